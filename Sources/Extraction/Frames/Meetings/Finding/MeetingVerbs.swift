import Chronicle

/// Finds meetings by their verbs: `A met B`, `A and B talked`, `A was received by B`, `EU leaders gather`.
struct MeetingVerbs {
    private let scene: Scene
    private let reading: VerbReading
    private let clauses: Clauses
    private let standing: Standing
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
        clauses = Clauses(scene: scene)
        standing = Standing(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard table[token].shape == .lower || token == body.lowerBound,
            let (verb, tense) = table.meetingVerb(at: token, MeetingVerbs.roles), !isNoun(token, tense)
        else { return nil }
        let isAmbiguous = tense == .past && verb.role != .calling
        guard let outcome = reading.read(token, tense, body, companions) else { return nil }
        if tense == .past, isAmbiguous, verb.role != .talking, isReduced(token, outcome) { return nil }
        let others = outcome.isPassive ? agents(behind: token, body) : objects(of: verb, behind: token, body, outcome)
        guard let others else { return nil }
        var participants = outcome.subjects
        company.add(others, to: &participants)
        guard isEnough(participants, others, verb, token, outcome) else { return nil }
        let isOff = outcome.modality == .expected && standing.isCalledOffLater(behind: token, body)
        return Gathering(
            participants: participants, form: form(verb, token, body, participants),
            modality: isOff ? .negated : outcome.modality,
            token: token, isBackground: outcome.isBackground)
    }

    /// `a meeting`, `Monday's talks`: the form is a noun's where a determiner or an adjective stands before it.
    private func isNoun(_ token: Int, _ tense: Inflection.Tense) -> Bool {
        guard tense == .gerund || tense == .third || tense == .base else { return false }
        let before = table.lower(token - 1)
        if ["a", "the", "an", "this", "that", "its", "his", "her", "their", "'s", "of", "for", "state", "first", "no"]
            .contains(before)
        {
            return true
        }
        if ["talks", "visits", "meets", "calls", "phones"].contains(table[token].lower) {
            return scene.index.ending(at: token) == nil && before != "who"
        }
        return ["visit", "lunch", "talk", "phone", "host", "review", "chat"].contains(table[token].lower)
            && !["to", "will", "would", "and", "not", "also", "could", "may", "might", "both", "they", "leaders"]
                .contains(before)
            && scene.index.ending(at: token) == nil
    }

    /// `the talks hosted by Oslo`: a participle behind a noun has no subject of its own.
    private func isReduced(_ token: Int, _ outcome: VerbReading.Outcome) -> Bool {
        table.lower(token + 1) == "by" && !outcome.isPassive
    }

    /// The other side: right behind the verb, or behind its preposition a few words on.
    private func objects(
        of verb: MeetingVerb, behind token: Int, _ body: Range<Int>, _ outcome: VerbReading.Outcome
    ) -> [SubjectID]? {
        let next = table.lower(token + 1)
        switch verb.role {
        case .meeting:
            if next == "with" { return company.list(from: token + 2, body) }
            let direct = company.list(from: token + 1, body)
            if !direct.isEmpty { return direct }
            if let person = pronoun(token, outcome) { return person }
            return preposition(["with", "alongside"], behind: token, body).map { company.list(from: $0 + 1, body) }
                ?? []
        case .talking:
            if next == "to" || next == "with" || next == "down" {
                let found = company.list(from: token + (table.lower(token + 2) == "with" ? 3 : 2), body)
                if !found.isEmpty { return found.filter { !isOutlet($0, in: token..<token + 12) } }
                if let person = pronoun(token + 1, outcome) { return person }
                if next == "to" { return nil }
            }
            return preposition(["with"], behind: token, body).map { company.list(from: $0 + 1, body) } ?? []
        case .discussing:
            return preposition(["with"], behind: token, body).map { company.list(from: $0 + 1, body) } ?? []
        case .gathering: return []
        case .going, .convening, .attending, .holding, .signing, .appearing: return nil
        case .calling where verb.inflection.base == "call":
            return isRung(token) ? company.list(from: token + 1, body) : nil
        case .hosting, .visiting, .calling:
            let direct = company.list(from: token + 1, body)
            if direct.isEmpty { return pronoun(token, outcome) }
            return direct
        }
    }

    /// `called B on Tuesday`, `called B to thank him`, but neither `called B a danger` nor `called B to order`.
    private func isRung(_ token: Int) -> Bool {
        guard let party = scene.index.starting(at: token + 1), case .person = scene.index[party].head else {
            return false
        }
        let end = scene.index[party].tokens.upperBound
        if table.lower(end) == "to" { return table.lower(end + 1) != "order" && table.lower(end + 1) != "account" }
        return [
            "on", "late", "early", "after", "again", "yesterday", "earlier", "last", "this", ".", "from", "shortly",
        ]
        .contains(table.lower(end))
    }

