import Chronicle

/// Where something takes place: the city or site behind a preposition.
struct Places {
    let scene: Scene
    private let clauses: Clauses
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        clauses = Clauses(scene: scene)
    }

    struct Place {
        let name: String
        /// Whose it is, where the lexicon knows.
        let country: SubjectID?
        let start: Int
    }

    /// Named right before the clause: `Kyiv, where X received Y`.
    private func antecedent(of token: Int, in body: Range<Int>) -> Place? {
        let start = clauses.clause(around: token, in: body).lowerBound
        guard start > body.lowerBound, table[start - 1].lower == "where" else { return nil }
        for index in (max(body.lowerBound, start - 9)..<start - 1).reversed()
        where Places.prepositions.contains(table[index].lower) || table[index].lower == "from" {
            return place(behind: index, limit: start - 1)
        }
        return nil
    }

    /// The place nearest to a token of the sentence, as printed; neither a country nor a body.
    func place(in body: Range<Int>, near token: Int) -> Place? {
        if let antecedent = antecedent(of: token, in: body) { return antecedent }
        var best: (cost: Int, place: Place)?
        let window = max(body.lowerBound, token - Places.reach)..<min(body.upperBound, token + Places.reach)
        for index in window where Places.prepositions.contains(table[index].lower) {
            guard scene.segments.quotation(at: index) == nil, table[index].lower != "to" || isDestination(index),
                let place = place(behind: index, limit: body.upperBound)
            else { continue }
            let distance = index >= token ? index - token : (token - index) * 2
            let isSite = table[index].lower == "at" && index > token
            let cost = distance + 12 * clauses.boundaries(between: index, and: token) + (isSite ? -1 : 0)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, place) }
        }
        return best?.place ?? there(token, body)
    }

    /// `There he met X`: the place that the sentences before named last.
    private func there(_ token: Int, _ body: Range<Int>) -> Place? {
        let clause = clauses.clause(around: token, in: body)
        guard let word = clause.first(where: { table[$0].lower == "there" }),
            !["is", "are"].contains(table.lower(word + 1))
        else { return nil }
        let sentence = scene.segments.sentence(at: token)
        let first = scene.body(of: max(0, sentence - 2)).lowerBound
        for index in (first..<body.lowerBound).reversed()
        where ["in", "at", "to", "through"].contains(table[index].lower) {
            if let place = place(behind: index, limit: body.lowerBound) { return place }
        }
        return nil
    }

    /// `the conference`: where the sentences before said that one was: `at a conference in P`.
    func place(ofNounBefore token: Int, _ body: Range<Int>) -> String? {
        let clause = max(body.lowerBound, token - 8)..<min(body.upperBound, token + 8)
        guard
            let noun = clause.first(where: {
                ["conference", "summit"].contains(table[$0].lower) && ["the", "'s"].contains(table.lower($0 - 1))
            })
        else { return nil }
        let sentence = scene.segments.sentence(at: body.lowerBound)
        let first = scene.body(of: max(0, sentence - 12)).lowerBound
        for index in (first..<body.lowerBound).reversed() where table[index].lower == table[noun].lower {
            let behind = index + 1..<min(index + 5, body.lowerBound)
            if let preposition = behind.first(where: { ["in", "at"].contains(table[$0].lower) }),
                let place = place(behind: preposition, limit: body.lowerBound)
            {
                return place.name
            }
        }
        return nil
    }

    /// `flew to P`, `welcomed B to P`, `a visit to P`: other words with "to" lead to no place.
    private func isDestination(_ to: Int) -> Bool {
        (max(0, to - 6)..<to).contains { index in
            table.meetingVerb(at: index, [.going, .hosting])?.verb != nil || table.meetingNoun(at: index) == .visit
                || ["invited", "returned", "moved", "back", "journey"].contains(table[index].lower)
        }
    }

    /// `in the Swedish capital`, `at the White House`, `in the Slovak city of Kosice`.
    func place(behind preposition: Int, limit: Int) -> Place? {
        var start = preposition + 1
        if start < limit, table[start].shape == .lower, ["the", "its", "their"].contains(table[start].lower) {
            start += 1
        }
        guard start < limit else { return nil }
        if let capital = capital(at: start, limit) { return capital }
        while start < limit, table[start].shape != .capitalised, Places.modifiers.contains(table[start].lower) {
            start += 1
        }
        if let kind = scene.mentions.starting(in: start..<start + 1).first, case .demonym = kind.kind {
            var next = kind.tokens.upperBound
            while next < limit, Places.modifiers.contains(table[next].lower) { next += 1 }
            guard next < limit, Places.settlements.contains(table[next].lower) else { return named(at: start, limit) }
            start = next
        }
        if Places.settlements.contains(table[start].lower) {
            start += 1
            if table.lower(start) == "of" { start += 1 }
            if table.lower(start) == "the" { start += 1 }
        }
        return start < limit ? named(at: start, limit) : nil
    }

    /// `the Lithuanian capital`: the capital's usual name.
    private func capital(at start: Int, _ limit: Int) -> Place? {
        guard let mention = scene.mentions.starting(in: start..<start + 1).first, case .demonym(let id) = mention.kind,
            table.lower(mention.tokens.upperBound) == "capital",
            let name = id.country.flatMap({ scene.lexicon.countries[$0]?.capital })
        else { return nil }
        let next = mention.tokens.upperBound + 1
        if let named = named(at: table.lower(next) == "," || table.lower(next) == "of" ? next + 1 : next, limit) {
            return named
        }
        return Place(name: name, country: id, start: start)
    }

    private func named(at start: Int, _ limit: Int) -> Place? {
        guard start < limit else { return nil }
        if let mention = scene.mentions.starting(in: start..<start + 1).first {
            let end = mention.tokens.upperBound
            guard !isAttributive(end) else { return nil }
            switch mention.kind {
            case .seat(let id):
                return Place(name: table.words(mention.tokens), country: id.country == nil ? nil : id, start: start)
            case .venue(let id):
                return Place(
                    name: table.words(mention.tokens), country: id.flatMap { $0.country == nil ? nil : $0 },
                    start: start)
            case .country(let id) where isSite(mention.tokens) || isCityState(id, mention.tokens):
                return Place(name: table.words(mention.tokens), country: id, start: start)
            case .person, .organisation: break
            default: return nil
            }
        }
        guard
            let run = NameRun(
                in: table, at: start, limit: limit,
                isOrdinary: { table[$0].lower != "new" && table.is($0, .ordinary) }),
            !isAttributive(run.tokens.upperBound), !leadsNoun(run.tokens.upperBound, limit),
            table[start].shape != .upper,
            !run.tokens.contains(where: { Places.noPlaces.contains(table[$0].lower) })
        else {
            return nil
        }
        if let mention = scene.mentions.starting(in: start..<start + 1).first, case .person(let id) = mention.kind,
            scene.principals[id] != nil, mention.tokens.count > 1 || scene.lexicon.actor(id) != nil
        {
            return nil
        }
        return Place(name: table.words(run.tokens), country: nil, start: start)
    }

    /// A government's house is a place behind "at" and "in".
    private func isSite(_ tokens: Range<Int>) -> Bool {
        tokens.contains { ["house", "palace", "street", "kremlin", "office", "castle"].contains(table[$0].lower) }
    }

    /// Luxembourg, Singapore: the capital has the country's name.
    private func isCityState(_ id: SubjectID, _ tokens: Range<Int>) -> Bool {
        id.country.flatMap { scene.lexicon.countries[$0]?.capital }?.hasPrefix(table.words(tokens)) ?? false
    }

    /// `the Victory Day parade`: a name before a noun names no place.
    private func leadsNoun(_ end: Int, _ limit: Int) -> Bool {
        end < limit && table[end].shape == .lower && !Participants.followers.contains(table[end].lower)
    }

    /// `Kyiv's`, `the Ramstein group`: the name of something else.
    private func isAttributive(_ end: Int) -> Bool {
        guard end < table.count else { return false }
        return table[end].lower == "'s"
    }

    /// In tokens.
    private static let reach = 50
    private static let prepositions: WordSet = ["in", "at", "to", "near", "outside"]
    private static let modifiers: WordSet = [
        "northern", "southern", "eastern", "western", "central", "nearby", "port", "coastal", "historic", "capital",
        "old", "border", "resort", "north", "south", "east", "west", "southeastern", "northwestern", "small", "alpine",
        "lakeside", "german", "largest", "second", "-", "state",
    ]
    private static let settlements: WordSet = [
        "city", "town", "village", "capital", "port", "resort", "suburb", "region", "province",
    ]
    private static let noPlaces: WordSet = [
        "parliament", "congress", "conference", "summit", "forum", "council", "committee", "commission", "assembly",
        "party", "ministry", "company", "agreement", "group", "court", "news", "times", "bank", "fund", "agency",
    ]
}
