/// Whether what is reported happened, is to come, or was said not to happen. The words are those of the annotation guide.
package enum Modality: String, Sendable, Hashable, Codable, CaseIterable {
    case actual, expected, negated
}

/// What a speaker does by saying something.
package enum SpeechAct: String, Sendable, Hashable, Codable, CaseIterable {
    case say, demand, warn, announce, praise, criticise, deny
}

/// What a pledge or a figure measures.
package enum Metric: String, Sendable, Hashable, Codable, CaseIterable {
    case defenceSpendingShare = "defence-spending-gdp-share"
    case defenceSpendingAmount = "defence-spending-amount"
    case militaryAid = "military-aid"
    case equipment, troops, funding, emissions, membership, other
}

/// How firmly something is promised, or what became of the promise.
package enum Commitment: String, Sendable, Hashable, Codable, CaseIterable {
    case pledged, aimed, met, withdrawn
}

/// How a meeting is held.
package enum MeetingForm: String, Sendable, Hashable, Codable, CaseIterable {
    case talks, summit
    case newsConference = "news-conference"
    case visit, call, exercise, conference
}
