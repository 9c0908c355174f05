import Chronicle

/// Finds meetings: each construction that tells one has a finder of its own.
struct MeetingFrame {
    let scene: Scene
    private let verbs: MeetingVerbs
    private let conversations: Conversations
    private let sessions: Sessions
    private let appearances: JointAppearances
    private let conveners: Conveners
    private let attendance: Attendance
    private let journeys: Journeys
    private let invitations: Invitations
    private let spokenCalls: SpokenCalls
    private let stages: SharedStages
    private let decisions: JointDecisions
    private let events: NamedEvents
    private let places: Places
    private let clock: MeetingClock
    private let company: Participants

    init(scene: Scene) {
        self.scene = scene
        verbs = MeetingVerbs(scene: scene)
        conversations = Conversations(scene: scene)
        sessions = Sessions(scene: scene)
        appearances = JointAppearances(scene: scene)
        conveners = Conveners(scene: scene)
        attendance = Attendance(scene: scene)
        journeys = Journeys(scene: scene)
        invitations = Invitations(scene: scene)
        spokenCalls = SpokenCalls(scene: scene)
        stages = SharedStages(scene: scene)
        decisions = JointDecisions(scene: scene)
        events = NamedEvents(scene: scene)
        places = Places(scene: scene)
        clock = MeetingClock(scene: scene)
        company = Participants(scene: scene)
    }

    func meetings() -> [Report] {
        var told = Retellings(scene: scene)
        var occasion = Occasion(scene: scene)
        var companions = Companions()
        for sentence in scene.segments.sentences.indices {
            occasion.advance(to: sentence, scene)
            let body = scene.body(of: sentence)
            let gatherings = gatherings(in: body, companions)
            for gathering in gatherings {
                let settled = clock.settle(gathering, in: body, occasion)
                told.add(gathering, report(gathering, settled, body), hasOwnDate: settled.isOwn)
                companions.remember(gathering.participants, in: scene.paragraph(of: body))
            }
        }
        return told.reports()
    }

    /// A sentence's meetings; journeys give way to talks.
    private func gatherings(in body: Range<Int>, _ companions: Companions) -> [Gathering] {
        var found: [Gathering] = []
        for token in body where scene.segments.quotation(at: token) == nil {
            guard let gathering = gathering(at: token, body, companions) else { continue }
            found.append(gathering)
        }
        found = found.enumerated().filter { !isAtSession($1, found[($0 + 1)...].first) }.map(\.element)
        let talks = found.filter { !$0.isJourney }
        return found.filter { gathering in
            !(gathering.isJourney && talks.contains { isAttended($0, by: gathering) })
        }
    }

    /// `EU leaders meet at the next European Council`: the session alone.
    private func isAtSession(_ meeting: Gathering, _ next: Gathering?) -> Bool {
        guard let next, next.token - meeting.token < 10, meeting.participants.count == 1, next.form == meeting.form,
            next.participants.first.map(company.isGroup) ?? false
        else { return false }
        return (meeting.token + 1..<next.token).contains { ["at", "for"].contains(scene.table[$0].lower) }
    }

    private func gathering(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard scene.table.cues.tellsOfMeeting(scene.table[token].lower) || Journeys.isStay(at: token, scene.table)
        else {
            return nil
        }
        let found =
            ofCompany(at: token, body, companions) ?? ofTalk(at: token, body, companions)
            ?? ofOccasion(at: token, body, companions)
        guard var found,
            found.participants.count > 1 || found.participants.count == 1 && isSociety(found.participants[0])
        else { return nil }
        if found.form == .talks, isOfLeaders(found, body) { found.form = .summit }
        if found.form == .exercise, found.participants.allSatisfy(company.isPerson) {
            found.participants = found.participants.map(scene.principal).reduce(into: []) { sides, side in
                if !sides.contains(side) { sides.append(side) }
            }
        }
        return found
    }

    /// A group whose members meet; not a mere kind of countries, such as donors.
    private func isSociety(_ id: SubjectID) -> Bool {
        guard company.isGroup(id) else { return false }
        guard let group = scene.lexicon.group(id) else { return true }
        if ["party", "company", "movement"].contains(group.kind) { return false }
        guard group.kind == "bloc" else { return true }
        return !scene.lexicon.members(of: id, on: scene.published ?? scene.recordedOn).isEmpty
    }

    /// Told by who called it, came to it or appeared together.
    private func ofCompany(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        if let found = appearances.found(at: token, body, companions) { return found }
        if let found = conveners.found(at: token, body, companions) { return found }
        if let found = invitations.found(at: token, body, companions) { return found }
        return attendance.found(at: token, body, companions)
    }

    /// Told by a verb or a noun of meeting.
    private func ofTalk(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        if let found = verbs.found(at: token, body, companions) { return found }
        if let found = conversations.found(at: token, body, companions) { return found }
        if let found = sessions.found(at: token, body) { return found }
        return events.found(at: token, body)
    }

    /// Told by what was decided or said at it, or by the way there.
    private func ofOccasion(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        if let found = decisions.found(at: token, body) { return found }
        if let found = spokenCalls.found(at: token, body, companions) { return found }
        if let found = stages.found(at: token, body) { return found }
        return journeys.found(at: token, body, companions)
    }

    /// A meeting of a group's leaders, or of three and more of them, is a summit.
    private func isOfLeaders(_ found: Gathering, _ body: Range<Int>) -> Bool {
        let near = max(body.lowerBound, found.token - 20)..<min(body.upperBound, found.token + 20)
        let words = near.map { scene.table[$0].lower }
        if let council = near.first(where: { scene.table[$0].lower == "council" }),
            scene.table.lower(council - 1) != "european"
        {
            return false
        }
        if found.participants.count > 2, words.contains("leaders") { return true }
        if words.contains(where: {
            ["ministers", "ambassadors", "envoys", "officials", "ministerial", "speakers", "chiefs", "meetings"]
                .contains($0)
        }) {
            return false
        }
        if found.participants.contains(where: company.isGroup) {
            return found.participants.count == 1 || words.contains("leaders") || words.contains("summit")
        }
        return false
    }

    private func isAttended(_ meeting: Gathering, by journey: Gathering) -> Bool {
        journey.participants.contains { company.isPerson($0) && meeting.participants.contains($0) }
    }

    private func report(_ gathering: Gathering, _ settled: MeetingClock.Settled, _ body: Range<Int>) -> Report {
        let place =
            gathering.form == .call
            ? nil
            : gathering.place ?? places.place(in: body, near: gathering.token)?.name
                ?? places.place(ofNounBefore: gathering.token, body)
        return Report(
            article: scene.article, extractor: scene.version, occurred: settled.date, modality: settled.modality,
            evidence: scene.evidence(body),
            slots: ["form": scene.table.span(gathering.token..<gathering.token + 1)],
            content: .meeting(Meeting(participants: gathering.participants, place: place, form: gathering.form)))
    }
}
