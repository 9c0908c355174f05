import Chronicle
import Foundation

/// What a named mark stands for: `NATO's guideline`, `the alliance's target`, `to get there`.
struct Benchmarks {
    let scene: Scene
    private var table: TokenTable { scene.table }

    /// The value of the mark that a clause reaches for; empty where it reaches for none.
    ///
    /// The alliance's own mark is what the article says it is, else what the allies had agreed by then; any other mark
    /// is the share that the text named last.
    func targets(in clause: Range<Int>) -> [FigureMention] {
        guard scene.topic == .defence || scene.topic == .militaryAid else { return [] }
        if let named = resumed(in: clause) { return [named] }
        guard clause.contains(where: { Benchmarks.reaching.contains(table[$0].lower) }),
            let mark = clause.first(where: { Benchmarks.marks.contains(table[$0].lower) })
        else { return [] }
        if clause.contains(where: { Benchmarks.alliance.contains(table[$0].lower) }) { return [allied(at: mark)] }
        return lastShare(before: clause.lowerBound).map { [$0] } ?? []
    }

    /// `agreed on that level`: the share that the text named last.
    private func resumed(in clause: Range<Int>) -> FigureMention? {
        let noun = clause.dropFirst().first { token in
            Benchmarks.marks.contains(table[token].lower) && ["that", "this"].contains(table.lower(token - 1))
        }
        return noun.flatMap { lastShare(before: $0) }
    }

    private func lastShare(before token: Int) -> FigureMention? {
        scene.figures.starting(in: max(0, token - Benchmarks.recall)..<token).last(where: isShare)
    }

    /// The article's own telling, preferably of what stood on the day; else what stood.
    private func allied(at mark: Int) -> FigureMention {
        let standing = Benchmarks.standing(on: scene.published ?? scene.recordedOn)
        let told = scene.figures.starting(in: 0..<table.count).filter { isShare($0) && namesMark($0) }
        if let figure = told.first(where: { $0.quantity.value == standing.value })
            ?? told.last(where: { $0.tokens.lowerBound < mark }) ?? told.first
        {
            return figure
        }
        return FigureMention(tokens: mark..<mark + 1, quantity: standing, kind: .shareOfOutput, rule: "benchmark")
    }

    /// `the 2% target`, `target of 2% of GDP`.
    private func namesMark(_ figure: FigureMention) -> Bool {
        let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
        if Benchmarks.marks.contains(table.lower(end)) { return true }
        return table.lower(start - 1) == "of" && Benchmarks.marks.contains(table.lower(start - 2))
    }

    private func isShare(_ figure: FigureMention) -> Bool { figure.kind == .shareOfOutput || figure.kind == .percent }

    /// 2 percent of output since the Wales Summit Declaration (5 September 2014, paragraph 14), 5 percent by 2035 since
    /// the declaration of The Hague (25 June 2025).
    private static func standing(on day: CalendarDay) -> Quantity {
        let isRaised = hague.map { day >= $0 } ?? false
        return Quantity(value: isRaised ? 5 : 2, unit: "percent-of-gdp")
    }

    private static let hague = CalendarDay(year: 2025, month: 6, day: 25)
    /// In tokens.
    private static let recall = 400
    private static let reaching: WordSet = [
        "reach", "get", "hit", "meet", "attain", "achieve", "reaching", "meeting", "hitting", "achieving", "fulfil",
        "fulfill", "met", "reached", "achieved", "attained", "fulfilled", "surpassed", "exceeded", "exceed",
    ]
    static let marks: WordSet = [
        "mark", "target", "goal", "guideline", "benchmark", "threshold", "there", "floor", "minimum", "level",
        "norm",
    ]
    private static let alliance: WordSet = ["nato", "alliance", "alliance's", "allies"]
}
