import Chronicle

/// A verb by which somebody commits himself, acts on a commitment or drops it.
struct PledgeVerb: Hashable, Sendable {
    let inflection: Inflection
    let effect: Effect
    /// One of these must follow the verb; empty where nothing must.
    let particles: Set<String>

    enum Effect: Hashable, Sendable {
        /// The verb itself is the commitment: `pledged`.
        case commits
        /// A commitment once a figure stands with it: `earmarked $4 million`.
        case commitsFigure
        case delivers
        case drops
        /// `ruled out`: refused, never promised.
        case refuses
        case aims
    }

    init(_ verb: String, _ effect: Effect, then particles: Set<String> = []) {
        inflection = Inflection(verb)
        self.effect = effect
        self.particles = particles
    }
}

enum PledgeVerbs {
    /// Verbs whose only telling is a pledge and no statement.
    static let commissive: Set<String> = [
        "pledge", "promise", "vow", "commit", "undertake", "agree", "guarantee", "swear",
    ]

    static let all: [PledgeVerb] =
        ["pledge", "promise", "vow", "commit", "undertake undertook undertaken", "guarantee", "swear swore sworn"].map {
            PledgeVerb($0, .commits)
        }
        + [
            PledgeVerb("agree", .commits, then: ["to", "on", "that", "in", "at"]),
            PledgeVerb("sign", .commits, then: ["up", "by"]), PledgeVerb("lead led", .commits, then: ["by"]),
            PledgeVerb("put put", .drops, then: ["off"]),
            PledgeVerb("set set", .aims, then: ["itself", "themselves"]),
            PledgeVerb("aim", .aims, then: ["to", "for", "at"]),
            PledgeVerb("plan", .aims, then: ["to"]), PledgeVerb("intend", .aims, then: ["to"]),
            PledgeVerb("want", .aims, then: ["to"]), PledgeVerb("hold held", .aims, then: ["fast"]),
            PledgeVerb("seek sought", .aims, then: ["to"]), PledgeVerb("decide", .commits, then: ["to"]),
            PledgeVerb("vote", .commits, then: ["to"]),
            PledgeVerb("prepare", .aims, then: ["to"]),
        ]
        + [
            "earmark", "approve", "allocate", "contribute", "donate", "add", "pass", "raise", "increase", "lower",
            "boost", "confirm", "announce", "offer", "give gave given", "provide", "invest", "cut cut", "reduce",
            "double", "triple", "send sent", "pay paid", "order", "buy bought", "purchase", "grant", "unveil", "adopt",
            "put put", "set set", "mobilise", "mobilize", "inject", "lift", "slash", "trim", "supply", "ship",
            "commission", "procure", "acquire", "expand",
        ].map { PledgeVerb($0, .commitsFigure) }
        + ["deliver", "transfer"].map { PledgeVerb($0, .delivers) }
        + [
            PledgeVerb("hand", .delivers, then: ["over"]),
            PledgeVerb("keep kept", .delivers, then: ["his", "her", "its"]),
        ]
        + [
            "scrap", "abandon", "shelve", "cancel", "axe", "suspend", "halt", "end", "postpone",
            "withdraw withdrew withdrawn",
            "drop", "freeze froze frozen",
        ].map { PledgeVerb($0, .drops) }
        + [
            PledgeVerb("turn", .drops, then: ["down"]), PledgeVerb("pull", .drops, then: ["out"]),
            PledgeVerb("back", .drops, then: ["out"]),
        ]
        + [
            PledgeVerb("rule", .refuses, then: ["out"]), PledgeVerb("refuse", .refuses, then: ["to"]),
            PledgeVerb("decline", .refuses, then: ["to"]),
        ]

    static let byForm: [String: [(verb: PledgeVerb, tense: Inflection.Tense)]] = {
        var table: [String: [(PledgeVerb, Inflection.Tense)]] = [:]
        for verb in all {
            for (form, tense) in verb.inflection.forms { table[form, default: []].append((verb, tense)) }
        }
        return table
    }()

    /// What states and groups do when they keep a promise: the verbs that make "will" a commitment.
    static let actions: Set<String> = [
        "spend", "raise", "increase", "boost", "lift", "hit", "reach", "meet", "give", "provide", "send", "deliver",
        "supply", "buy", "purchase", "acquire", "order", "invest", "contribute", "donate", "cut", "reduce", "lower",
        "join", "ratify", "ban", "build", "deploy", "keep", "continue", "support", "help", "withdraw", "double",
        "triple", "establish", "create", "set", "grow", "expand", "step", "stop", "end", "phase", "back", "fund",
        "finance", "pay", "train", "host", "launch", "sign", "allocate", "devote", "put", "open", "close", "protect",
        "defend", "produce", "develop", "procure", "station", "stay", "maintain", "strengthen", "modernise",
        "modernize",
        "replace", "transfer", "lead", "shelter", "stick", "propose", "stand", "come", "add", "accelerate", "extend",
        "forward", "take", "bring", "work", "go", "hand", "remain", "make", "move", "commit", "submit", "present",
        "lift",
        "import", "export", "remove", "scrap", "abolish", "introduce", "conclude", "complete", "achieve", "offer",
        "receive", "examine", "see", "win", "shoulder", "assume", "secure", "shift", "cover", "equip", "arm",
    ]
}