    private func agents(behind token: Int, _ body: Range<Int>) -> [SubjectID]? {
        preposition(["by"], behind: token, body).map { company.list(from: $0 + 1, body) }
    }

    private func pronoun(_ token: Int, _ outcome: VerbReading.Outcome) -> [SubjectID]? {
        guard ["him", "her", "them"].contains(table.lower(token + 1)) else { return nil }
        return company.lastPerson(before: token, except: outcome.subjects).map { [$0] }
    }

    /// One of the prepositions within the clause and a few words.
    private func preposition(_ words: WordSet, behind token: Int, _ body: Range<Int>) -> Int? {
        let stop = min(body.upperBound, token + 16)
        var index = token + 1
        while index < stop, !clauses.isBoundary(index) {
            if index > token + 1, table.meetingNoun(at: index).map({ $0 != .call }) ?? false { return nil }
            if words.contains(table[index].lower), !company.list(from: index + 1, body).isEmpty { return index }
            index += 1
        }
        return nil
    }

    /// `spoke to CNN`
    private func isOutlet(_ id: SubjectID, in tokens: Range<Int>) -> Bool {
        scene.mentions.starting(in: tokens).contains { $0.kind == .organisation(id) }
    }

    private func isEnough(
        _ participants: [SubjectID], _ others: [SubjectID], _ verb: MeetingVerb, _ token: Int,
        _ outcome: VerbReading.Outcome
    ) -> Bool {
        switch verb.role {
        case .meeting, .gathering:
            if participants.count == 1 {
                return company.isGroup(participants[0]) && others.isEmpty && isIntransitive(token, verb)
            }
            return participants.count > 1 && (!others.isEmpty || isIntransitive(token, verb))
        case .talking:
            return participants.count > 1 && (!others.isEmpty || outcome.isCounted || outcome.subjects.count > 1)
        case .discussing where others.isEmpty:
            return Set(outcome.subjects.filter(company.isPerson).map(scene.principal)).count > 1
        case .discussing, .calling: return participants.count > 1 && !others.isEmpty && hasPerson(participants)
        case .hosting: return participants.count > 1 && !others.isEmpty && hasPerson(others + outcome.subjects)
        case .visiting:
            guard participants.count > 1, let visitor = participants.first else { return false }
            return company.isPerson(visitor) && !others.contains(scene.principal(of: visitor))
        case .going, .convening, .attending, .holding, .signing, .appearing: return false
        }
    }

    /// `A and B met`: no object follows.
    private func isIntransitive(_ token: Int, _ verb: MeetingVerb) -> Bool {
        let next = token + 1
        guard next < table.count else { return true }
        if table[next].shape == .mark { return true }
        return MeetingVerbs.behind.contains(table[next].lower)
    }

    private func hasPerson(_ ids: [SubjectID]) -> Bool { ids.contains(where: company.isPerson) }

    private func form(
        _ verb: MeetingVerb, _ token: Int, _ body: Range<Int>, _ participants: [SubjectID]
    ) -> MeetingForm {
        let clause = clauses.clause(around: token, in: body)
        let near = token..<min(clause.upperBound, token + 12)
        if near.contains(where: { MeetingVerbs.remote.contains(table[$0].lower) }), verb.role != .visiting {
            return .call
        }
        if verb.role != .discussing,
            let noun = near.first(where: { ["summit", "conference"].contains(table[$0].lower) }),
            verb.role == .hosting || verb.role == .gathering || table.lower(noun - 2) == "for"
                || table.lower(noun - 2) == "at"
        {
            return table[noun].lower == "summit" ? .summit : .conference
        }
        return verb.form
    }

    private static let roles: MeetingVerb.Roles = [
        .meeting, .talking, .discussing, .gathering, .hosting, .visiting, .calling,
    ]
    private static let remote: WordSet = [
        "phone", "telephone", "video", "videoconference", "phoned", "videolink", "virtually", "teleconference",
    ]
    private static let behind: WordSet = [
        "on", "in", "at", "for", "to", "after", "before", "during", "last", "next", "this", "yesterday", "today",
        "tomorrow", "again", "earlier", "later", "briefly", "privately", "separately", "twice", "there", "here",
        "informally", "virtually", "over", "behind", "ahead", "together", "once", "and", "with", "face", "alone",
        "down", "early", "late", "only", "just", "under", "as", "amid", "too", "by", "about", "online", "outside",
        "without", "when", "while", "near", "shortly", "up",
    ]
}
