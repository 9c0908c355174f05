import Chronicle

/// The pledges of an article, each told once: what two tellings of it add is kept in one report.
struct Commitments {
    private(set) var reports: [Report] = []
    private var sentences: [Int] = []

    /// How many pledges back a repetition is looked for.
    private static let memory = 200
    /// In sentences: how far apart one may give the deadline and the other the figure.
    private static let distance = 2

    mutating func add(_ report: Report, sentence: Int) {
        for position in reports.indices.suffix(Commitments.memory) {
            if let joined = Commitments.joined(reports[position], report, sentence - sentences[position]) {
                reports[position] = joined
                return
            }
        }
        reports.append(report)
        sentences.append(sentence)
    }

    /// One report of both where they tell the same; its words are those with the deadline.
    private static func joined(_ known: Report, _ new: Report, _ distance: Int) -> Report? {
        guard case .pledge(let old) = known.content, case .pledge(let pledge) = new.content,
            old.pledger == pledge.pledger, isOne(known, new), isOne(old.commitment, pledge.commitment)
        else { return nil }
        if old.metric == pledge.metric, old.target == pledge.target {
            if known.evidence.span == new.evidence.span { return known }
            guard old.target != nil else { return nil }
            if old.deadline == pledge.deadline || pledge.deadline == nil { return known }
            return old.deadline == nil ? new : nil
        }
        guard distance <= Commitments.distance, known.evidence.span != new.evidence.span else { return nil }
        if old.target == nil, pledge.target != nil { return dated(known, valued: new) }
        if old.target != nil, pledge.target == nil { return dated(new, valued: known) }
        return nil
    }

    /// What is promised may be told again as expected; what is refused is something else.
    private static func isOne(_ known: Report, _ new: Report) -> Bool {
        (known.modality == .negated) == (new.modality == .negated)
    }

    /// A promise told again as an aim stays that promise.
    private static func isOne(_ known: Commitment, _ new: Commitment) -> Bool {
        known == new || [known, new].allSatisfy { $0 == .pledged || $0 == .aimed }
    }

    /// `more money by 2026` and `2% of output`: the first with the second's figure, where only the first has a deadline.
    private static func dated(_ dated: Report, valued: Report) -> Report? {
        guard case .pledge(var pledge) = dated.content, case .pledge(let other) = valued.content,
            pledge.deadline != nil, other.deadline == nil,
            pledge.metric == .defenceSpendingAmount && other.metric == .defenceSpendingShare
                || pledge.metric == other.metric && pledge.metric != .other
        else { return nil }
        (pledge.metric, pledge.target) = (other.metric, other.target)
        var report = dated
        report.content = .pledge(pledge)
        return report
    }
}
