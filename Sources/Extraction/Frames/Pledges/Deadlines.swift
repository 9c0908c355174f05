import Chronicle

/// By when something is to be done.
struct Deadlines {
    let scene: Scene

    /// A date with a word of term ("by", "within", "from"), else one that lies ahead; nil where the text gives neither.
    func deadline(in tokens: Range<Int>) -> EventDate? {
        let times = scene.times.starting(in: tokens)
        let term = times.first { [.by, .within, .from, .until].contains($0.kind) }
        return (term ?? times.first(where: isAhead))?.date
    }

    /// `By 2027 Paris wants to`: the term that opens the sentence holds for all of it.
    func leading(_ body: Range<Int>, to start: Int) -> EventDate? {
        let opening = body.lowerBound..<min(start, body.lowerBound + 4)
        guard !opening.isEmpty else { return nil }
        return scene.times.starting(in: opening).first { [.by, .within].contains($0.kind) }?.date
    }

    /// Whether it reaches past the day of publication.
    func isAhead(_ time: TimeMention) -> Bool {
        guard let published = scene.published, [.at, .during, .range].contains(time.kind) else { return false }
        return (time.date.latest ?? published) > published
    }
}
