import Chronicle
import Foundation

/// What a figure or a promise is about: by the words of its clause, then of its sentence, then by the article's topic.
struct MetricRules {
    let scene: Scene
    private let fields: ClauseFields
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        fields = ClauseFields(scene: scene)
    }

    /// The figure that a sentence names: of several the first, of "from A to B" B.
    func figure(in tokens: Range<Int>) -> Figure? {
        let inside = scene.figures.starting(in: tokens).filter { $0.kind != .things }
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
        let isAboutDefence =
            scene.topic == .defence || fields.has(.military, sentence) || fields.namesAlliance(sentence)
        switch figure.kind {
        case .shareOfOutput:
            if figure.quantity.unit == "percent-of-gni" { return .funding }
            if isOfAid(figure, clause) { return fields.isArmed(clause) ? .militaryAid : .funding }
            return isAboutDefence || scene.topic == .militaryAid ? .defenceSpendingShare : .other
        case .points: return isAboutDefence ? .defenceSpendingShare : .other
        case .percent: return percentMetric(figure, clause, sentence)
        case .money: return moneyMetric(figure, clause, sentence)
        case .count:
            return table.cues.classes(of: Word(figure.quantity.unit)).contains(.soldiers) ? .troops : .equipment
        case .things:
            if MetricRules.trainers.contains(Word(figure.quantity.unit)), isAboutSoldiers(sentence) { return .troops }
            let isGood = table.cues.classes(of: Word(figure.quantity.unit)).contains(.goods)
            return isGood && fields.has(.handing, clause) ? .equipment : .other
        }
    }

    /// Of a share, or of a cut by one: what it is a share of stands near it, else the article's topic tells.
    private func percentMetric(_ figure: FigureMention, _ clause: Range<Int>, _ sentence: Range<Int>) -> Metric {
        if fields.namesEmissions(clause) { return .emissions }
        if fields.has(.trade, clause) || fields.has(.energy, clause) { return .other }
        if isOfAid(figure, clause) { return fields.isArmed(clause) ? .militaryAid : .funding }
        if fields.has(.emissions, sentence) || scene.topic == .emissions { return .emissions }
        let isAboutDefence = scene.topic == .defence || fields.has(.military, sentence)
        if !isAboutDefence, isBelowBase(figure, clause) { return .emissions }
        if isRise(figure, clause), isAboutDefence || fields.has(.troops, clause) {
            return fields.has(.spending, clause) || fields.has(.financing, clause) ? .defenceSpendingAmount : .other
        }
        if isOfBudget(figure, clause) { return fields.namesEquipment(clause) ? .equipment : .other }
        return isAboutDefence && figure.quantity.value < 15 ? .defenceSpendingShare : .other
    }

    /// `35% below 2005 levels`, `40% compared with 1990`: what is measured against a year.
    private func isBelowBase(_ figure: FigureMention, _ clause: Range<Int>) -> Bool {
        let end = figure.tokens.upperBound
        let near = end..<max(end, min(clause.upperBound, end + MetricRules.comparison))
        return near.contains {
            table[$0].shape == .number && table[$0].bytes.count == 4 && Deadlines.isBase($0..<$0 + 1, table)
        }
    }

    /// In tokens: from a share to the year that it is measured against.
    private static let comparison = 7

    /// `aid from 0.5% to 0.3%`, `0.7% for aid`, but not `2.5%, with money taken from its aid`.
    private func isOfAid(_ figure: FigureMention, _ clause: Range<Int>) -> Bool {
        let end = min(clause.upperBound, figure.tokens.upperBound + 4)
        return clause.lowerBound < end && fields.has(.aid, clause.lowerBound..<end)
    }

    /// `raise its budget by 13.9%`, but not `by 2% of output`.
    private func isRise(_ figure: FigureMention, _ clause: Range<Int>) -> Bool {
        var before = figure.tokens.lowerBound - 1
        while before > clause.lowerBound, MetricRules.rounding.contains(table[before].lower) { before -= 1 }
        return table.lower(before) == "by" && table.lower(before + 1) != "between"
    }

    /// `20% of their defence budgets`.
    private func isOfBudget(_ figure: FigureMention, _ clause: Range<Int>) -> Bool {
        let end = figure.tokens.upperBound
        guard table.lower(end) == "of" || table.lower(end - 1) == "of" else { return false }
        return fields.has(.spending, end..<min(clause.upperBound, max(end, end + MetricRules.reach)))
    }

    /// In tokens: from a share to what it is a share of.
    private static let reach = 5
    private static let rounding: WordSet = [
        "about", "some", "around", "nearly", "almost", "roughly", "over", "more", "than", "at", "least", "another", "a",
        "further", "up", "to",
    ]

    private func moneyMetric(_ figure: FigureMention, _ clause: Range<Int>, _ sentence: Range<Int>) -> Metric {
        let start = max(clause.lowerBound, figure.tokens.lowerBound - MetricRules.purpose)
        let reach = max(start, min(clause.upperBound, figure.tokens.upperBound + MetricRules.purpose))
        let end = (figure.tokens.upperBound..<max(figure.tokens.upperBound, reach)).first {
            ["after", "before", "when"].contains(table[$0].lower)
        }
        let near = start..<max(start, end ?? reach)
        if fields.paysSoldiers(clause) { return .militaryAid }
        if fields.has(.civil, clause), !fields.isArmed(clause) { return .funding }
        let isArmed = fields.isArmed(near) || fields.has(.military, sentence)
        if isArmed, fields.has(.aid, sentence) || fields.has(.recipient, sentence) { return .militaryAid }
        if scene.topic == .militaryAid { return .militaryAid }
        if isArmed || scene.topic == .defence && !fields.has(.recipient, clause) { return .defenceSpendingAmount }
        return .funding
    }

    private func isAboutSoldiers(_ sentence: Range<Int>) -> Bool {
        scene.topic == .defence || scene.topic == .militaryAid || fields.has(.soldiers, sentence)
            || fields.has(.military, sentence) || fields.has(.troops, sentence)
    }

    /// People who are soldiers where soldiers are spoken of.
    private static let trainers: WordSet = ["trainers", "instructors", "advisers", "advisors", "men"]
    /// In tokens: from a sum to the arms that it is for.
    private static let purpose = 16

    /// The metric of a promise without a figure.
    func metric(clause: Range<Int>, sentence: Range<Int>) -> Metric {
        if fields.namesClimatePact(clause) { return .emissions }
        if fields.has(.financing, clause), fields.has(.emissions, clause) { return .funding }
        if fields.namesEmissions(clause) || scene.topic == .emissions && fields.has(.aim, clause) { return .emissions }
        if fields.has(.accession, clause), scene.topic == .membership || fields.has(.membership, clause) {
            return .membership
        }
        if fields.has(.entry, clause), !fields.has(.troops, clause), fields.namesBody(behind: .entry, in: clause) {
            return .membership
        }
        if fields.has(.troops, clause) || fields.namesForces(clause) { return .troops }
        if fields.isArmed(clause) {
            if fields.has(.equipment, clause), isObtained(clause), !fields.has(.aid, clause) { return .equipment }
            if fields.has(.aid, clause) || fields.has(.arms, clause) && fields.has(.recipient, clause) {
                return .militaryAid
            }
            if fields.has(.spending, clause) { return .defenceSpendingAmount }
            return fields.has(.arms, clause) && isObtained(clause) ? .equipment : .other
        }
        if fields.has(.aid, clause) { return aidMetric(clause, sentence) }
        if scene.topic == .militaryAid, fields.has(.keeping, clause) { return .militaryAid }
        if scene.topic == .defence, fields.has(.spending, clause) { return .defenceSpendingAmount }
        if fields.has(.financing, clause) && !fields.has(.trade, clause)
            || scene.topic == .funding && fields.has(.keeping, clause)
        {
            return .funding
        }
        return .other
    }

    /// Arms that somebody comes to have, rather than uses or repairs.
    private func isObtained(_ clause: Range<Int>) -> Bool {
        fields.has(.handing, clause) || fields.has(.spending, clause) || fields.has(.obtaining, clause)
    }

    private func aidMetric(_ clause: Range<Int>, _ sentence: Range<Int>) -> Metric {
        if fields.has(.civil, clause) || fields.has(.financing, clause) { return .funding }
        return scene.topic == .militaryAid || fields.has(.recipient, sentence) ? .militaryAid : .funding
    }
}
