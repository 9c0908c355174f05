import Chronicle

/// Finds meetings by what those who met did together: news conferences, signatures, appearances at one place.
struct JointAppearances {
    private let scene: Scene
    private let reading: VerbReading
    private let standing: Standing
    private let places: Places
    private let clauses: Clauses
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
        standing = Standing(scene: scene)
        places = Places(scene: scene)
        clauses = Clauses(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        newsConference(at: token, body, companions) ?? audience(at: token, body, companions)
            ?? signature(at: token, body, companions) ?? signed(token, body)
    }

    /// `at a news conference with B`, `told reporters at their joint press conference`.
    private func newsConference(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard isNewsConference(token), let modality = standing.modality(at: token, in: body) else { return nil }
        let noun = table[token].lower == "conference" ? token : token + 1
        var participants = company.list(from: behind(noun, body), body)
        let isJoint = (max(body.lowerBound, token - 3)..<token).contains {
            ["joint", "their", "common"].contains(table[$0].lower)
        }
        if !participants.isEmpty, table.lower(noun + 1) != "of", table.lower(noun + 1) != "between" {
            var first = company.subject(before: token, body)
            if first.allSatisfy(participants.contains) { first = company.subject(behind: noun, body) }
            if first.isEmpty { first = speaker(of: body, except: participants) }
            participants = first + participants.filter { !first.contains($0) }
        } else if isJoint {
            let subject = company.subject(before: token, body).filter(company.isPerson)
            participants =
                subject.count > 1
                ? subject : companions.last(of: subject.isEmpty ? nil : 2, in: scene.paragraph(of: body)) ?? []
            guard subject.allSatisfy(participants.contains) else { return nil }
        }
        guard participants.count > 1 else { return nil }
        return Gathering(participants: participants, form: .newsConference, modality: modality, token: token)
    }

    /// `A and B told reporters in P`, `A addressed the media jointly with B`.
    private func audience(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard ["reporters", "journalists", "media", "press"].contains(table[token].lower) else { return nil }
        let verb = table.lower(token - 1) == "the" ? token - 2 : token - 1
        guard verb >= body.lowerBound, ["told", "addressed", "briefed", "faced"].contains(table[verb].lower),
            let outcome = reading.read(verb, .past, body, companions), !outcome.isPassive, outcome.modality == .actual
        else { return nil }
        var participants = outcome.subjects.filter(company.isPerson)
        if let with = (token + 1..<min(body.upperBound, token + 6)).first(where: {
            ["with", "alongside"].contains(table[$0].lower)
        }) {
            company.add(company.list(from: with + 1, body).filter(company.isPerson), to: &participants)
        }
        guard participants.count > 1, Set(participants.map(scene.principal)).count > 1 else { return nil }
        return Gathering(
            participants: participants, form: .newsConference, modality: .actual, token: token,
            isBackground: outcome.isBackground)
    }

    /// `The pact was signed in P by A and B`
    private func signed(_ token: Int, _ body: Range<Int>) -> Gathering? {
        guard let (_, tense) = table.meetingVerb(at: token, [.signing]), tense == .past || tense == .participle else {
            return nil
        }
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        guard group.isPassive, !group.isHypothetical, group.modality != .negated,
            let by = (token + 1..<min(body.upperBound, token + 14)).first(where: { table[$0].lower == "by" })
        else { return nil }
        let participants = company.list(from: by + 1, body).filter(company.isPerson)
        guard Set(participants.map(scene.principal)).count > 1 else { return nil }
        return Gathering(
            participants: participants, form: .talks, modality: group.modality, token: token,
            isBackground: group.isPerfect)
    }

    private func isNewsConference(_ token: Int) -> Bool {
        let word = table[token].lower
        if CueWords.beforeConference.contains(word) {
            return ["conference", "briefing", "appearance"].contains(table.lower(token + 1))
        }
        return word == "conference" && table.lower(token - 1) == "joint"
    }

    /// Behind `with`, `alongside`, `together with`, over a phrase of place or time.
    private func behind(_ noun: Int, _ body: Range<Int>) -> Int {
        let stop = min(body.upperBound, noun + 10)
        let index = (noun + 1..<max(stop, noun + 1)).first {
            ["with", "alongside", "beside", "of", "between"].contains(table[$0].lower)
        }
        return index.map { $0 + 1 } ?? body.upperBound
    }

    private func speaker(of body: Range<Int>, except known: [SubjectID]) -> [SubjectID] {
        let people = scene.parties.starting(in: body).lazy.compactMap { scene.resolved[$0] }
        return people.first { company.isPerson($0) && !known.contains($0) }.map { [$0] } ?? []
    }

    /// `A and B signed the pact in P`, `A signed a pact with B in P`, `A and B appeared together in P`.
    private func signature(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard table[token].shape == .lower,
            let (verb, tense) = table.meetingVerb(at: token, [.signing, .appearing]),
            let outcome = reading.read(token, tense, body, companions), !outcome.isPassive, outcome.modality != .negated
        else { return nil }
        let clause = clauses.clause(around: token, in: body)
        var participants = outcome.subjects.filter(company.isPerson)
        if participants.isEmpty, verb.role == .signing {
            participants = company.delegates(endingAt: outcome.start, body)
        }
        guard !participants.isEmpty else { return nil }
        let isSigning = verb.role == .signing
        if table[token].lower == "put", !["names", "signatures"].contains(table.lower(token + 2)) { return nil }
        let with = (token + 1..<min(clause.upperBound, token + 20)).first {
            ["with", "alongside"].contains(table[$0].lower) && !company.list(from: $0 + 1, body).isEmpty
        }
        if let with {
            let others = company.list(from: with + 1, body)
            guard isSigning || others.contains(where: company.isPerson) else { return nil }
            company.add(others.filter { isSigning || company.isPerson($0) }, to: &participants)
        }
        if isSigning,
            let presence = (token..<min(body.upperBound, token + 24)).first(where: {
                table[$0].lower == "presence" && table.lower($0 + 1) == "of"
            })
        {
            company.add(company.list(from: presence + 2, body), to: &participants)
        }
        let isForeign = Set(participants.map(scene.principal)).count > 1
        let place = places.place(in: isSigning ? body : clause, near: token)
        guard
            place != nil && (isForeign || isSigning)
                || isSigning && isForeign && participants.allSatisfy(company.isPerson),
            participants.count > 1
        else { return nil }
        return Gathering(
            participants: participants, form: verb.form, modality: outcome.modality, token: token,
            isBackground: outcome.isBackground)
    }
}
