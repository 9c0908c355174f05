import Chronicle

/// Finds meetings by what several decided at them: `at a summit in P, A and B agreed to`, `A, B and C vowed at talks in P`.
struct JointDecisions {
    private let scene: Scene
    private let company: Participants
    private let attendants: Attendants
    private let standing: Standing
    private let places: Places
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        company = Participants(scene: scene)
        attendants = Attendants(scene: scene)
        standing = Standing(scene: scene)
        places = Places(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>) -> Gathering? {
        if let agreed = agreed(at: token, body) { return agreed }
        guard JointDecisions.nouns.contains(table[token].lower), let form = table.meetingNoun(at: token),
            isOneOfTheirs(token, body), let modality = standing.modality(at: token, in: body), modality != .negated
        else { return nil }
        var participants = attendants.all(at: token, body)
        company.add(others(behind: token, body), to: &participants)
        guard Set(participants.map(scene.principal)).count > 1 || isOfMembers(participants, body) else {
            return nil
        }
        return Gathering(participants: participants, form: form, modality: modality, token: token)
    }

    /// `EU energy ministers agreed in P`
    private func agreed(at token: Int, _ body: Range<Int>) -> Gathering? {
        guard ["agreed", "decided"].contains(table[token].lower), table.lower(token + 1) == "in",
            let place = places.place(behind: token + 1, limit: body.upperBound)
        else { return nil }
        let group = VerbGroup(before: token, tense: .past, in: table, from: body.lowerBound)
        guard group.modality == .actual, !group.isPassive, !group.isHypothetical else { return nil }
        let participants = company.delegates(endingAt: group.start, body)
        guard !participants.isEmpty else { return nil }
        return Gathering(
            participants: participants, form: .talks, modality: .actual, token: token, isBackground: group.isPerfect,
            place: place.name)
    }

    /// `, as were the EU and B`, `, as did C`
    private func others(behind token: Int, _ body: Range<Int>) -> [SubjectID] {
        let stop = min(body.upperBound - 1, token + 12)
        guard token < stop,
            let `as` = (token..<stop).first(where: {
                table[$0].lower == "as" && ["were", "was", "did", "had", "are", "is"].contains(table.lower($0 + 1))
            })
        else { return [] }
        return company.list(from: `as` + 2, body)
    }

    /// `EU energy ministers agreed at a meeting in P`: a group alone, by those who meet for it.
    private func isOfMembers(_ participants: [SubjectID], _ body: Range<Int>) -> Bool {
        guard participants.count == 1, company.isGroup(participants[0]) else { return false }
        return scene.mentions.starting(in: body).contains { mention in
            guard case .group(participants[0]) = mention.kind else { return false }
            let end = mention.tokens.upperBound
            let isBehind = (end..<min(end + 4, body.upperBound)).contains { RoleNouns.all.contains(table[$0].lower) }
            let before = max(body.lowerBound, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound
            return isBehind || before.contains { RoleNouns.all.contains(table[$0].lower) }
        }
    }

    /// `at a summit`, `at their first meeting`, `at talks in P`: not one that the text has told of.
    private func isOneOfTheirs(_ token: Int, _ body: Range<Int>) -> Bool {
        let before = max(body.lowerBound, token - 5)..<token
        guard let lead = before.last(where: { ["at", "during", "after", "in"].contains(table[$0].lower) }) else {
            return false
        }
        if lead == token - 1 { return table[token].lower == "talks" }
        return ["a", "an", "their", "another"].contains(table[lead + 1].lower) || table.lower(token + 1) == "in"
            || ["represented", "present"].contains(table.lower(lead - 1))
    }

    private static let nouns: WordSet = ["summit", "meeting", "talks", "gathering", "retreat", "session"]
}
