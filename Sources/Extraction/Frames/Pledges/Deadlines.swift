import Chronicle

/// By when something is to be done.
struct Deadlines {
    let scene: Scene

    /// A date with a word of term ("by", "within", "from"), else one that lies ahead; nil where the text gives neither.
    ///
    /// - Parameter figure: of two dates the one behind it is meant: `from 50 billion this year to 60 billion in 2029`.
    func deadline(in tokens: Range<Int>, behind figure: FigureMention? = nil) -> EventDate? {
        let times = scene.times.starting(in: tokens).filter {
            !Deadlines.isBase($0.tokens, scene.table) && !isLeft($0)
        }
        let term = times.first { [.by, .within, .from, .until].contains($0.kind) }
        if let term { return term.date }
        let ahead = times.filter(isAhead)
        let behind = figure.flatMap { figure in ahead.first { $0.tokens.lowerBound >= figure.tokens.upperBound } }
        return (behind ?? ahead.first)?.date
    }

    /// By when a clause's promise is to be kept; what is kept has no term any more.
    ///
    /// - Parameter words: the part of the clause that is about the target.
    func deadline(
        of clause: PledgeClause, in words: Range<Int>, of body: Range<Int>, towards target: FigureMention?
    ) -> EventDate? {
        guard clause.commitment != .met else { return nil }
        let end = insertion(behind: clause.verb.upperBound, in: body)
        return leading(body, to: clause.start) ?? deadline(in: words.clamped(to: body.lowerBound..<end), behind: target)
            ?? deadline(in: clause.tokens.clamped(to: body.lowerBound..<end), behind: target)
            ?? deadline(in: body.lowerBound..<end, behind: target) ?? fromNowOn(in: body)
    }

    private func fromNowOn(in body: Range<Int>) -> EventDate? {
        guard let published = scene.published,
            body.contains(where: { scene.table[$0].lower == "now" && scene.table.lower($0 + 1) == "on" })
        else { return nil }
        return .onOrAfter(published)
    }

    /// `for the first reactor, due to start operating in 2035`: what is due of a thing is no term of the promise.
    private func insertion(behind verb: Int, in body: Range<Int>) -> Int {
        (verb..<max(verb, body.upperBound)).first {
            scene.table[$0].lower == ","
                && ["due", "scheduled", "expected", "slated"].contains(scene.table.lower($0 + 1))
        } ?? body.upperBound
    }

    /// `By 2027 Paris wants to`: the term that opens the sentence holds for all of it.
    private func leading(_ body: Range<Int>, to start: Int) -> EventDate? {
        let opening = body.lowerBound..<min(start, body.lowerBound + 4)
        guard !opening.isEmpty else { return nil }
        return scene.times.starting(in: opening).first { [.by, .within, .from].contains($0.kind) }?.date
    }

    /// Whether it reaches past the day of publication.
    func isAhead(_ time: TimeMention) -> Bool {
        guard let published = scene.published, [.at, .during, .range].contains(time.kind) else { return false }
        return (time.date.latest ?? published) > published
    }

    /// The year that a change is measured against: `81% below 1990 levels`, `compared with 2005`.
    static func isBase(_ year: Range<Int>, _ table: TokenTable) -> Bool {
        let (before, behind) = (year.lowerBound - 1, year.upperBound)
        if measures.contains(table.lower(behind)) { return true }
        let word = table.lower(before)
        return comparisons.contains(word)
            || ["with", "to"].contains(word) && ["compared", "relative"].contains(table.lower(before - 1))
            || word == "of" && measures.contains(table.lower(before - 1))
    }

    /// The date that a promise no longer has: `from 2032 to 2026`, `instead of 2030`.
    private func isLeft(_ time: TimeMention) -> Bool {
        let (before, behind) = (time.tokens.lowerBound - 1, time.tokens.upperBound)
        if scene.table.lower(before) == "from" || scene.table.lower(time.tokens.lowerBound) == "from",
            scene.table.lower(behind) == "to"
        {
            return scene.times.starting(in: behind + 1..<behind + 2).first != nil
        }
        return scene.table.lower(before) == "of" && scene.table.lower(before - 1) == "instead"
    }

    private static let measures: WordSet = ["level", "levels", "baseline", "peak", "base", "output"]
    private static let comparisons: WordSet = ["below", "above", "than", "versus", "against"]
}
