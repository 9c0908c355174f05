import Chronicle

/// Finds visits by the journeys that lead to them: `A came to P`, `A arrived on Monday`, `on a visit to P`.
///
/// Host is the country of the place. Where the text tells of talks there, those are the meeting.
struct Journeys {
    private let scene: Scene
    private let reading: VerbReading
    private let places: Places
    private let standing: Standing
    private let clauses: Clauses
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
        places = Places(scene: scene)
        standing = Standing(scene: scene)
        clauses = Clauses(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard table[token].shape == .lower else { return nil }
        if let stay = stay(at: token, body, companions) { return stay }
        if table.meetingNoun(at: token) == .visit, let visit = visit(at: token, body) { return visit }
        guard let (_, tense) = table.meetingVerb(at: token, [.going]),
            let outcome = reading.read(token, tense, body, companions), outcome.modality != .negated
        else { return nil }
        var travellers = outcome.subjects.filter(company.isPerson)
        if travellers.isEmpty, RoleNouns.travels(table.lower(outcome.start - 1)) || isDelegation(outcome.start, body) {
            travellers = company.delegates(endingAt: outcome.start, body)
        }
        guard !travellers.isEmpty else { return nil }
        if outcome.isCounted || travellers.count > 1,
            Set(travellers.map(scene.principal)).count > 1, table.lower(token + 1) == "to"
        {
            return Gathering(
                participants: travellers, form: .visit, modality: outcome.modality, token: token,
                isBackground: outcome.isBackground, isJourney: false)
        }
        guard let host = host(behind: token, body) ?? unnamed(behind: token, body),
            !travellers.map(scene.principal).contains(host.country)
        else { return nil }
        return Gathering(
            participants: travellers + [host.country], form: .visit, modality: outcome.modality, token: token,
            isBackground: outcome.isBackground, isJourney: true, place: host.name)
    }

    /// `A was in P to see the damage`: on the road for something.
    private func stay(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard Journeys.isStay(at: token, table), let host = host(behind: token, body), host.name != nil,
            (token + 3..<min(body.upperBound, max(token + 3, token + 12))).contains(where: {
                ["to", "for"].contains(table[$0].lower) && table.lower($0 + 1) != "the"
            }), let outcome = reading.read(token, .past, body, companions), outcome.modality == .actual
        else { return nil }
        let travellers = outcome.subjects.filter(company.isPerson)
        guard !travellers.isEmpty, !travellers.map(scene.principal).contains(host.country) else { return nil }
        return Gathering(
            participants: travellers + [host.country], form: .visit, modality: .actual, token: token,
            isBackground: outcome.isBackground, isJourney: true, place: host.name)
    }

    /// Whether a token may tell of a stay: `was in`.
    static func isStay(at token: Int, _ table: TokenTable) -> Bool {
        (table[token].lower == "was" || table[token].lower == "were") && table.lower(token + 1) == "in"
    }

    /// `a delegation of the European Parliament`
    private func isDelegation(_ end: Int, _ body: Range<Int>) -> Bool {
        (max(body.lowerBound, end - 8)..<end).contains { RoleNouns.travels(table[$0].lower) }
    }

    /// `his visit to P`, `a visit to P by A`, `a visit that A paid to B`.
    private func visit(at token: Int, _ body: Range<Int>) -> Gathering? {
        guard table[token].lower != "visits" || scene.index.ending(at: token) == nil, table.lower(token - 1) != "to",
            let modality = standing.modality(at: token, in: body)
        else { return nil }
        var visitors: [SubjectID] = []
        let stop = min(body.upperBound, token + 10)
        if let by = (token + 1..<stop).first(where: { table[$0].lower == "by" }) {
            visitors = company.list(from: by + 1, body)
        }
        if visitors.isEmpty {
            for position in scene.parties.starting(in: max(body.lowerBound, token - 8)..<token).reversed()
            where scene.index[position].isPossessor && token - scene.index[position].tokens.upperBound <= 3 {
                if let id = scene.resolved[position] { visitors = [id] }
                break
            }
        }
        if visitors.isEmpty {
            visitors = company.subject(before: token, body)
            if visitors.isEmpty { visitors = company.subject(behind: token, body) }
        }
        visitors = visitors.filter(company.isPerson)
        if visitors.isEmpty, let last = company.lastPerson(before: token, except: []) { visitors = [last] }
        guard !visitors.isEmpty else { return nil }
        var hosts: [SubjectID] = []
        var place: String?
        if let to = (token + 1..<stop).first(where: { table[$0].lower == "to" || table[$0].lower == "in" }) {
            if let host = host(behind: to - 1, body) {
                hosts = [host.country]
                place = host.name
            } else {
                hosts = company.list(from: to + 1, body).filter(company.isPerson)
            }
        }
        if hosts.isEmpty, place == nil, let site = places.place(in: body, near: token), let country = site.country {
            hosts = [country]
            place = site.name
        }
        if hosts.isEmpty, modality == .negated, let country = scene.mainCountry { hosts = [country] }
        let sides = visitors.map(scene.principal)
        hosts = hosts.filter { !sides.contains($0) && !visitors.contains($0) }
        guard !hosts.isEmpty else { return nil }
        return Gathering(
            participants: visitors + hosts, form: .visit, modality: modality, token: token, isJourney: true,
            place: place)
    }

    /// `arrived on Monday`: at the place that the sentences before spoke of, abroad for the traveller.
    private func unnamed(behind token: Int, _ body: Range<Int>) -> (country: SubjectID, name: String?)? {
        let isBare =
            token + 1 >= body.upperBound || table[token + 1].shape == .mark
            || !scene.times.starting(in: token + 1..<min(token + 3, body.upperBound)).isEmpty
        guard isBare, ["arrived", "came", "come", "arrives"].contains(table[token].lower) else { return nil }
        let sentence = scene.segments.sentence(at: token)
        let first = scene.body(of: max(0, sentence - 3)).lowerBound
        for mention in scene.mentions.starting(in: first..<body.lowerBound).reversed() {
            guard case .seat(let id) = mention.kind, id.country != nil,
                SubjectFinder.prepositions.contains(table.lower(mention.tokens.lowerBound - 1))
            else { continue }
            return (id, table.words(mention.tokens))
        }
        return nil
    }

    /// The country of the place behind a verb of going: `to Kyiv`, `in the Polish capital`, `in Japan`.
    private func host(behind token: Int, _ body: Range<Int>) -> (country: SubjectID, name: String?)? {
        let stop = min(body.upperBound, token + 8)
        var index = token + 1
        while index < stop, !clauses.isBoundary(index), table[index].lower != "," {
            if ["to", "in", "at"].contains(table[index].lower) {
                if let place = places.place(behind: index, limit: body.upperBound) {
                    return place.country.map { ($0, place.name) }
                }
                for mention in scene.mentions.starting(in: index + 1..<min(index + 3, body.upperBound)) {
                    if case .country(let id) = mention.kind, table.lower(mention.tokens.upperBound) != "'s" {
                        return (id, nil)
                    }
                }
            }
            index += 1
        }
        return nil
    }
}
