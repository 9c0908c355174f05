import Chronicle

/// Finds whom words for several at once stand for: `Both`, `the two countries`, `each government`, `the presidents`.
struct Collectives {
    private let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// Those whom the words right before a verb mean: as many as they say, of the nearest sentence that names so many.
    func members(before groupStart: Int, from sentenceStart: Int) -> (parties: [Int], start: Int)? {
        guard let phrase = phrase(endingAt: groupStart, from: sentenceStart) else { return nil }
        let sentence = scene.segments.sentence(at: sentenceStart)
        let here = scene.body(of: sentence).lowerBound..<phrase.start
        if let found = named(in: here, phrase) { return (found, phrase.start) }
        for before in (max(0, sentence - Collectives.memory)..<sentence).reversed() {
            if let found = named(in: scene.body(of: before), phrase) { return (found, phrase.start) }
        }
        return nil
    }

    private struct Phrase {
        let start: Int
        var isOfCountries = false
        /// Nil where it may be any number from two on.
        let number: Int?
    }

    private func phrase(endingAt end: Int, from start: Int) -> Phrase? {
        if end == start { return table.lower(end) == "both" ? Phrase(start: end, number: 2) : nil }
        if table[end - 1].lower == "both" { return Phrase(start: end - 1, number: 2) }
        let noun = table[end - 1].lower
        guard Collectives.nouns.contains(noun) || Collectives.single.contains(noun) else { return nil }
        let isOfCountries = Collectives.lands.contains(noun)
        var first = end - 2
        while first > start, end - first < 4, Collectives.kinds.contains(table[first].lower) { first -= 1 }
        guard first >= start else { return nil }
        let word = table[first].lower
        if word == "each" { return Phrase(start: first, isOfCountries: isOfCountries, number: nil) }
        guard Collectives.nouns.contains(noun) else { return nil }
        if word == "both" { return Phrase(start: first, isOfCountries: isOfCountries, number: 2) }
        if word == "the" {
            return Collectives.pairs.contains(noun)
                ? Phrase(start: first, isOfCountries: isOfCountries, number: 2) : nil
        }
        guard let number = NumberWords.values[word], table.lower(first - 1) == "the", number >= 2 else { return nil }
        return Phrase(start: first - 1, isOfCountries: isOfCountries, number: number)
    }

    private func named(in tokens: Range<Int>, _ phrase: Phrase) -> [Int]? {
        var seen: [SubjectID] = []
        let found = scene.parties.starting(in: tokens).filter { party in
            guard let id = scene.resolved[party].map({ scene.principal(of: $0) }), !seen.contains(id),
                !phrase.isOfCountries || id.country != nil
            else { return false }
            seen.append(id)
            return true
        }
        guard phrase.number.map({ $0 == found.count }) ?? (2...Collectives.many ~= found.count) else { return nil }
        return Array(found)
    }

    /// In sentences.
    private static let memory = 4
    private static let many = 4
    private static let nouns: WordSet = pairs.union([
        "leaders", "ministers", "members", "allies", "partners", "parties",
    ])
    /// Mostly of two, without a number.
    private static let pairs: WordSet = [
        "governments", "countries", "sides", "nations", "states", "neighbours", "neighbors", "presidents", "premiers",
        "capitals", "chancellors",
    ]
    private static let single: WordSet = ["government", "country", "side", "nation", "state", "party"]
    private static let lands: WordSet = [
        "government", "governments", "country", "countries", "nation", "nations", "presidents", "premiers", "capitals",
        "neighbours", "neighbors",
    ]
    private static let kinds: WordSet = ["prime", "foreign", "defence", "defense", "energy", "trade", "neighbouring"]
}
