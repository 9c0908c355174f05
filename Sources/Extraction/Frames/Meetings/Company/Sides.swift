import Chronicle

/// Who "the two countries", "both governments" and "the three capitals" are: those that the text named last, else those
/// that it names most.
struct Sides {
    private let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// Countries and unions that a text names more than once, the one named most first.
    static func weightiest(_ mentions: TokenIndexed<Mention>) -> [SubjectID] {
        var counts: [SubjectID: Int] = [:]
        for mention in mentions.all {
            if let id = side(mention) { counts[id, default: 0] += 1 }
        }
        return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The phrase that starts at a token: `the two governments`.
    func starting(at token: Int) -> [SubjectID]? {
        let start = table.lower(token) == "the" || table.lower(token) == "these" ? token + 1 : token
        return (start + 1..<start + 3).lazy.filter { Sides.nouns.contains(table.lower($0)) }.first
            .flatMap { ending(at: $0 + 1) }
    }

    /// The phrase that ends before a token, and where it starts.
    func ending(at end: Int) -> [SubjectID]? {
        guard Sides.nouns.contains(table.lower(end - 1)) else { return nil }
        for count in [end - 2, end - 3] {
            if let number = Sides.numbers[table.lower(count)] { return named(number, before: count) }
        }
        return nil
    }

    /// Exactly so many as the sentence and those right before it name, read backwards.
    private func named(_ count: Int, before token: Int) -> [SubjectID]? {
        var found: [SubjectID] = []
        let last = scene.segments.sentence(at: token)
        for sentence in (max(0, last - Sides.memory)...last).reversed() {
            let body = scene.body(of: sentence)
            let range = sentence == last ? body.lowerBound..<max(token, body.lowerBound) : body
            for mention in scene.mentions.starting(in: range) {
                if let id = Sides.side(mention), !found.contains(id) { found.append(id) }
            }
            if found.count >= count { break }
        }
        if found.count == count { return found }
        let most = Array(scene.weightiest.prefix(count))
        return most.count == count ? most : nil
    }

    private static func side(_ mention: Mention) -> SubjectID? {
        switch mention.kind {
        case .country(let id), .demonym(let id), .seat(let id): id
        case .group(let id) where unions.contains(id.rawValue): id
        default: nil
        }
    }

    /// In sentences.
    private static let memory = 4
    private static let numbers: WordTable<Int> = ["two": 2, "both": 2, "three": 3]
    private static let unions: Set<String> = ["eu", "mercosur", "asean", "african-union"]
    static let nouns: WordSet = [
        "sides", "countries", "governments", "capitals", "nations", "neighbours", "neighbors", "states", "delegations",
        "parties", "rivals", "powers", "economies", "teams", "foes", "partners",
    ]
}
