import Chronicle

/// A date's kind and value, once the word before it is heard.
struct GovernedDate {
    let kind: DateMention.Kind
    let value: EventDate?

    init(_ match: DateMatch, _ resolver: DateResolver) {
        let scene = resolver.scene
        switch match.meaning {
        case .duration(let count, let unit, let direction):
            self = GovernedDate.duration(count, unit, direction, scene)
        case .set, .recurring: self.init(kind: .set, value: nil)
        case .mixedDuration: self.init(kind: .during, value: nil)
        // An hour alone is of no day.
        case .clock(_, of: .same): self.init(kind: .at, value: nil)
        case .delta: self.init(kind: .delta, value: nil)
        case .age: self.init(kind: .since, value: resolver.date(of: match.meaning))
        case .recent: self.init(kind: .during, value: resolver.date(of: match.meaning))
        case .reference: self.init(kind: .at, value: nil)
        case .span(.part, .part): self = GovernedDate.point(resolver.date(of: match.meaning), scene)
        case .span: self.init(kind: .range, value: resolver.date(of: match.meaning))
        case .days where [.none, .inside, .from, .during].contains(scene.governor):
            self.init(kind: .range, value: resolver.date(of: match.meaning))
        default: self = GovernedDate.point(resolver.date(of: match.meaning), scene)
        }
    }

    private init(kind: DateMention.Kind, value: EventDate?) {
        self.kind = kind
        self.value = value
    }

    private static func point(_ date: EventDate?, _ scene: DateScene) -> GovernedDate {
        switch scene.governor {
        case .by: GovernedDate(kind: .by, value: date)
        case .before: GovernedDate(kind: .by, value: date?.everythingBefore)
        case .until: GovernedDate(kind: .until, value: date)
        case .since: GovernedDate(kind: .since, value: opened(date))
        case .after: GovernedDate(kind: .from, value: opened(date))
        case .from:
            // "Figures from 2023" start nothing: a beginning lies ahead, or its verb does.
            if let date, let end = date.latest, let today = scene.publication?.earliest, end < today,
                scene.outlook != .ahead
            {
                GovernedDate(kind: .at, value: date)
            } else {
                GovernedDate(kind: .from, value: opened(date))
            }
        case .within: GovernedDate(kind: .within, value: closed(date))
        case .during: GovernedDate(kind: .during, value: date)
        case .none, .over, .inside, .forward: GovernedDate(kind: .at, value: date)
        }
    }

    /// "The next five years", "ten years" and their like.
    private static func duration(
        _ count: Int?, _ unit: TimeUnit, _ direction: Int, _ scene: DateScene
    ) -> GovernedDate {
        guard let count else { return GovernedDate(kind: .during, value: nil) }
        if direction < 0 { return GovernedDate(kind: .during, value: stretchBack(count, unit, scene)) }
        switch scene.governor {
        case .within: return GovernedDate(kind: .within, value: end(count, unit, scene).flatMap(upTo))
        case .over,
            .inside where direction > 0:
            return GovernedDate(kind: .within, value: end(count, unit, scene).flatMap(upTo))
        case .over where scene.outlook != .open || scene.olderYear != nil:
            return GovernedDate(kind: .within, value: end(count, unit, scene).flatMap(upTo))
        // "It will open in two years": then, not by then.
        case .inside where scene.outlook == .ahead:
            return GovernedDate(kind: .at, value: DateResolver(scene: scene).away(count, unit, true))
        case .during where direction > 0:
            let start = scene.day.map { EventDate.Endpoint.at(EDTF.Point(day: $0)) }
            let value = start.flatMap { start in
                end(count, unit, scene).flatMap { EventDate(from: start, to: .at($0)) }
            }
            return GovernedDate(kind: .during, value: value)
        default: return GovernedDate(kind: .during, value: nil)
        }
    }

    /// As fine as the unit: years end with a year, one year and months with a month, weeks and days with a day.
    private static func end(_ count: Int, _ unit: TimeUnit, _ scene: DateScene) -> EDTF.Point? {
        let years = unit == .year ? count : unit == .decade ? 10 * count : unit == .century ? 100 * count : 0
        if years > 1 { return (scene.olderYear ?? scene.year).flatMap { EDTF.Point(year: $0 + years) } }
        switch unit {
        case .year, .month, .quarter, .decade, .century:
            guard let (year, month) = scene.month, let now = CalendarDay(year: year, month: month, day: 1) else {
                return nil
            }
            let end = unit.move(now, by: count)
            return EDTF.Point(year: end.year, month: end.month)
        case .week, .day, .hour, .minute: return scene.day.map { EDTF.Point(day: unit.move($0, by: count)) }
        }
    }

    private static func stretchBack(_ count: Int, _ unit: TimeUnit, _ scene: DateScene) -> EventDate? {
        guard let today = scene.day else { return nil }
        let first = unit.move(today, by: -count)
        let start: EDTF.Point? =
            switch unit {
            case .year, .decade, .century: EDTF.Point(year: first.year, qualifier: .approximate)
            case .month, .quarter: EDTF.Point(year: first.year, month: first.month, qualifier: .approximate)
            case .week, .day: EDTF.Point(day: first, qualifier: .approximate)
            case .hour, .minute: nil
            }
        return start.flatMap { EventDate(from: .at($0), to: .at(EDTF.Point(day: today))) }
    }

    private static func opened(_ date: EventDate?) -> EventDate? {
        date.flatMap { EventDate(from: $0.startPoint, to: .open) }
    }

    private static func closed(_ date: EventDate?) -> EventDate? {
        date.flatMap { EventDate(from: .open, to: $0.endPoint) }
    }

    private static func upTo(_ end: EDTF.Point) -> EventDate? { EventDate(from: .open, to: .at(end)) }
}
