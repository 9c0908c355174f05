import Chronicle

extension TokenTable {
    /// The verb of meeting at a token, in one of the roles asked for.
    func meetingVerb(at token: Int, _ roles: MeetingVerb.Roles) -> (verb: MeetingVerb, tense: Inflection.Tense)? {
        guard indices.contains(token) else { return nil }
        return cues.meetingVerbs[tokens[token].lower]?.first { roles.contains($0.verb.role) }
    }

    func meetingNoun(at token: Int) -> MeetingForm? {
        indices.contains(token) ? cues.meetingNouns[tokens[token].lower] : nil
    }
}

extension CueWords {
    /// Whether a word may tell of a meeting at all: most tokens are passed over by this alone.
    func tellsOfMeeting(_ word: Word) -> Bool {
        meetingWords.contains(word) || CueWords.besideMeetings.contains(word)
    }

    /// Whether it is a form of a verb of saying, pledging or meeting.
    func isVerb(_ word: Word) -> Bool {
        speechVerbs.contains(word) || pledgeVerbs.contains(word) || meetingVerbs.contains(word)
    }

    /// `news conference`
    static let beforeConference: WordSet = ["news", "press", "media"]
    /// `the next European Council`, `by phone`, `at his side`, `at the invitation of`
    private static let sessions: WordSet = [
        "council", "agreed", "decided", "reporters", "journalists", "phone", "telephone", "side", "beside", "him",
        "her", "flanked",
        "presence", "alongside", "between", "next",
        "invited", "invitations", "invitation", "auspices", "aegis", "patronage", "chairmanship",
    ]
    private static let besideMeetings = beforeConference.union(sessions).union(NamedEvents.yearly)
}
