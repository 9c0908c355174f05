/// How an extractor's pages compare with gold pages, as the annotation guide's "Scoring" says.
package struct Scorecard: Sendable {
    package struct Count: Hashable, Sendable {
        package var gold = 0
        package var system = 0
        package var paired = 0

        package init() {}

        package var precision: Double? { system == 0 ? nil : Double(paired) / Double(system) }
        package var recall: Double? { gold == 0 ? nil : Double(paired) / Double(gold) }
        package var f1: Double? { gold + system == 0 ? nil : 2 * Double(paired) / Double(gold + system) }
    }

    package static let kinds = ["statement", "pledge", "meeting"]

    /// By kind.
    package private(set) var counts: [String: Count] = [:]
    /// The shares of all pairs that a detail applies to.
    package private(set) var details: [Detail: [Double]] = [:]
    package private(set) var misses: [(article: String, event: GoldEvent)] = []
    package private(set) var falseAlarms: [(article: String, event: GoldEvent)] = []

    package init() {}

    package var all: Count {
        Scorecard.kinds.reduce(into: Count()) { total, kind in
            let count = counts[kind] ?? Count()
            total.gold += count.gold
            total.system += count.system
            total.paired += count.paired
        }
    }

    package func share(of detail: Detail) -> Double? {
        guard let shares = details[detail], !shares.isEmpty else { return nil }
        return shares.reduce(0, +) / Double(shares.count)
    }

    /// Adds a page. Where both name its articles they are compared article by article, paired by title.
    package mutating func add(_ article: String, gold: GoldDocument, system: GoldDocument) {
        for (golds, systems) in Scorecard.sections(gold, system) { compare(article, golds, systems) }
    }

    private static func sections(_ gold: GoldDocument, _ system: GoldDocument) -> [([GoldEvent], [GoldEvent])] {
        guard gold.hasArticles, system.hasArticles else {
            return [(gold.parts.flatMap(\.events), system.parts.flatMap(\.events))]
        }
        let pairs = Pairing.pair(gold.parts.count, system.parts.count) { one, other -> Double? in
            let share = WordOverlap.share(gold.parts[one].title ?? "", system.parts[other].title ?? "")
            return share >= 0.5 ? share : nil
        }
        let matched = gold.parts.indices.map { index in
            (gold.parts[index].events, pairs[index].map { system.parts[$0].events } ?? [])
        }
        let left = system.parts.indices.filter { !pairs.values.contains($0) }
        return matched + left.map { ([], system.parts[$0].events) }
    }

    private mutating func compare(_ article: String, _ gold: [GoldEvent], _ system: [GoldEvent]) {
        let pairs = Pairing.pair(gold.count, system.count) { EventFit(gold[$0], system[$1]) }
        for event in gold where Scorecard.kinds.contains(event.kind) { counts[event.kind, default: Count()].gold += 1 }
        for event in system where Scorecard.kinds.contains(event.kind) {
            counts[event.kind, default: Count()].system += 1
        }
        for (one, other) in pairs.sorted(by: { $0.key < $1.key }) {
            let kind = gold[one].kind
            if Scorecard.kinds.contains(kind) { counts[kind, default: Count()].paired += 1 }
            for detail in Detail.allCases where detail.applies(to: kind) {
                details[detail, default: []].append(detail.share(gold[one], system[other]))
            }
        }
        misses += gold.indices.filter { pairs[$0] == nil }.map { (article, gold[$0]) }
        let found = Set(pairs.values)
        falseAlarms += system.indices.filter { !found.contains($0) }.map { (article, system[$0]) }
    }
}
