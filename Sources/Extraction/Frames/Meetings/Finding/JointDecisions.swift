import Chronicle

/// Finds meetings by what several decided at them: `at a summit in P, A and B agreed to`, `A, B and C vowed at talks in P`.
struct JointDecisions {
    private let scene: Scene
    private let company: Participants
    private let attendants: Attendants
    private let standing: Standing
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        company = Participants(scene: scene)
        attendants = Attendants(scene: scene)
        standing = Standing(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>) -> Gathering? {
        guard JointDecisions.nouns.contains(table[token].lower), let form = table.meetingNoun(at: token),
            isOneOfTheirs(token, body), let modality = standing.modality(at: token, in: body), modality != .negated
        else { return nil }
        let participants = attendants.all(at: token, body)
        guard Set(participants.map(scene.principal)).count > 1 else { return nil }
        return Gathering(participants: participants, form: form, modality: modality, token: token)
    }

    /// `at a summit`, `at their first meeting`, `at talks in P`: not one that the text has told of.
    private func isOneOfTheirs(_ token: Int, _ body: Range<Int>) -> Bool {
        let before = max(body.lowerBound, token - 5)..<token
        guard let lead = before.last(where: { ["at", "during", "after"].contains(table[$0].lower) }) else {
            return false
        }
        if lead == token - 1 { return table[token].lower == "talks" }
        return ["a", "an", "their", "another"].contains(table[lead + 1].lower) || table.lower(token + 1) == "in"
    }

    private static let nouns: WordSet = ["summit", "meeting", "talks", "gathering", "retreat", "session"]
}
