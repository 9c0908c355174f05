import Chronicle

/// Attributions by words of citing and without a verb of the source's own: `according to X`, `X was quoted as saying`.
extension CueFinder {
    /// `according to Rutte`, `according to a study by the institute`
    func accordingTo(_ token: Int, _ sentences: Range<Int>) -> Candidate? {
        guard table[token].lower == "according", table.lower(token + 1) == "to",
            let party = index.starting(at: token + 2) ?? issuers.starting(at: token + 2) ?? described(token + 2)
        else { return nil }
        let attribution = Attribution(
            parties: [party], cue: token..<token + 2, verb: nil, sentences: sentences, modality: .actual,
            isPerfect: false, placement: .accordingTo)
        return Candidate(attribution: attribution, start: token, isSubordinate: false, isCoordinate: false)
    }

    /// `the industry group WindEurope`: whom the words from a token on name after saying what it is.
    private func described(_ token: Int) -> Int? {
        for place in token..<min(token + 6, table.count) {
            if place > token, let party = index.starting(at: place), index[party].isNamed { return party }
            guard table[place].shape == .lower || table[place].lower == "-", !table.is(place, .document),
                place == token && FunctionWords.determiners.contains(table[place].lower)
                    || !FunctionWords.all.contains(table[place].lower)
            else { return nil }
        }
        return nil
    }

    /// `the ministry quoted him as saying`, `he was quoted as saying`
    func quotedAs(_ token: Int, _ sentences: Range<Int>) -> Candidate? {
        guard table[token].lower == "saying", table.lower(token - 1) == "as" else { return nil }
        let start = segments.sentences[segments.sentence(at: token)].tokens.lowerBound
        let attribution: Attribution
        if CueFinder.quoting.contains(table.lower(token - 2)) {
            let group = VerbGroup(before: token - 2, tense: .past, in: table, from: start)
            guard group.isPassive, let subject = subjects.subject(before: group.start, from: start) else { return nil }
            attribution = Attribution(
                parties: subject.parties, cue: token - 2..<token + 1, verb: nil, sentences: sentences,
                modality: group.modality, isPerfect: group.isPerfect,
                placement: isBehind(subject.start, start, closing: token + 1) ? .behind : .before)
            return Candidate(attribution: attribution, start: subject.start, isSubordinate: false, isCoordinate: false)
        }
        guard let party = index.ending(at: token - 1) else { return nil }
        let object = index[party].tokens.lowerBound
        guard CueFinder.quoting.contains(table.lower(object - 1)), object > start else { return nil }
        attribution = Attribution(
            parties: [party], cue: token - 1..<token + 1, verb: nil, sentences: sentences, modality: .actual,
            isPerfect: false, placement: table.isClauseClosed(at: token + 1) ? .behind : .before)
        return Candidate(attribution: attribution, start: object - 1, isSubordinate: false, isCoordinate: false)
    }

    private static let quoting: WordSet = ["quoted", "cited", "quote", "quotes", "cites"]
}
