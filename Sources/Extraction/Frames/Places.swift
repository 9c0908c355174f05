import Chronicle

/// Where something takes place: the city or site behind a preposition.
struct Places {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// The place nearest to a token of the sentence, as printed; neither a country nor a body.
    func place(in body: Range<Int>, near token: Int) -> String? {
        var best: (distance: Int, name: String)?
        for index in body where Places.prepositions.contains(table[index].lower) {
            guard let name = name(at: index + 1, limit: body.upperBound) else { continue }
            let distance = index >= token ? index - token : (token - index) * 2
            if best.map({ distance < $0.distance }) ?? true { best = (distance, name) }
        }
        return best?.name
    }

    private func name(at start: Int, limit: Int) -> String? {
        var start = start
        if start < limit, table[start].lower == "the", table[start].shape == .lower { start += 1 }
        guard start < limit else { return nil }
        if let mention = scene.mentions.starting(in: start..<start + 1).first {
            switch mention.kind {
            case .seat, .venue: return table.words(mention.tokens)
            default: return nil
            }
        }
        guard
            let run = NameRun(
                in: table, at: start, limit: limit, isOrdinary: { table.is($0, .ordinary) })
        else {
            return nil
        }
        return table.words(run.tokens)
    }

    private static let prepositions: Set<String> = ["in", "at", "to"]
}
