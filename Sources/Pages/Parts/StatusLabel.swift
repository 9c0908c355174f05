import Chronicle

/// A status as a word, a mark and a tone: never by colour alone.
struct StatusLabel: Hashable, Sendable {
    let word: String
    /// A sign that tells it apart without colour; not read aloud, for the word says it.
    let mark: String
    /// Part of the class in the style sheet.
    let tone: Tone

    enum Tone: String, Sendable, CustomStringConvertible {
        case good, neutral, caution, bad

        var description: String { rawValue }
    }
}

extension StatusLabel {
    init(_ status: Ledger.Status) {
        let (mark, tone): (String, Tone) =
            switch status {
            case .pledged: ("●", .neutral)
            case .raised: ("▲", .good)
            case .accelerated: ("»", .good)
            case .reaffirmed: ("=", .neutral)
            case .lowered: ("▼", .bad)
            case .delayed: ("«", .caution)
            case .withdrawn: ("✕", .bad)
            case .met: ("✓", .good)
            case .metLate: ("✓", .caution)
            case .missed: ("✕", .bad)
            case .unknown: ("?", .neutral)
            }
        self.init(word: status == .metLate ? "met late" : status.rawValue, mark: mark, tone: tone)
    }

    init(_ verdict: Ledger.Outcome.Verdict) {
        switch verdict {
        case .met: self.init(word: "met", mark: "✓", tone: .good)
        case .metLate: self.init(word: "met late", mark: "✓", tone: .caution)
        case .missed: self.init(word: "missed", mark: "✕", tone: .bad)
        case .open: self.init(word: "still open", mark: "○", tone: .neutral)
        }
    }
}
