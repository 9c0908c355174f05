import Chronicle

/// Who takes part: the parties around a word of meeting.
struct Participants {
    let scene: Scene
    var table: TokenTable { scene.table }

    // MARK: Others

    /// Exactly so many people in the sentence.
    func people(_ count: Int, in body: Range<Int>) -> [SubjectID] {
        var found: [SubjectID] = []
        for position in scene.parties.starting(in: body) {
            if let id = scene.resolved[position], scene.principals[id] != nil, !found.contains(id) { found.append(id) }
        }
        return found.count == count ? found : []
    }

    /// Exactly so many people in the sentence up to a token, of fewer those of the sentence before as well.
    func people(_ count: Int, around body: Range<Int>, before token: Int) -> [SubjectID] {
        var found: [SubjectID] = []
        func read(_ range: Range<Int>) {
            for position in scene.parties.starting(in: range) {
                if let id = scene.resolved[position], scene.principals[id] != nil, !found.contains(id) {
                    found.append(id)
                }
            }
        }
        read(body.lowerBound..<max(token, body.lowerBound))
        let sentence = scene.segments.sentence(at: body.lowerBound)
        if found.count < count, sentence > 0 { read(scene.body(of: sentence - 1)) }
        return found.count == count ? found : []
    }

    /// Whom `him` means: the person named last before it.
    func lastPerson(before token: Int, except known: [SubjectID]) -> SubjectID? {
        let sentence = scene.segments.sentence(at: token)
        let start = sentence > 0 ? scene.body(of: sentence - 1).lowerBound : 0
        return scene.parties.starting(in: start..<token).reversed().lazy.compactMap { scene.resolved[$0] }.first {
            scene.principals[$0] != nil && !known.contains($0)
        }
    }

    /// The party that the sentence is about: the last one in subject's place before a token, people first.
    func subject(before token: Int, _ body: Range<Int>) -> [SubjectID] {
        var found: (party: Int, isPerson: Bool)?
        for position in scene.parties.starting(in: body.lowerBound..<max(body.lowerBound, token)) {
            let party = scene.index[position]
            guard party.tokens.upperBound <= token, !party.isPossessor, isSubject(position, body),
                scene.segments.quotation(at: party.tokens.lowerBound) == nil, let id = scene.resolved[position]
            else { continue }
            let isPerson = scene.principals[id] != nil
            if found.map({ isPerson || !$0.isPerson }) ?? true { found = (position, isPerson) }
        }
        guard let found else { return [] }
        let before = scene.index[found.party].tokens.lowerBound - 1
        let isJoined = before >= body.lowerBound && ["and", ","].contains(table[before].lower)
        if isJoined { return list(endingWith: found.party, body).ids }
        return scene.resolved[found.party].map { [$0] } ?? []
    }

    /// The party in subject's place right behind a phrase that opens the sentence: `After talks with B, A said`.
    func subject(behind token: Int, _ body: Range<Int>) -> [SubjectID] {
        let stop = min(body.upperBound, token + Participants.longest)
        var index = token
        while index < stop {
            if table[index].lower == ",", let party = scene.index.starting(at: index + 1),
                !scene.index[party].isPossessor, let id = scene.resolved[party],
                !["and", ","].contains(table.lower(scene.index[party].tokens.upperBound))
                    || table.lower(scene.index[party].tokens.upperBound - 1) == ","
            {
                return [id]
            }
            index += 1
        }
        return []
    }

    /// The same for several in a row: `At a summit in P, A, B and C agreed`.
    func subjects(behind token: Int, _ body: Range<Int>) -> [SubjectID] {
        for index in token..<min(body.upperBound, token + Participants.longest) where table[index].lower == "," {
            let row = list(from: index + 1, body, isSubject: true)
            if row.count > 1 { return row }
        }
        return subject(behind: token, body)
    }

    private func isSubject(_ position: Int, _ body: Range<Int>) -> Bool {
        let before = scene.index[position].tokens.lowerBound - 1
        return before < body.lowerBound || !SubjectFinder.prepositions.contains(table[before].lower)
    }

    // MARK: Adding

    /// Somebody without a name stands for the side that the phrase gives: `American officials`.
    func add(_ party: Int, to participants: inout [SubjectID]) {
        var id = scene.resolved[party]
        switch scene.index[party].head {
        case .unnamed, .office: id = id ?? scene.index[party].owner
        default: break
        }
        guard let id, !participants.contains(id) else { return }
        participants.append(id)
    }

    func add(_ ids: [SubjectID], to participants: inout [SubjectID]) {
        for id in ids where !participants.contains(id) { participants.append(id) }
    }

    func isPerson(_ id: SubjectID) -> Bool { scene.principals[id] != nil }

    func isGroup(_ id: SubjectID) -> Bool { id.country == nil && scene.principals[id] == nil }

    /// In tokens.
    static let longest = 60
    static let followers: WordSet = [
        "and", "or", "but", "on", "in", "at", "for", "to", "after", "before", "during", "next", "last", "this",
        "yesterday", "today", "tomorrow", "later", "earlier", "again", "who", "which", "that", "as", "since", "while",
        "when", "where", "is", "was", "will", "had", "has", "were", "are", "early", "late", "over", "about", "amid",
        "ahead", "with", "together", "separately", "virtually", "online", "by", "from", "until", "via", "because",
        "twice", "once", "shortly", "also", "alongside", "under", "towards", "toward", "would", "ended", "began",
        "have", "around", "held", "without", "through", "if", "following", "aimed", "along", "put", "led", "lasted",
        "took", "of",
    ]
}
