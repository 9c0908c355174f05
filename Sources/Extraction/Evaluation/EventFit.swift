import Foundation

/// How well two events fit: the share that decides whether they may be paired, then what breaks ties.
struct EventFit: Comparable {
    let main: Double
    let words: Double
    let details: Double

    /// Nil where the two may not be paired.
    init?(_ gold: GoldEvent, _ system: GoldEvent) {
        guard gold.kind == system.kind else { return nil }
        words = WordOverlap.share(gold.evidence, system.evidence)
        switch gold.kind {
        case "statement": main = gold.speaker.agrees(with: system.speaker) ? words : 0
        case "pledge": main = EventFit.isSamePledge(gold, system) ? 1 : 0
        default: main = EventFit.together(gold.participants, system.participants)
        }
        details = Detail.allCases.filter { $0.applies(to: gold.kind) }.reduce(0) { $0 + $1.share(gold, system) }
        guard main >= 0.5 else { return nil }
    }

    private static func isSamePledge(_ gold: GoldEvent, _ system: GoldEvent) -> Bool {
        guard gold.pledger.agrees(with: system.pledger), gold.metric == system.metric else { return false }
        guard let one = gold.amount, let other = system.amount else { return gold.amount == system.amount }
        return abs(one - other) <= max(abs(one), abs(other)) / 1_000_000
    }

    /// Participants in common, as a share of the longer list.
    private static func together(_ gold: [Choices], _ system: [Choices]) -> Double {
        var left = system
        var hits = 0
        for one in gold {
            guard let match = left.firstIndex(where: { one.agrees(with: $0) }) else { continue }
            left.remove(at: match)
            hits += 1
        }
        return Double(hits) / Double(max(gold.count, system.count, 1))
    }

    static func < (left: EventFit, right: EventFit) -> Bool {
        (left.main, left.words, left.details) < (right.main, right.words, right.details)
    }
}
