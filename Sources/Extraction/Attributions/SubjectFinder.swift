import Chronicle

/// Finds the subject of a verb without a parser: the party that its clause starts with.
struct SubjectFinder {
    let segments: SegmentedText
    let index: PartyIndex
    private let issuers: DocumentIssuers
    private var table: TokenTable { segments.table }

    init(segments: SegmentedText, index: PartyIndex) {
        self.segments = segments
        self.index = index
        issuers = DocumentIssuers(table: segments.table, index: index)
    }

    struct Subject {
        /// One, or two joined by "and".
        let parties: [Int]
        /// Where the subject starts.
        let start: Int
        /// `who` stands between it and the verb.
        let isRelative: Bool
    }

    /// - Parameter groupStart: where the verb's auxiliaries start.
    func subject(before groupStart: Int, from sentenceStart: Int) -> Subject? {
        if let found = ending(at: groupStart, sentenceStart) { return found }
        if groupStart - 2 > sentenceStart, table[groupStart - 1].lower == ".",
            SubjectFinder.suffixes.contains(table[groupStart - 2].lower),
            let found = ending(at: groupStart - 2, sentenceStart) ?? ending(at: groupStart - 1, sentenceStart)
        {
            return found
        }
        let bracket = table.openingBracket(before: groupStart, from: sentenceStart)
        if bracket < groupStart { return ending(at: bracket, sentenceStart) }
        guard groupStart > sentenceStart else { return nil }
        if table[groupStart - 1].lower == "who" {
            let before = groupStart - 1
            let end = before > sentenceStart && table[before - 1].lower == "," ? before - 1 : before
            guard let found = ending(at: end, sentenceStart) ?? ending(at: before, sentenceStart) else { return nil }
            return Subject(parties: found.parties, start: found.start, isRelative: true)
        }
        if ["and", "but"].contains(table[groupStart - 1].lower) {
            return ofSentence(before: groupStart, sentenceStart)
        }
        if table[groupStart - 1].lower == "," { return beforeInsertion(endingAt: groupStart - 1, sentenceStart) }
        return beforePhrase(groupStart, sentenceStart) ?? amongOthers(groupStart, sentenceStart)
    }

    private func ending(at token: Int, _ sentenceStart: Int) -> Subject? {
        guard let party = index.ending(at: token), index[party].tokens.lowerBound >= sentenceStart,
            isSubjectPlace(index[party].tokens.lowerBound, sentenceStart)
        else { return nil }
        let start = phraseStart(index[party].tokens.lowerBound, sentenceStart)
        var parties = [party]
        var first = start
        // "France, Germany and Britain": back over the commas once an "and" has been found.
        while parties.count < SubjectFinder.mostJoined, first - 1 > sentenceStart,
            table[first - 1].lower == "and" || parties.count > 1 && table[first - 1].lower == ",",
            let other = index.ending(at: first - 1), index[other].tokens.lowerBound >= sentenceStart,
            isSubjectPlace(index[other].tokens.lowerBound, sentenceStart)
        {
            parties.insert(other, at: 0)
            first = index[other].tokens.lowerBound
        }
        return Subject(parties: parties, start: first, isRelative: false)
    }

    /// Where the phrase starts that a party ends: `the leaders of the EU`.
    private func phraseStart(_ party: Int, _ sentenceStart: Int) -> Int {
        guard party - 2 >= sentenceStart, table[party - 1].lower == "of" else { return party }
        var start = party - 2
        while start > sentenceStart, party - start < 6,
            table.is(start - 1, .adverb) || table[start - 1].shape == .number || table.lower(start - 1) == "the"
                || NumberWords.values.contains(table.lower(start - 1))
        {
            start -= 1
        }
        return start
    }

    /// `Rutte and the other leaders said`: the one of them who has a name.
    private func amongOthers(_ groupStart: Int, _ sentenceStart: Int) -> Subject? {
        for place in stride(from: groupStart - 2, to: max(sentenceStart, groupStart - 10), by: -1) {
            if table[place].shape == .mark { return nil }
            guard table[place].lower == "and" else { continue }
            guard SubjectFinder.others.contains(table.lower(place + 1)), let found = ending(at: place, sentenceStart),
                isClauseStart(found.start, sentenceStart)
                    || SubjectFinder.periods.contains(table.lower(found.start - 1))
            else { return nil }
            return found
        }
        return nil
    }

