import Chronicle

/// Finds sessions by names that are those of a meeting: `at COP26 in Glasgow`, `the World Health Assembly opened`.
struct NamedEvents {
    private let scene: Scene
    private let attendants: Attendants
    private let standing: Standing
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        attendants = Attendants(scene: scene)
        standing = Standing(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>) -> Gathering? {
        guard let form = table.meetingNoun(at: token) ?? yearly(token), table[token].shape != .lower,
            let mention = scene.mentions.starting(in: max(body.lowerBound, token - 4)..<token + 1).last,
            mention.tokens.upperBound == token + 1, case .group(let id) = mention.kind,
            isHeld(mention.tokens, body), let modality = standing.modality(at: token, in: body)
        else { return nil }
        return Gathering(
            participants: [id] + attendants.people(at: mention.tokens.lowerBound, body), form: form,
            modality: modality == .negated ? .actual : modality, token: token)
    }

    /// `at the G7 in Kananaskis`: groups that are little but their summit.
    private func yearly(_ token: Int) -> MeetingForm? {
        guard NamedEvents.yearly.contains(table[token].lower), table.lower(token - 1) == "the",
            ["at", "during", "of", "for"].contains(table.lower(token - 2)), table.lower(token + 1) == "in"
        else { return nil }
        return .summit
    }

    static let yearly: WordSet = ["g7", "g20", "g8", "apec", "brics", "b9"]

    /// Where or when it is, or that it began or ended; else the name stands for the body or what it agreed.
    private func isHeld(_ name: Range<Int>, _ body: Range<Int>) -> Bool {
        let next = table.lower(name.upperBound)
        if ["opened", "opens", "began", "begins", "starts", "started", "closed", "ended", "takes", "took"]
            .contains(next)
        {
            return true
        }
        var before = name.lowerBound - 1
        if table.lower(before) == "the" { before -= 1 }
        let isThere = ["at", "during", "for", "ahead", "of", "before", "attend", "attended"].contains(
            table.lower(before))
        let isPlaced = ["in", "on"].contains(next) || next == "," && table.lower(name.upperBound + 1) == "which"
        return isPlaced || isThere && table.lower(before) != "of" && table[name.upperBound - 1].shape != .lower
            || ["will", "is"].contains(next) && ["be", "to", "due"].contains(table.lower(name.upperBound + 1))
    }
}
