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
        let own = figures(in: clause.tokens)
        return own.isEmpty ? benchmarks.targets(in: clause.tokens) : own
    }

    /// The figures that are targets: of "from A to B" B, no translation of a sum in brackets, of two shares both.
    private func figures(in clause: Range<Int>) -> [FigureMention] {
        var chosen: [FigureMention] = []
        for figure in scene.figures.starting(in: clause) {
            let start = figure.tokens.lowerBound
            if table.lower(start - 1) == "(" || table.isStartingFigure(at: start) { continue }
            chosen.append(figure)
        }
        guard let first = chosen.first else { return [] }
        return [first]
            + chosen.dropFirst().filter { other in
                let before = table.lower(other.tokens.lowerBound - 1)
                return (other.kind == .shareOfOutput || other.kind == .percent) && before == "and"
                    || other.kind == .shareOfOutput && before == "or" && first.kind == .money
            }
    }
}
