import Chronicle
import Foundation

/// What a figure or a promise is about, by the words around it.
struct MetricRules {
    let scene: Scene
    private var table: TokenTable { scene.table }
    /// Whether the whole article is about armed forces: a bare "2 percent" then is a share of GDP for defence.
    private let isAboutDefence: Bool

    init(scene: Scene) {
        self.scene = scene
        let words = scene.table.tokens.lazy.map(\.lower)
        isAboutDefence = words.filter { MetricRules.defence.contains($0) }.prefix(3).count >= 3
    }

    /// The figure that a sentence names: of several the first, of "from A to B" B.
    func figure(in tokens: Range<Int>) -> Figure? {
        let inside = Array(scene.figures.starting(in: tokens))
        guard var chosen = inside.first else { return nil }
        if inside.count > 1, table.lower(chosen.tokens.lowerBound - 1) == "from",
            table.lower(inside[1].tokens.lowerBound - 1) == "to"
        {
            chosen = inside[1]
        }
        let (quantity, metric) = measure(chosen, in: tokens)
        return Figure(quantity, metric: metric, deadline: deadline(in: tokens))
    }

    /// The quantity in its final unit, with its metric.
    func measure(_ figure: FigureMention, in tokens: Range<Int>) -> (Quantity, Metric) {
        let metric = metric(of: figure, in: tokens)
        var quantity = figure.quantity
        if figure.kind == .percent, metric == .defenceSpendingShare {
            quantity = Quantity(value: quantity.value, max: quantity.max, unit: "percent-of-gdp")
        }
        return (quantity, metric)
    }

    func metric(of figure: FigureMention, in tokens: Range<Int>) -> Metric {
        switch figure.kind {
        case .shareOfOutput:
            return figure.quantity.unit == "percent-of-gni"
                ? .funding : has(MetricRules.defence, tokens) || isAboutDefence ? .defenceSpendingShare : .other
        case .points: return isAboutDefence ? .defenceSpendingShare : .other
        case .percent:
            if has(MetricRules.emissions, tokens) { return .emissions }
            if isAboutDefence, figure.quantity.value < 15 { return .defenceSpendingShare }
            return .other
        case .money:
            if has(MetricRules.aid, tokens), has(MetricRules.arms, tokens) || has(MetricRules.defence, tokens) {
                return .militaryAid
            }
            if has(MetricRules.defence, tokens) || has(MetricRules.arms, tokens) { return .defenceSpendingAmount }
            return .funding
        case .count:
            return Units.soldiers.contains(figure.quantity.unit) ? .troops : .equipment
        }
    }

    /// The metric of a promise without a figure.
    func metric(in tokens: Range<Int>) -> Metric {
        if has(MetricRules.emissions, tokens) { return .emissions }
        if has(MetricRules.membership, tokens) { return .membership }
        if has(MetricRules.troops, tokens) { return .troops }
        if has(MetricRules.aid, tokens), has(MetricRules.arms, tokens) || table(tokens, has: "military") {
            return .militaryAid
        }
        if has(MetricRules.arms, tokens) { return .equipment }
        if has(MetricRules.defence, tokens), has(MetricRules.spending, tokens) { return .defenceSpendingAmount }
        if has(MetricRules.aid, tokens) { return .funding }
        return .other
    }

    /// By when; nil where the text gives no term.
    func deadline(in tokens: Range<Int>) -> EventDate? {
        scene.times.starting(in: tokens).first { [.by, .within, .from, .until].contains($0.kind) }?.date
    }

    private func has(_ words: Set<String>, _ tokens: Range<Int>) -> Bool {
        tokens.contains { words.contains(table[$0].lower) }
    }

    private func table(_ tokens: Range<Int>, has word: String) -> Bool { tokens.contains { table[$0].lower == word } }

    private static let defence: Set<String> = [
        "defence", "defense", "military", "armed", "army", "navy", "armament", "rearmament", "bundeswehr",
    ]
    private static let arms: Set<String> = [
        "weapons", "weapon", "ammunition", "arms", "missiles", "missile", "tanks", "jets", "drones", "submarines",
        "artillery", "ships", "aircraft", "shells", "fighter", "howitzers", "munitions", "vehicles",
    ]
    private static let aid: Set<String> = [
        "aid", "help", "support", "assistance", "deliveries", "delivery", "package", "ukraine", "kyiv", "donate",
        "supply", "supplies",
    ]
    private static let emissions: Set<String> = [
        "emissions", "emission", "greenhouse", "carbon", "co2", "climate-neutral", "net-zero", "methane",
    ]
    private static let membership: Set<String> = [
        "membership", "accession", "ratify", "ratification", "join", "joining", "enlargement", "bid", "member", "entry",
    ]
    private static let troops: Set<String> = [
        "troops", "soldiers", "brigade", "battalion", "battlegroup", "division", "forces", "deployment",
    ]
    private static let spending: Set<String> = [
        "spend", "spending", "budget", "budgets", "invest", "investment", "expenditure", "money",
    ]
}
