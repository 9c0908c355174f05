import Chronicle

/// The words that tell of a meeting.
enum MeetingCues {
    /// Verbs whose subject meets their object.
    static let verbs: [String: (form: MeetingForm, tense: Inflection.Tense)] = {
        var table: [String: (MeetingForm, Inflection.Tense)] = [:]
        let listed: [(String, MeetingForm)] = [
            ("meet met", .talks), ("host", .talks), ("receive", .visit), ("visit", .visit), ("confer", .talks),
            ("telephone", .call), ("phone", .call), ("discuss", .talks), ("welcome", .visit), ("gather", .conference),
            ("convene", .conference),
        ]
        for (verb, form) in listed {
            for (surface, tense) in Inflection(verb).forms { table[surface] = (form, tense) }
        }
        return table
    }()

    /// Verbs that need `with` or a person behind them.
    static let needingWith: Set<String> = [
        "talk", "talked", "talks", "spoke", "speak", "speaks", "spoken", "negotiated",
    ]

    /// Nouns, behind `with`, `between`, `of` or a group's name.
    static let nouns: [String: MeetingForm] = [
        "talks": .talks, "meeting": .talks, "meetings": .talks, "summit": .summit, "call": .call,
        "conversation": .talks, "conference": .conference, "negotiations": .talks, "consultations": .talks,
        "discussions": .talks, "exercise": .exercise, "exercises": .exercise, "visit": .visit, "dinner": .talks,
        "lunch": .talks, "gathering": .conference, "phone": .call, "telephone": .call,
    ]

    static let calledOff: Set<String> = ["cancelled", "canceled", "postponed", "off", "scrapped"]
}
