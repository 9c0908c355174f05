import Chronicle

/// Who takes part: the parties around a word of meeting.
struct Participants {
    let scene: Scene
    private var table: TokenTable { scene.table }

    /// The people of a sentence; of fewer than two, for a pair, those of the sentence before as well.
    func people(around body: Range<Int>, isPair: Bool) -> [SubjectID] {
        var found: [SubjectID] = []
        func read(_ range: Range<Int>) {
            for position in scene.parties.starting(in: range) {
                if let id = scene.resolved[position], scene.principals[id] != nil, !found.contains(id) {
                    found.append(id)
                }
            }
        }
        read(body)
        let sentence = scene.segments.sentence(at: body.lowerBound)
        if isPair, found.count < 2, sentence > 0 { read(scene.body(of: sentence - 1)) }
        return found.count == 2 ? found : []
    }

    /// Whom `him` means: the person named last before it.
    func lastPerson(before token: Int, except known: [SubjectID]) -> SubjectID? {
        let sentence = scene.segments.sentence(at: token)
        let start = sentence > 0 ? scene.body(of: sentence - 1).lowerBound : 0
        return scene.parties.starting(in: start..<token).reversed().lazy.compactMap { scene.resolved[$0] }.first {
            scene.principals[$0] != nil && !known.contains($0)
        }
    }

    /// The group that a sentence is about.
    func group(in body: Range<Int>) -> SubjectID? {
        scene.parties.starting(in: body).lazy.compactMap { scene.resolved[$0] }.first {
            $0.country == nil && scene.principals[$0] == nil
        }
    }

    /// `a meeting of NATO's defence ministers`
    func group(behind token: Int, _ body: Range<Int>) -> SubjectID? {
        for mention in scene.mentions.starting(in: token..<min(token + 4, body.upperBound)) {
            if case .group(let id) = mention.kind { return id }
        }
        return nil
    }

    /// The party that the sentence is about: the last one in subject's place before the noun.
    func subject(before token: Int, _ body: Range<Int>) -> SubjectID? {
        var found: SubjectID?
        for position in scene.parties.starting(in: body) {
            let party = scene.index[position]
            guard party.tokens.upperBound <= token, !party.isPossessor else { continue }
            let before = party.tokens.lowerBound - 1
            let isObject = before >= body.lowerBound && SubjectFinder.prepositions.contains(table[before].lower)
            if !isObject, let id = scene.resolved[position], found == nil || scene.principals[id] != nil { found = id }
        }
        return found
    }

    /// The group right before a noun: `NATO summit`, `the alliance's yearly summit`.
    func group(before token: Int, _ body: Range<Int>) -> SubjectID? {
        for mention in scene.mentions.starting(in: max(body.lowerBound, token - 12)..<token).reversed() {
            guard case .group(let id) = mention.kind else { continue }
            return token - mention.tokens.upperBound <= 3 ? id : nil
        }
        return nil
    }

    /// Parties in a row: `X, Y and Z`, behind `with`, `between`, `alongside`, `by`.
    func enumeration(behind start: Int, _ body: Range<Int>) -> [SubjectID] {
        var found: [SubjectID] = []
        var index = start
        var gap = 0
        while index < body.upperBound {
            if let party = scene.index.starting(at: index) {
                if !found.isEmpty, isClauseStart(party) { break }
                add(party, to: &found)
                index = scene.index[party].tokens.upperBound
                gap = 0
                continue
            }
            let word = table[index].lower
            guard Participants.connectors.contains(word) || Participants.fillers.contains(word) && gap < 3 else {
                break
            }
            gap += 1
            index += 1
        }
        return found
    }

    func enumeration(before party: Int, _ body: Range<Int>) -> [SubjectID] {
        var found: [SubjectID] = []
        var start = scene.index[party].tokens.lowerBound
        while start > body.lowerBound, ["and", ","].contains(table[start - 1].lower),
            let other = scene.index.ending(at: start - 1)
        {
            add(other, to: &found)
            start = scene.index[other].tokens.lowerBound
        }
        return found
    }

    private func isClauseStart(_ party: Int) -> Bool {
        let next = table.lower(scene.index[party].tokens.upperBound)
        return table.cues.speechVerbs[next] != nil
            || ["will", "would", "has", "had", "is", "was", "were", "are"].contains(next)
    }

    func add(_ party: Int, to participants: inout [SubjectID]) {
        guard let id = scene.resolved[party], !participants.contains(id) else { return }
        participants.append(id)
    }

    func add(_ ids: [SubjectID], to participants: inout [SubjectID]) {
        for id in ids where !participants.contains(id) { participants.append(id) }
    }

    private static let connectors: Set<String> = ["with", "and", ",", "between", "alongside", "by", "of", "together"]
    private static let fillers: Set<String> = [
        "the", "other", "leaders", "leader", "ministers", "heads", "members", "from", "representatives", "his", "her",
        "its", "their",
        "both", "also", "as", "well", "foreign", "defence", "defense", "counterpart", "counterparts", "joint",
    ]
}
