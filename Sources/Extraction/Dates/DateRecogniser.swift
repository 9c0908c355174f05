package import Chronicle

/// Finds the times that a text tells and says when they are.
///
/// Rules read words into what they say (`DateMeaning`); what is near joins into ranges; then each is resolved in the
/// text's order against the publication, the dateline and the times told before it. Nothing is made finer than the text,
/// and what has nothing to count from stays open.
package enum DateRecogniser {
    package static func recognise(_ segments: SegmentedText, published: EventDate?) -> [DateMention] {
        var reader = DateReader(segments.table)
        var scene = DateScene(publication: published)
        var mentions: [DateMention] = []
        for sentence in segments.sentences {
            reader.bounds = sentence.tokens
            let matches = Ranges.joined(self.matches(in: reader), in: reader)
            if matches.isEmpty { continue }
            let reportStart = Dateline.end(in: sentence.tokens, of: segments.table)
            let outlook = SentenceOutlook(reader)
            scene.olderYear = nil
            for match in matches {
                let isDateline = match.tokens.upperBound <= reportStart
                scene.outlook = outlook.around(match.tokens)
                scene.governor = Governor.of(match, in: reader)
                scene.isBeforeStory = outlook.isBeforeStory(match.tokens)
                let mention = mention(match, isDateline: isDateline, reader, scene)
                mentions.append(mention)
                guard let value = mention.value else { continue }
                if scene.isNewsQuarter(value, match.meaning) { scene.mentioned.quarter = DateScene.quarter(value) }
                scene.remember(value, kind: mention.kind, isTold: mention.anchor == .none)
                if isDateline { scene.dateline = dateline(value, published) }
                if mention.kind == .at, let year = value.latest?.year, let now = scene.year, year < now {
                    scene.olderYear = year
                }
            }
        }
        return mentions
    }

    /// The longest reading at each place, from left to right.
    private static func matches(in reader: DateReader) -> [DateMatch] {
        var matches: [DateMatch] = []
        var index = reader.bounds.lowerBound
        while index < reader.bounds.upperBound {
            if reader.mayStart(index), let match = longest(reader, at: index) {
                matches.append(match)
                index = match.tokens.upperBound
            } else {
                index += 1
            }
        }
        return matches
    }

    private static func longest(_ reader: DateReader, at index: Int) -> DateMatch? {
        var best: DateMatch?
        for rule in rules {
            guard let match = rule(reader, index), match.tokens.upperBound <= reader.bounds.upperBound,
                match.tokens.count > best?.tokens.count ?? 0
            else { continue }
            best = match
        }
        return best
    }

    /// Earlier ones win where two read as many words.
    private static let rules: [@Sendable (DateReader, Int) -> DateMatch?] = [
        { ClockTimes(day: day).match($0, at: $1) }, { Quarters.match($0, at: $1) }, { Holidays.match($0, at: $1) },
        { PartsOfPeriods(period: period).match($0, at: $1) }, { Weekdays.match($0, at: $1) },
        { ExplicitDays.match($0, at: $1) }, { Recurrences.match($0, at: $1) }, { Durations.match($0, at: $1) },
        { RelativePeriods.match($0, at: $1) }, { RelativeDays.match($0, at: $1) }, { Months.match($0, at: $1) },
        { Seasons.match($0, at: $1) }, { Years.match($0, at: $1) },
    ]

    /// What can have an hour: "noon on Tuesday".
    @Sendable private static func day(_ reader: DateReader, _ index: Int) -> DateMatch? {
        Weekdays.match(reader, at: index) ?? ExplicitDays.match(reader, at: index)
            ?? RelativeDays.match(reader, at: index)
    }

    /// What can have a part: "early next year", "the end of March".
    @Sendable private static func period(_ reader: DateReader, _ index: Int) -> DateMatch? {
        Weekdays.match(reader, at: index) ?? RelativePeriods.match(reader, at: index) ?? Months.match(reader, at: index)
            ?? Seasons.match(reader, at: index) ?? Years.match(reader, at: index)
    }

    private static func mention(
        _ match: DateMatch, isDateline: Bool, _ reader: DateReader, _ scene: DateScene
    ) -> DateMention {
        let resolver = DateResolver(scene: scene)
        let written = DateMention.Timex.compared(match.meaning, scene)
        let named = (resolver.date(of: match.meaning) ?? loosely(match.meaning, scene))?.inFourDigits
        let governed = GovernedDate(match, resolver)
        return DateMention(
            tokens: match.tokens, span: reader.table.span(match.tokens), value: governed.value?.inFourDigits,
            kind: governed.kind, anchor: anchor(of: match.meaning, scene),
            rule: isDateline ? "dateline" : match.rule, timex: written ?? DateMention.Timex(match.meaning, date: named),
            parts: parts(of: match, date: named, reader), isBeforeStory: scene.isBeforeStory)
    }

    /// Each end of a stretch, with its own words and value.
    private static func parts(of match: DateMatch, date: EventDate?, _ reader: DateReader) -> [DateMention.Part] {
        guard match.parts.count == 2, let date, let first = date.startPoint.point, let last = date.endPoint.point
        else { return [] }
        return zip(match.parts, [first, last]).map { part, point in
            DateMention.Part(
                span: reader.table.span(part.tokens), timex: DateMention.Timex(part.meaning, date: EventDate(point)))
        }
    }

    /// TimeML dates "a year earlier" from the text's own year where none is told; an event is not dated so.
    private static func loosely(_ meaning: DateMeaning, _ scene: DateScene) -> EventDate? {
        var scene = scene
        scene.mentioned.year = scene.mentioned.year ?? scene.year
        scene.mentioned.month = scene.mentioned.month ?? scene.month
        return DateResolver(scene: scene).date(of: meaning)
    }

    private static func anchor(of meaning: DateMeaning, _ scene: DateScene) -> DateMention.Anchor {
        switch meaning {
        case .day(_?, _, _, _), .days(_?, _, _, _), .month(_?, _, _), .season(_?, _, _), .year, .years, .decade, .set,
            .delta, .reference, .recurring, .mixedDuration:
            .none
        case .shifted, .same, .quarter: .mention
        case .part(_, let whole), .dayPart(_, let whole), .clock(_, let whole): anchor(of: whole, scene)
        case .span(_, let last): anchor(of: last, scene)
        default: scene.anchor
        }
    }

    /// A dateline's day is the one that "yesterday" counts from, where it is close to the publication; a report
    /// written long before it is another matter.
    private static func dateline(_ date: EventDate, _ published: EventDate?) -> CalendarDay? {
        guard let day = date.earliest, date.precision == .day, published?.precision == .day,
            let publication = published?.earliest, (-3...1).contains(day.number - publication.number)
        else { return nil }
        return day
    }
}
