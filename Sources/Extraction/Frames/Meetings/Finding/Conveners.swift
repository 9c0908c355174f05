import Chronicle

/// Finds meetings by who called them: `A convened a conference together with B`, `a summit hosted by A and B`.
struct Conveners {
    private let scene: Scene
    private let reading: VerbReading
    private let clauses: Clauses
    private let attendants: Attendants
    private let standing: Standing
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }
    private var day: CalendarDay { scene.published ?? scene.recordedOn }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
        clauses = Clauses(scene: scene)
        attendants = Attendants(scene: scene)
        standing = Standing(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard table[token].shape == .lower, let (_, tense) = table.meetingVerb(at: token, [.convening]) else {
            return nil
        }
        if table.lower(token + 1) == "by", let noun = noun(before: token, body) { return reduced(token, noun, body) }
        guard let noun = noun(behind: token, body), let outcome = reading.read(token, tense, body, companions),
            !outcome.isPassive
        else { return nil }
        var participants = outcome.subjects
        let clause = clauses.clause(around: token, in: body)
        if let with = (noun.token + 1..<max(noun.token + 1, clause.upperBound)).first(where: { isCompany($0) }) {
            company.add(company.list(from: with + 1, body), to: &participants)
        }
        let isShared = participants.count > 1
        if let group = scene.mentions.starting(in: token..<noun.token).last, case .group(let id) = group.kind {
            company.add([id], to: &participants)
        }
        if table.lower(noun.token + 1) == "of" {
            company.add(company.list(from: noun.token + 2, body), to: &participants)
        }
        guard participants.count > 1, isShared || noun.form != .exercise else { return nil }
        let isRemote = (token..<noun.token).contains {
            ["phone", "telephone", "video", "virtual"].contains(table[$0].lower)
        }
        return Gathering(
            participants: participants, form: isRemote ? .call : noun.form, modality: outcome.modality, token: token)
    }

    /// `a conference hosted by Britain and Germany`
    private func reduced(_ token: Int, _ noun: (form: MeetingForm, token: Int), _ body: Range<Int>) -> Gathering? {
        var participants = company.list(from: token + 2, body)
        guard !participants.isEmpty, let modality = standing.modality(at: noun.token, in: body), modality != .negated
        else { return nil }
        let isOfMembers = participants.count == 1 && !scene.lexicon.members(of: participants[0], on: day).isEmpty
        company.add(attendants.people(at: noun.token, body), to: &participants)
        guard participants.count > 1 || isOfMembers else { return nil }
        return Gathering(participants: participants, form: noun.form, modality: modality, token: token)
    }

    private func isCompany(_ index: Int) -> Bool {
        switch table[index].lower {
        case "alongside": true
        case "with":
            ["together", "jointly", "along"].contains(table.lower(index - 1)) || table.lower(index - 1) != "talks"
        default: false
        }
    }

    private func noun(behind token: Int, _ body: Range<Int>) -> (form: MeetingForm, token: Int)? {
        let stop = min(body.upperBound, token + 9)
        for index in token + 1..<max(stop, token + 1) where table[index].shape == .lower {
            if Conveners.stops.contains(table[index].lower) { return nil }
            if let form = table.meetingNoun(at: index), form != .call, form != .visit { return (form, index) }
        }
        return nil
    }

    private func noun(before token: Int, _ body: Range<Int>) -> (form: MeetingForm, token: Int)? {
        let start = max(body.lowerBound, token - 6)
        for index in (start..<token).reversed() {
            if let form = table.meetingNoun(at: index), form != .call, form != .visit { return (form, index) }
        }
        return nil
    }

    private static let stops: WordSet = ["for", "off", "on", "to", "that", "at", "by", "with"]
}