    /// `Rutte, speaking in Latvia, also said`: from the closing comma back to the one behind a party.
    private func beforeInsertion(endingAt close: Int, _ sentenceStart: Int) -> Subject? {
        var open = close - 1
        while open > sentenceStart, close - open < 32 {
            if table[open].lower == ",",
                let found = ending(at: open, sentenceStart) ?? ending(at: open + 1, sentenceStart),
                isClauseStart(found.start, sentenceStart)
            {
                return found
            }
            if segments.quotation(at: open) != nil || table[open].lower == ";" { return nil }
            open -= 1
        }
        return nil
    }

    /// `Sánchez received him and promised`: a second verb has the subject of the first, which opens the sentence.
    private func ofSentence(before groupStart: Int, _ sentenceStart: Int) -> Subject? {
        for token in sentenceStart..<min(groupStart, sentenceStart + 8) where segments.quotation(at: token) == nil {
            guard let party = index.starting(at: token), index[party].tokens.upperBound < groupStart else { continue }
            return isSubjectPlace(token, sentenceStart)
                ? Subject(parties: [party], start: token, isRelative: false) : nil
        }
        return nil
    }

    /// `Rutte on Monday said`: over one phrase of time or place.
    private func beforePhrase(_ groupStart: Int, _ sentenceStart: Int) -> Subject? {
        var start = groupStart - 1
        while start > sentenceStart, groupStart - start <= 7 {
            if table[start].lower == "," || segments.quotation(at: start) != nil { return nil }
            if SubjectFinder.phraseStarts.contains(table[start].lower), let found = ending(at: start, sentenceStart) {
                return found
            }
            start -= 1
        }
        return nil
    }

    /// Not behind a preposition, nor an object in the middle of a clause.
    private func isSubjectPlace(_ start: Int, _ sentenceStart: Int) -> Bool {
        guard start > sentenceStart else { return true }
        if issuers.stand(before: start) { return true }
        if ["of", "from"].contains(table[start - 1].lower), start - 2 >= sentenceStart {
            return SubjectFinder.representatives.contains(table[start - 2].lower)
        }
        return !SubjectFinder.prepositions.contains(table[start - 1].lower)
    }

    private func isClauseStart(_ start: Int, _ sentenceStart: Int) -> Bool {
        guard start > sentenceStart else { return true }
        return table[start - 1].shape == .mark || SubjectFinder.clauseOpeners.contains(table[start - 1].lower)
    }

    /// Behind names: `Joseph Biden Jr. said`.
    private static let suffixes: WordSet = ["jr", "sr", "inc", "co", "corp", "ltd"]
    /// In parties.
    private static let mostJoined = 6
    private static let others: WordSet = [
        "the", "other", "his", "her", "several", "two", "three", "four", "five", "six", "seven", "their", "some",
        "many",
    ]
    private static let periods: WordSet = [
        "year", "month", "week", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    /// `the leaders of the EU` stand for it.
    private static let representatives: WordSet = [
        "leaders", "ministers", "members", "heads", "governments", "representatives", "ambassadors", "envoys",
        "countries", "presidents", "premiers", "chancellors",
    ]
    private static let clauseOpeners: WordSet = ["and", "but", "while", "that", "as", "when", "because", "however"]
    static let prepositions: WordSet = [
        "of", "in", "at", "to", "with", "by", "from", "against", "between", "among", "alongside", "about", "for",
        "into",
        "towards", "toward", "under", "over", "through", "without", "around", "like", "than", "near", "beside", "via",
    ]
    private static let phraseStarts: WordSet = [
        "on", "in", "at", "during", "after", "before", "last", "this", "yesterday", "today", "early", "late", "earlier",
        "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "for", "from", "to",
        "with", "of", "alone", "meeting", "gathered", "gathering", "assembled", "attending",
    ]
}
