import Chronicle

/// Whose a noun is: `Germany's`, `German`, `the government's`, `its`.
struct Ownership {
    private let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    enum Owner: Hashable {
        case body(SubjectID)
        case party(Int)
        /// The side whose government or cabinet the text means, or that of whoever speaks.
        case ownSide
    }

    /// - Parameter noun: the head of the noun phrase, which its modifiers precede.
    func owner(of noun: Int, from start: Int) -> Owner? {
        var token = noun - 1
        while token >= start, noun - token <= Ownership.reach {
            if let owner = owner(endingAt: token, from: start) { return owner }
            guard isModifier(token) else { return behind(noun) }
            token -= 1
        }
        return behind(noun)
    }

    /// The party that a possessive pronoun stands for: a person for `his`, else the last one named.
    func referent(of pronoun: Int, from start: Int) -> Int? {
        let isPersonal = ["his", "her"].contains(table[pronoun].lower)
        let named = scene.parties.starting(in: start..<pronoun).filter { party in
            scene.resolved[party] != nil && !scene.index[party].isPossessor
        }
        let subjects = named.filter { isSubjectPlace(scene.index[$0].tokens.lowerBound, from: start) }
        let before = isPersonal || subjects.isEmpty ? named : subjects
        let agreeing = before.last { scene.resolved[$0].map { scene.principals[$0] != nil } == isPersonal }
        return agreeing ?? before.last ?? (table[pronoun].lower == "its" ? lastSubject(before: pronoun) : nil)
    }

    /// The country or group that the sentence before a pronoun's is about.
    private func lastSubject(before pronoun: Int) -> Int? {
        let sentence = scene.segments.sentence(at: pronoun)
        guard sentence > 0 else { return nil }
        let body = scene.body(of: sentence - 1)
        return scene.parties.starting(in: body.prefix(Ownership.opening)).first { party in
            guard case .body = scene.index[party].head, !scene.index[party].isPossessor else { return false }
            return isSubjectPlace(scene.index[party].tokens.lowerBound, from: body.lowerBound)
        }
    }

    private func isSubjectPlace(_ token: Int, from start: Int) -> Bool {
        token == start || !SubjectFinder.prepositions.contains(table[token - 1].lower)
    }

    private func owner(endingAt token: Int, from start: Int) -> Owner? {
        let word = table[token].lower
        if ["our", "my"].contains(word) { return .ownSide }
        if Ownership.pronouns.contains(word) { return referent(of: token, from: start).map { .party($0) } ?? .ownSide }
        if word == "'s" || word == "'" { return possessor(before: token, from: start) }
        guard let mention = mention(endingAt: token + 1, from: start) else { return nil }
        switch mention.kind {
        case .demonym(let id), .group(let id), .country(let id), .organisation(let id): return .body(id)
        case .person(let id): return scene.principals[id].map { .body($0) }
        case .seat, .venue, .national, .title: return nil
        }
    }

    private func possessor(before mark: Int, from start: Int) -> Owner? {
        if Ownership.states.contains(table.lower(mark - 1)) {
            if let owner = owner(endingAt: mark - 2, from: start) { return owner }
            return .ownSide
        }
        guard let mention = mention(endingAt: mark, from: start) else { return nil }
        switch mention.kind {
        case .country(let id), .group(let id), .organisation(let id), .seat(let id), .demonym(let id): return .body(id)
        case .national(let id):
            return owner(endingAt: mention.tokens.lowerBound - 1, from: start) ?? id.map { .body($0) }
        case .person:
            let named = scene.parties.starting(in: max(start, mark - 8)..<mark).last
            return named.map { .party($0) }
        case .title, .venue: return .ownSide
        }
    }

    /// `spending in Germany`, `the budget of the Netherlands`.
    private func behind(_ noun: Int) -> Owner? {
        guard ["in", "of"].contains(table.lower(noun + 1)) else { return nil }
        let next = table.lower(noun + 2) == "the" ? noun + 3 : noun + 2
        guard let mention = scene.mentions.starting(in: next..<next + 1).first else { return nil }
        switch mention.kind {
        case .country(let id), .group(let id): return .body(id)
        default: return nil
        }
    }

    private func mention(endingAt end: Int, from start: Int) -> Mention? {
        scene.mentions.starting(in: max(start, end - 5)..<end).last { $0.tokens.upperBound == end }
    }

    private func isModifier(_ token: Int) -> Bool {
        let word = table[token]
        if word.shape == .number || ["-", "%"].contains(word.lower) { return true }
        return word.isWord && !Ownership.stops.contains(word.lower) && !SubjectFinder.prepositions.contains(word.lower)
    }

    /// In tokens: where the subject of a sentence stands.
    private static let opening = 8
    /// In tokens: from a noun back to its owner.
    private static let reach = 8
    private static let pronouns: WordSet = ["his", "her", "its", "their"]
    /// What stands for a state without its name.
    static let states: WordSet = [
        "country", "nation", "island", "kingdom", "government", "cabinet", "administration", "coalition", "ministry",
    ]
    private static let stops: WordSet = [
        "and", "or", "but", "that", "which", "who", "said", "says", "will", "would", "is", "are", "was", "were", "has",
        "have", "had", "as", "if", "when", "while", "because", "so", "then",
    ]
}
