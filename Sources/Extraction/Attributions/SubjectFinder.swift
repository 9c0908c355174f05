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
        return beforePhrase(groupStart, sentenceStart)
    }

    private func ending(at token: Int, _ sentenceStart: Int) -> Subject? {
        guard let party = index.ending(at: token), index[party].tokens.lowerBound >= sentenceStart,
            isSubjectPlace(index[party].tokens.lowerBound, sentenceStart)
        else { return nil }
        let start = index[party].tokens.lowerBound
        if start - 1 > sentenceStart, table[start - 1].lower == "and", let other = index.ending(at: start - 1),
            index[other].tokens.lowerBound >= sentenceStart,
            isSubjectPlace(index[other].tokens.lowerBound, sentenceStart)
        {
            return Subject(parties: [other, party], start: index[other].tokens.lowerBound, isRelative: false)
        }
        return Subject(parties: [party], start: start, isRelative: false)
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

    /// `the leaders of the EU` stand for it.
    private static let representatives: WordSet = [
        "leaders", "ministers", "members", "heads", "governments", "representatives", "ambassadors", "envoys",
        "countries",
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
        "with", "of", "alone",
    ]
}
