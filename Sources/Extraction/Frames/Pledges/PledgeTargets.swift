import Chronicle

/// Which figures of a clause are what is promised.
struct PledgeTargets {
    private let scene: Scene
    private let benchmarks: Benchmarks
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        benchmarks = Benchmarks(scene: scene)
    }

    func figures(of clause: PledgeClause) -> [FigureMention] {
        if let target = clause.target { return [target] }
        let isElided = clause.context != nil
        let behind = isElided ? [] : figures(in: clause.verb.lowerBound..<clause.tokens.upperBound)
        let own = behind.isEmpty ? figures(in: clause.tokens) : behind
        return own.isEmpty ? benchmarks.targets(in: clause.tokens) : own
    }

    /// Where the words of one of several targets stand: from the target before to the one behind.
    func words(of figure: FigureMention, among figures: [FigureMention], in clause: Range<Int>) -> Range<Int> {
        guard figures.count > 1, let place = figures.firstIndex(of: figure) else { return clause }
        let start = place == 0 ? clause.lowerBound : figure.tokens.lowerBound
        let next = place + 1 < figures.count ? figures[place + 1].tokens.lowerBound : clause.upperBound
        return start..<max(next, start)
    }

    /// The figures that are targets: of "from A to B" B, no translation of a sum in brackets, of two shares both.
    private func figures(in clause: Range<Int>) -> [FigureMention] {
        var chosen: [FigureMention] = []
        for figure in scene.figures.starting(in: clause) {
            let start = figure.tokens.lowerBound
            if isTranslation(figure) || table.isStartingFigure(at: start) || isEstimate(figure) || isDistance(figure) {
                continue
            }
            chosen.append(figure)
        }
        guard let first = chosen.first.map({ changed(from: $0, among: chosen, in: clause) }) else { return [] }
        return [first] + chosen.dropFirst().filter { isFurther($0, behind: first) || isAddend($0, to: first) }
    }

    /// `raise its contribution to the cost of 28,500 soldiers by 13.9%`: by how much and to what, rather than of what.
    private func changed(
        from first: FigureMention, among figures: [FigureMention], in clause: Range<Int>
    ) -> FigureMention {
        let start = first.tokens.lowerBound
        guard table.lower(start - 1) == "of" || table.lower(start - 1) == "some" && table.lower(start - 2) == "of",
            (clause.lowerBound..<start).contains(where: { PledgeTargets.changing.contains(table[$0].lower) })
        else { return first }
        return figures.first { ["by", "to"].contains(table.lower($0.tokens.lowerBound - 1)) } ?? first
    }

    private static let changing: WordSet = [
        "raise", "raised", "raises", "raising", "increase", "increased", "increases", "increasing", "lift", "lifted",
        "cut", "cuts", "reduce", "reduced", "reducing", "lower", "lowered", "boost", "boosted", "enlarge", "enlarged",
    ]

    /// `1.18 trillion won ($1.03 billion)`, but not `10 billion euros (2% of GDP)`.
    private func isTranslation(_ figure: FigureMention) -> Bool {
        table.lower(figure.tokens.lowerBound - 1) == "(" && figure.kind != .shareOfOutput
    }

    /// `10 billion euros (2% of GDP)`, `10 billion euros, equal to 2% of GDP`.
    private func isEquated(_ share: FigureMention) -> Bool {
        var before = share.tokens.lowerBound - 1
        while PledgeTargets.rounding.contains(table.lower(before)) { before -= 1 }
        if table.lower(before) == "(" { return true }
        if table.lower(before) == "to" { before -= 1 }
        return PledgeTargets.equating.contains(table.lower(before))
    }

    private static let rounding: WordSet = ["about", "some", "around", "nearly", "almost", "roughly", "over", "just"]
    private static let equating: WordSet = [
        "equal", "equivalent", "equals", "amounting", "corresponding", "equalling", "equaling", "representing", "or",
    ]

    /// `3.5% and 1.5%`, `N euros, or 2 percent`, `2% next year, then to 3%`.
    private func isFurther(_ other: FigureMention, behind first: FigureMention) -> Bool {
        let start = other.tokens.lowerBound
        let isShare = other.kind == .shareOfOutput || other.kind == .percent
        if other.kind == .shareOfOutput, first.kind == .money, isEquated(other) { return true }
        switch table.lower(start - 1) {
        case "and": return isShare
        case "to": return isShare && first.kind != .money && isStep(start - 1, from: first.tokens.upperBound)
        default: return false
        }
    }

    /// `and to`, `then raise it to`, `rising to`.
    private func isStep(_ to: Int, from start: Int) -> Bool {
        (max(start, to - PledgeTargets.reach)..<to).contains { PledgeTargets.steps.contains(table[$0].lower) }
    }

    /// In tokens.
    private static let reach = 6
    private static let steps: WordSet = ["and", "then", "rising", "climbing", "growing", "increasing", "before"]

    /// `1 billion for homes and 108 million for food`, `50 vehicles and 8 howitzers`, `50 vehicles and
    /// $10 million for food`.
    private func isAddend(_ other: FigureMention, to first: FigureMention) -> Bool {
        let isCounted = [.count, .things].contains(first.kind) && [.count, .things].contains(other.kind)
        if first.kind == .count, other.kind == .money {
            return table.lower(other.tokens.lowerBound - 1) == "and" && table.lower(other.tokens.upperBound) == "for"
        }
        guard isCounted || first.kind == .money && other.kind == .money else { return false }
        var before = other.tokens.lowerBound - 1
        while PledgeTargets.further.contains(table.lower(before)) { before -= 1 }
        return table.lower(before) == "and" || isCounted && table.lower(before) == ","
    }

    /// `put the damage at $104 billion`.
    private func isEstimate(_ figure: FigureMention) -> Bool {
        let start = figure.tokens.lowerBound
        return table.lower(start - 1) == "at"
            && (max(0, start - 8)..<start).contains { ["put", "estimated", "valued"].contains(table[$0].lower) }
    }

    /// `ten kilometres off the coast`.
    private func isDistance(_ figure: FigureMention) -> Bool {
        figure.kind == .things && table.is(figure.tokens.upperBound - 1, .measure)
            && PledgeTargets.directions.contains(table.lower(figure.tokens.upperBound))
    }

    private static let directions: WordSet = [
        "off", "from", "away", "north", "south", "east", "west", "outside", "inside", "northwest", "southeast",
    ]
    private static let further: WordSet = ["another", "about", "some", "a", "further", "additional", "up", "to"]
}
