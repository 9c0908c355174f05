import Chronicle

/// The verbs of saying, by the act that they make of what is said.
enum SpeechVerbs {
    static let all: [SpeechVerb] = neutral + specific

    private static let neutral: [SpeechVerb] =
        [
            "say said", "tell told", "note", "state", "explain", "argue", "insist", "stress", "emphasise",
            "emphasize", "underline", "underscore", "highlight", "remark", "comment", "observe", "recall", "reply",
            "answer", "respond", "acknowledge", "admit", "concede", "confirm", "reveal", "report",
            "write wrote written",
            "tweet", "declare", "maintain", "claim", "assert", "contend", "repeat", "reiterate", "reaffirm", "describe",
            "suggest", "hint", "indicate", "signal", "estimate", "predict", "cite", "question", "assure",
            "joke", "elaborate", "clarify", "inform", "mention", "voice", "reckon", "calculate", "recount", "quip",
            "remind", "muse", "boast", "name", "list", "believe",
        ].map { SpeechVerb($0) }
        + [
            SpeechVerb("speak spoke spoken", then: ["of", "about"]), SpeechVerb("point", then: ["out", "to"]),
            SpeechVerb("add", then: ["that"]), SpeechVerb("add", needsQuotation: true),
            SpeechVerb("conclude", then: ["that"]), SpeechVerb("conclude", needsQuotation: true),
            SpeechVerb("go went gone", then: ["on"], needsQuotation: true),
            SpeechVerb("continue", needsQuotation: true), SpeechVerb("agree", needsQuotation: true),
            SpeechVerb("ask", then: ["whether", "if", "why", "how", "what"]),
            SpeechVerb("post", then: ["on", "to"]), SpeechVerb("post", needsQuotation: true),
            SpeechVerb("let", then: ["it"]), SpeechVerb("make made", then: ["clear", "it"]),
            SpeechVerb("play", then: ["down"]), SpeechVerb("promise", needsQuotation: true),
            SpeechVerb("pledge", needsQuotation: true), SpeechVerb("vow", needsQuotation: true),
            SpeechVerb("call", needsQuotation: true), SpeechVerb("call", then: ["it", "this", "that"]),
        ]

    private static let specific: [SpeechVerb] =
        ["announce", "unveil", "proclaim"].map { SpeechVerb($0, .announce) }
        + [SpeechVerb("lay laid", .announce, then: ["out"]), SpeechVerb("set set", .announce, then: ["out"])]
        + ["demand", "urge", "press", "advise", "exhort", "implore", "request", "ask", "beg"].map {
            SpeechVerb($0, .demand)
        }
        + [
            SpeechVerb("call", .demand, then: ["for", "on", "upon"]),
            SpeechVerb("appeal", .demand, then: ["for", "to"]),
            SpeechVerb("push", .demand, then: ["for"]), SpeechVerb("plead", .demand, then: ["for", "with"]),
            SpeechVerb("lobby", .demand, then: ["for"]), SpeechVerb("insist", .demand, then: ["on"]),
            SpeechVerb("propose", .demand),
        ]
        + ["warn", "caution", "threaten"].map { SpeechVerb($0, .warn) }
        + ["praise", "hail", "welcome", "thank", "applaud", "commend", "congratulate", "laud", "salute"].map {
            SpeechVerb($0, .praise)
        }
        + [
            "criticise", "criticize", "condemn", "denounce", "accuse", "blame", "slam", "complain", "charge", "lambast",
            "deplore", "lament", "decry", "regret", "mock", "chide", "rebuke", "deride", "fault",
        ].map { SpeechVerb($0, .criticise) }
        + ["deny", "reject", "dismiss", "refute", "rebut"].map { SpeechVerb($0, .deny) }
        + [
            SpeechVerb("rule", .deny, then: ["out"]), SpeechVerb("hit hit", .deny, then: ["back"]),
            SpeechVerb("turn", .deny, then: ["down"]), SpeechVerb("brush", .deny, then: ["off", "aside"]),
        ]

    /// By form; several where the words behind the verb decide.
    static let byForm: [String: [(verb: SpeechVerb, tense: Inflection.Tense)]] = {
        var table: [String: [(SpeechVerb, Inflection.Tense)]] = [:]
        for verb in all {
            for (form, tense) in verb.inflection.forms { table[form, default: []].append((verb, tense)) }
        }
        // A sense that asks for a word behind it is surer than one that asks for none.
        return table.mapValues { senses in
            senses.filter { !$0.0.particles.isEmpty } + senses.filter { $0.0.particles.isEmpty }
        }
    }()
}
