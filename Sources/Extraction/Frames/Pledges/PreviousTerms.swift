import Chronicle
import Foundation

/// What a promise replaces: `from 2.3 to 2.5 percent`, `by 2030, five years earlier than planned`.
struct PreviousTerms {
    private let scene: Scene
    private let numbers: NumberReader
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        numbers = NumberReader(table: scene.table)
    }

    /// The value that a clause's target starts from, in the target's unit; nil where the text gives none.
    func target(before figure: FigureMention, in clause: Range<Int>) -> Quantity? {
        behind(figure, in: clause) ?? leading(figure, in: clause)
    }

    /// `2.5 percent, up from 2.3`, `5%, instead of 3.5%`.
    private func behind(_ figure: FigureMention, in clause: Range<Int>) -> Quantity? {
        let end = min(clause.upperBound, figure.tokens.upperBound + PreviousTerms.reach)
        for token in figure.tokens.upperBound..<max(figure.tokens.upperBound, end) {
            let isFrom = table[token].lower == "from" && PreviousTerms.directions.contains(table.lower(token - 1))
            let isInstead = table[token].lower == "of" && table.lower(token - 1) == "instead"
            if isFrom || isInstead { return value(at: token + 1, like: figure, limit: clause.upperBound) }
        }
        return nil
    }

    /// `from 2.3 to 2.5 percent`.
    private func leading(_ figure: FigureMention, in clause: Range<Int>) -> Quantity? {
        var to = figure.tokens.lowerBound - 1
        while to > clause.lowerBound, PreviousTerms.rounding.contains(table[to].lower) { to -= 1 }
        guard to > clause.lowerBound, table[to].lower == "to" else { return nil }
        let start = max(clause.lowerBound, to - PreviousTerms.reach)
        return (start..<to).last { table[$0].lower == "from" }.flatMap { value(at: $0 + 1, like: figure, limit: to) }
    }

    /// A figure of the target's kind, or a bare number that has its unit.
    private func value(at start: Int, like figure: FigureMention, limit: Int) -> Quantity? {
        var token = start
        while token < limit, PreviousTerms.rounding.contains(table[token].lower) { token += 1 }
        if let known = scene.figures.starting(in: token..<token + 1).first {
            let isShare = [known.kind, figure.kind].allSatisfy { $0 == .shareOfOutput || $0 == .percent }
            guard isShare || known.quantity.unit == figure.quantity.unit else { return nil }
            return Quantity(value: known.quantity.value, max: known.quantity.max, unit: figure.quantity.unit)
        }
        guard let bare = numbers.number(at: token, limit: limit), !isYear(bare.value),
            table.lower(bare.end) == "to" || bare.end >= limit || table[bare.end].shape == .mark
        else { return nil }
        return Quantity(value: bare.value, unit: figure.quantity.unit)
    }

    private func isYear(_ value: Decimal) -> Bool { value >= 1900 && value < 2100 }

    /// When it was due before; nil where the text does not say.
    func deadline(before deadline: EventDate?, in tokens: Range<Int>) -> EventDate? {
        if let named = named(in: tokens), named != deadline { return named }
        guard let deadline else { return nil }
        return shifted(deadline, in: tokens)
    }

    /// `instead of 2030`, `rather than by 2030`, `from 2032 to 2026`, `originally planned for 2030`.
    private func named(in tokens: Range<Int>) -> EventDate? {
        for time in scene.times.starting(in: tokens) {
            if let left = left(time) { return left }
            var before = time.tokens.lowerBound - 1
            if ["in", "by", "for", "until"].contains(table.lower(before)) { before -= 1 }
            let word = table.lower(before - 1)
            switch table.lower(before) {
            case "of" where word == "instead", "than" where word == "rather": return time.date
            case "planned", "scheduled", "envisaged", "promised":
                if ["originally", "previously", "first", "once"].contains(word) { return time.date }
            default: continue
            }
        }
        return nil
    }

    /// The 2032 of `from 2032 to 2026`.
    private func left(_ time: TimeMention) -> EventDate? {
        let behind = time.tokens.upperBound
        guard time.kind == .from, table.lower(behind) == "to", let year = time.date.earliest?.year,
            scene.times.starting(in: behind + 1..<behind + 2).first != nil
        else { return nil }
        return EventDate("\(year)")
    }

    /// `five years earlier than planned`, `two years ahead of schedule`, `brought forward by three years`.
    private func shifted(_ deadline: EventDate, in tokens: Range<Int>) -> EventDate? {
        for token in tokens where table[token].lower == "years" || table[token].lower == "year" {
            guard let count = count(before: token, from: tokens.lowerBound) else { continue }
            switch table.lower(token + 1) {
            case "earlier", "sooner": return moved(deadline, by: count)
            case "ahead" where table.lower(token + 2) == "of": return moved(deadline, by: count)
            case "later", "late": return moved(deadline, by: -count)
            default:
                let verb = tokens.lowerBound..<token
                guard table.lower(token - 2) == "by" || table.lower(token - 3) == "by" else { continue }
                if verb.contains(where: { table[$0].lower == "forward" }) { return moved(deadline, by: count) }
                if verb.contains(where: { PreviousTerms.delaying.contains(table[$0].lower) }) {
                    return moved(deadline, by: -count)
                }
            }
        }
        return nil
    }

    private func count(before years: Int, from start: Int) -> Int? {
        guard years > start else { return nil }
        if table[years - 1].lower == "a" { return 1 }
        guard let number = numbers.number(at: years - 1, limit: years), number.value < 100 else { return nil }
        return NSDecimalNumber(decimal: number.value).intValue
    }

    /// A year or a month so many years away; nil for what is vaguer or finer than that.
    private func moved(_ date: EventDate, by years: Int) -> EventDate? {
        guard case .point(let point) = date.form, point.qualifier == nil, let day = date.earliest else { return nil }
        let target = day.adding(years: years)
        switch date.precision {
        case .year: return EventDate("\(target.year)")
        case .month: return EventDate("\(target.year)-\(target.month < 10 ? "0" : "")\(target.month)")
        default: return nil
        }
    }

    /// In tokens: from a target to what it replaces.
    private static let reach = 8
    private static let directions: WordSet = ["up", "down", "rising", "increase", "rise"]
    private static let delaying: WordSet = ["delayed", "postponed", "back", "off", "delay", "postpone"]
    private static let rounding: WordSet = [
        "about", "some", "around", "nearly", "almost", "roughly", "over", "just", "under", "the", "current",
        "currently",
        "at", "least", "present", "previous", "today", "'s", "its", "more", "than", "less", "a", "level", "of",
    ]
}
