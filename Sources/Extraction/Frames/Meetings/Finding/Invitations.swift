import Chronicle

/// Finds meetings by who asked for them: `a summit that A had convened`, `to which A and B had invited`, `at the invitation
/// of A`, `under the auspices of A and B`.
struct Invitations {
    private let scene: Scene
    private let reading: VerbReading
    private let attendants: Attendants
    private let standing: Standing
    private let clauses: Clauses
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
        attendants = Attendants(scene: scene)
        standing = Standing(scene: scene)
        clauses = Clauses(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard table[token].shape == .lower else { return nil }
        return relative(token, body, companions) ?? patronage(token, body)
    }

    /// `a summit in P that A had convened`, `a conference to which A, B and C had sent out the invitations`.
    private func relative(_ token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        let isInviting = ["invited", "invitations"].contains(table[token].lower)
        let verb = table[token].lower == "invitations" ? token - 3 : token
        guard let tense = isInviting ? .past : table.meetingVerb(at: token, [.convening, .hosting])?.tense,
            let opener = opener(before: verb, body, behindPreposition: isInviting),
            let noun = noun(before: opener, body), let modality = standing.modality(at: noun.token, in: body),
            modality != .negated
        else { return nil }
        var hosts: [SubjectID] = company.list(from: opener + 1, body, isSubject: true)
        if hosts.isEmpty {
            guard let outcome = reading.read(verb, tense, body, companions), !outcome.isPassive else { return nil }
            hosts = outcome.subjects
        }
        guard !hosts.isEmpty else { return nil }
        company.add(joining(behind: verb, isInviting, body), to: &hosts)
        let hostless = attendants.all(at: noun.token, body).filter { !hosts.contains($0) }
        let participants = hosts + hostless.filter { !Set(hosts.map(scene.principal)).contains($0) }
        guard participants.count > 1 else { return nil }
        return Gathering(participants: participants, form: noun.form, modality: modality, token: noun.token)
    }

    /// `chaired together with B`, `to which A has invited B and C`
    private func joining(behind verb: Int, _ isInviting: Bool, _ body: Range<Int>) -> [SubjectID] {
        if isInviting { return company.list(from: verb + 1, body) }
        let near = verb + 1..<min(body.upperBound, max(verb + 1, verb + 5))
        guard let with = near.first(where: { ["with", "alongside"].contains(table[$0].lower) }) else { return [] }
        return company.list(from: with + 1, body)
    }

    /// The relative pronoun before the hosts: `that`, `which`, `to which`.
    private func opener(before verb: Int, _ body: Range<Int>, behindPreposition: Bool) -> Int? {
        let first = max(body.lowerBound, verb - Invitations.reach)
        guard first < verb else { return nil }
        return (first..<verb).last { index in
            switch table[index].lower {
            case "which": behindPreposition == ["to", "for"].contains(table.lower(index - 1))
            case "that": !behindPreposition
            default: false
            }
        }
    }

    private func noun(before opener: Int, _ body: Range<Int>) -> (form: MeetingForm, token: Int)? {
        let first = max(body.lowerBound, opener - 10)
        guard first < opener, !table.cues.speechVerbs.contains(table.lower(opener - 1)) else { return nil }
        for index in (first..<opener).reversed() {
            if let form = table.meetingNoun(at: index), form != .visit, form != .exercise {
                let isRemote = ["virtual", "video", "online"].contains(table.lower(index - 1))
                return (isRemote ? .call : form, index)
            }
            if table[index].shape == .mark, table[index].lower != "," { return nil }
        }
        return nil
    }

    /// `under the auspices of A and B`, `at the invitation of A`.
    private func patronage(_ token: Int, _ body: Range<Int>) -> Gathering? {
        guard Invitations.patronages.contains(table[token].lower), table.lower(token + 1) == "of" else { return nil }
        var participants = company.list(from: token + 2, body)
        guard !participants.isEmpty else { return nil }
        let clause = clauses.clause(around: token, in: body)
        let near = max(clause.lowerBound, token - 24)..<min(clause.upperBound, token + 36)
        if participants.count == 1 {
            let guests = attendants.people(at: token, body).filter { !participants.contains($0) }
            participants = guests + participants
        }
        guard participants.count > 1, let form = form(in: near),
            let modality = standing.modality(at: token, in: body), modality != .negated
        else { return nil }
        return Gathering(participants: participants, form: form, modality: modality, token: token)
    }

    /// Of the noun or verb of meeting in the clause.
    private func form(in clause: Range<Int>) -> MeetingForm? {
        for index in clause {
            if let form = table.meetingNoun(at: index), form != .exercise { return form }
        }
        for index in clause {
            guard let verb = table.meetingVerb(at: index, [.meeting, .gathering, .going])?.verb else { continue }
            return verb.role == .going ? .visit : .conference
        }
        return nil
    }

    private static let patronages: WordSet = ["auspices", "invitation", "aegis", "chairmanship", "patronage"]
    /// In tokens.
    private static let reach = 24
}
