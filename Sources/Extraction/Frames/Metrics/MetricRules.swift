import Chronicle
import Foundation

/// What a figure or a promise is about: by the words of its clause, then of its sentence, then by the article's topic.
struct MetricRules {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// The figure that a sentence names: of several the first, of "from A to B" B.
    func figure(in tokens: Range<Int>) -> Figure? {
        let inside = Array(scene.figures.starting(in: tokens))
        guard var chosen = inside.first else { return nil }
        if inside.count > 1, table.lower(chosen.tokens.lowerBound - 1) == "from",
            table.lower(inside[1].tokens.lowerBound - 1) == "to"
        {
            chosen = inside[1]
        }
        let (quantity, metric) = measure(chosen, clause: tokens, sentence: tokens)
        return Figure(quantity, metric: metric, deadline: Deadlines(scene: scene).deadline(in: tokens))
    }

    /// The quantity in its final unit, with its metric.
    func measure(
        _ figure: FigureMention, clause: Range<Int>, sentence: Range<Int>
    ) -> (quantity: Quantity, metric: Metric) {
        let metric = metric(of: figure, clause, sentence)
        let quantity = figure.quantity
        guard figure.kind == .percent, metric == .defenceSpendingShare else { return (quantity, metric) }
        return (Quantity(value: quantity.value, max: quantity.max, unit: "percent-of-gdp"), metric)
    }

    private func metric(of figure: FigureMention, _ clause: Range<Int>, _ sentence: Range<Int>) -> Metric {
        let isAboutDefence = scene.topic == .defence || has(.military, sentence)
        switch figure.kind {
        case .shareOfOutput:
            if figure.quantity.unit == "percent-of-gni" { return .funding }
            return isAboutDefence || scene.topic == .militaryAid ? .defenceSpendingShare : .other
        case .points: return isAboutDefence ? .defenceSpendingShare : .other
        case .percent:
            if has(.emissions, sentence) || scene.topic == .emissions { return .emissions }
            return isAboutDefence && figure.quantity.value < 15 ? .defenceSpendingShare : .other
        case .money: return moneyMetric(clause, sentence)
        case .count: return Units.soldiers.contains(figure.quantity.unit) ? .troops : .equipment
        }
    }

    private func moneyMetric(_ clause: Range<Int>, _ sentence: Range<Int>) -> Metric {
        let isArmed = has(.arms, sentence) || has(.military, sentence)
        if isArmed, has(.aid, sentence) || has(.recipient, sentence) { return .militaryAid }
        if scene.topic == .militaryAid { return .militaryAid }
        if isArmed || scene.topic == .defence && !has(.recipient, clause) { return .defenceSpendingAmount }
        return .funding
    }

    /// The metric of a promise without a figure.
    func metric(clause: Range<Int>, sentence: Range<Int>) -> Metric {
        if has(.emissions, clause) { return .emissions }
        if has(.accession, clause), scene.topic == .membership || has(.membership, clause) { return .membership }
        if has(.troops, clause) || namesForces(clause) { return .troops }
        if has(.arms, clause) || has(.military, clause) {
            if has(.aid, clause) || has(.arms, clause) && has(.recipient, clause) { return .militaryAid }
            if has(.spending, clause) { return .defenceSpendingAmount }
            return has(.arms, clause) ? .equipment : .other
        }
        if has(.aid, clause) {
            return scene.topic == .militaryAid || has(.recipient, sentence) ? .militaryAid : .funding
        }
        if scene.topic == .militaryAid, has(.keeping, clause) { return .militaryAid }
        if scene.topic == .defence, has(.spending, clause) { return .defenceSpendingAmount }
        return .other
    }

    /// `forces`, but not the armed forces that money is spent on.
    private func namesForces(_ clause: Range<Int>) -> Bool {
        clause.contains { table[$0].lower == "forces" && table.lower($0 - 1) != "armed" }
    }

    private func has(_ field: WordField, _ tokens: Range<Int>) -> Bool {
        let words = field.words
        return tokens.contains { words.contains(table[$0].lower) }
    }
}
