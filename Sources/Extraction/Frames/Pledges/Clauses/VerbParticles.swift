import Chronicle

/// The words that must follow a verb of committing: `agreed on Monday to`, `made N available`, `turned the request down`.
struct VerbParticles {
    private let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// Right behind the verb, behind its date or behind its object.
    func stand(behind token: Int, of verb: PledgeVerb, in body: Range<Int>) -> Bool {
        if verb.particles.isEmpty { return true }
        if verb.particles.contains(table.lower(token + 1)) {
            return verb.inflection.base != "turn" || names(VerbParticles.requests, token)
                || isDroppable(token)
        }
        if stand(behindObjectOf: token, verb, in: body) { return true }
        guard verb.particles.contains("to") else { return false }
        return (token + 2..<token + VerbParticles.phrase).first { table.lower($0) == "to" }.map {
            opensComplement($0, behind: token)
        } ?? false
    }

    /// `made 120 million euros available`, `set 20 million aside`; of what is refused any short object.
    private func stand(behindObjectOf token: Int, _ verb: PledgeVerb, in body: Range<Int>) -> Bool {
        let near = token + 2..<max(token + 2, min(body.upperBound, token + VerbParticles.object))
        guard
            let particle = near.first(where: {
                VerbParticles.separable.contains(table[$0].lower) && verb.particles.contains(table[$0].lower)
            })
        else { return false }
        if scene.figures.starting(in: token + 1..<particle).contains(where: { $0.tokens.upperBound == particle }) {
            return true
        }
        return denyRequest(behind: token, of: verb)
    }

    /// `turned down a request`: refused, never promised. Who turns an offer down refuses no help.
    func denyRequest(behind token: Int, of verb: PledgeVerb) -> Bool {
        verb.inflection.base == "turn" && names(VerbParticles.requests, token)
    }

    private func names(_ objects: WordSet, _ verb: Int) -> Bool {
        (verb + 1..<verb + VerbParticles.request).contains { objects.contains(table.lower($0)) }
    }

    /// `turned down a package of aid`.
    private func isDroppable(_ verb: Int) -> Bool {
        (verb + 1..<verb + VerbParticles.request).contains { table.is($0, .droppable) }
    }

    /// `agreed at the summit on Monday to raise`: only phrases of time, place and manner stand between.
    private func opensComplement(_ to: Int, behind verb: Int) -> Bool {
        guard
            VerbParticles.phraseOpeners.contains(table.lower(verb + 1))
                || scene.times.starting(in: verb + 1..<verb + 2).first != nil
        else { return false }
        return table.is(to + 1, .action) || table.cues.pledgeVerbs.contains(table.lower(to + 1))
    }

    private static let phraseOpeners: WordSet = [
        "on", "in", "at", "during", "after", "before", "with", "late", "early", "last", "this", "unanimously", "again",
        "also", "jointly", "yesterday", "today", "earlier",
    ]
    /// What may stand behind its verb's object.
    private static let separable: WordSet = ["available", "aside", "over", "down", "forward", "up", "out", "back"]
    /// In tokens: how far from a verb its `to` may stand.
    private static let phrase = 18
    /// In tokens: how far from a verb what stands behind its object.
    private static let object = 10
    private static let requests: WordSet = [
        "request", "requests", "appeal", "appeals", "demand", "demands", "call", "calls", "plea", "bid", "application",
    ]
    /// In tokens: from a verb of refusal to what is refused.
    private static let request = 5
}
