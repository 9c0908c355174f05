import Chronicle

/// Finds meetings: verbs of meeting with both sides, talks and calls "with" and "between", summits of groups.
struct MeetingFrame {
    let scene: Scene
    private let subjects: SubjectFinder
    private let places: Places
    private let company: Participants
    private let clock: Clock
    private let attendance: Attendance
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = SubjectFinder(segments: scene.segments, index: scene.index)
        places = Places(scene: scene)
        company = Participants(scene: scene)
        clock = Clock(scene: scene)
        attendance = Attendance(scene: scene)
    }

    func meetings() -> [Report] {
        var made: [Report] = []
        var occasion = Occasion(scene: scene)
        for sentence in scene.segments.sentences.indices {
            occasion.advance(to: sentence, scene)
            for report in meetings(in: sentence, occasion) { merge(report, into: &made) }
        }
        return made
    }

    /// How many meetings back a repetition is looked for.
    private static let memory = 60

    /// Told twice it is one: the same participants, unless day or place tell the two apart.
    private func merge(_ report: Report, into made: inout [Report]) {
        guard case .meeting(let new) = report.content else { return }
        for position in made.indices.suffix(MeetingFrame.memory) {
            let known = made[position]
            guard case .meeting(let old) = known.content, isSame(old, new), known.modality == report.modality,
                old.place == nil || new.place == nil || old.place == new.place
            else { continue }
            if known.occurred.overlaps(report.occurred) || known.evidence.span == report.evidence.span {
                if old.place == nil, new.place != nil, old.participants.count <= new.participants.count {
                    made[position] = report
                }
                return
            }
        }
        made.append(report)
    }

    private func isSame(_ one: Meeting, _ other: Meeting) -> Bool {
        let (few, many) =
            one.participants.count < other.participants.count
            ? (one.participants, other.participants) : (other.participants, one.participants)
        return few.allSatisfy(many.contains)
    }

    private func meetings(in sentence: Int, _ occasion: Occasion) -> [Report] {
        let body = scene.body(of: sentence)
        var made: [Report] = []
        for token in body where scene.segments.quotation(at: token) == nil {
            guard
                let found = verb(at: token, body) ?? joint(at: token, body) ?? noun(at: token, body)
                    ?? attendance.found(at: token, body)
            else { continue }
            guard found.participants.count >= 2 || found.participants.count == 1 && isGroup(found.participants[0])
            else {
                continue
            }
            made.append(report(found, body, occasion))
        }
        return made.reduce(into: []) { kept, report in
            guard case .meeting(let new) = report.content else { return }
            let isRepeated = kept.contains { known in
                guard case .meeting(let old) = known.content else { return false }
                return isSame(old, new)
                    && (old.form == new.form || old.form != .newsConference && new.form != .newsConference)
            }
            if !isRepeated { kept.append(report) }
        }
    }

    struct Found {
        let participants: [SubjectID]
        let form: MeetingForm
        let modality: Modality
        let token: Int
    }

    private func isGroup(_ id: SubjectID) -> Bool { id.country == nil && scene.principals[id] == nil }

    /// `A met B`, `A and B met`, `A hosted B`, `A talked with B`.
    private func verb(at token: Int, _ body: Range<Int>) -> Found? {
        let word = table[token].lower
        let next = table.lower(token + 1)
        guard table[token].shape == .lower,
            let (cue, tense) = table.cues.meetingVerbs[word]?.first(where: { sense in
                sense.verb.particles.isEmpty || sense.verb.particles.contains(next)
            })
        else { return nil }
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        let subject = subjects.subject(before: group.start, from: body.lowerBound)
        var participants: [SubjectID] = []
        for party in subject?.parties ?? [] { company.add(party, to: &participants) }
        if subject == nil, let main = company.subject(before: token, body) { participants.append(main) }
        if let party = subject?.parties.first, scene.index[party].head == .pronoun(.they), isMeeting(word) {
            participants = company.people(around: body, isPair: true)
        }
        if let first = subject?.parties.first {
            company.add(company.enumeration(before: first, body), to: &participants)
        }
        let behind = company.enumeration(behind: start(of: word, behind: token, body), body)
        if word.hasPrefix("discuss"),
            behind.isEmpty || !(token..<body.upperBound).contains(where: { table[$0].lower == "with" })
        {
            return nil
        }
        company.add(behind, to: &participants)
        if behind.isEmpty, ["him", "her", "them"].contains(table.lower(token + 1)),
            let other = company.lastPerson(before: token, except: participants)
        {
            participants.append(other)
        }
        guard tense != .gerund || group.start < token else { return nil }
        if participants.count == 1,
            !isGroup(participants[0]) || !["met", "meet", "meets", "gather", "gathered", "meeting"].contains(word)
        {
            return nil
        }
        return Found(participants: participants, form: cue.form, modality: group.modality, token: token)
    }

    /// Where the other side is named: right behind the verb, with "discuss" behind the next "with".
    private func start(of word: String, behind token: Int, _ body: Range<Int>) -> Int {
        guard word.hasPrefix("discuss") else { return token + 1 }
        return (token..<min(body.upperBound, token + 10)).first { table[$0].lower == "with" } ?? token + 1
    }

    /// `speaking at a joint news conference alongside B`: the sentence's subject and B.
    private func joint(at token: Int, _ body: Range<Int>) -> Found? {
        guard table[token].lower == "news" || table[token].lower == "press", table.lower(token + 1) == "conference"
        else { return nil }
        var participants = company.enumeration(behind: token + 2, body)
        guard !participants.isEmpty else { return nil }
        let people = scene.parties.starting(in: body).compactMap { scene.resolved[$0] }.filter {
            scene.principals[$0] != nil
        }
        if let first = people.first(where: { !participants.contains($0) }) { participants.append(first) }
        return Found(participants: participants, form: .newsConference, modality: modality(body, token), token: token)
    }

    /// `talks with B`, `a call between A and B`, `NATO's summit in The Hague`.
    private func noun(at token: Int, _ body: Range<Int>) -> Found? {
        guard table[token].shape == .lower, let form = table.cues.meetingNouns[table[token].lower] else { return nil }
        let next = table.lower(token + 1)
        var participants: [SubjectID] = []
        switch next {
        case "between", "of", "among": participants = company.enumeration(behind: token + 1, body)
        case "with":
            participants = company.enumeration(behind: token + 1, body)
            guard !participants.isEmpty else { return nil }
            if let subject = company.subject(before: token, body), !participants.contains(subject) {
                participants.insert(subject, at: 0)
            }
        default: break
        }
        if participants.isEmpty, table.lower(token - 1) == "their" {
            participants = company.people(around: body, isPair: false)
        }
        if participants.isEmpty, isOfTwo(token, body) { participants = company.people(around: body, isPair: true) }
        if form == .summit, participants.isEmpty, ["their", "its"].contains(table.lower(token - 1)),
            let group = company.group(in: body)
        {
            participants = [group]
        }
        if next == "of", participants.isEmpty, let group = company.group(behind: token, body) {
            return Found(participants: [group], form: form, modality: modality(body, token), token: token)
        }
        if form == .summit || form == .conference, participants.isEmpty, let group = company.group(before: token, body)
        {
            participants = [group]
        }
        if form == .summit, participants.count == 1, !isGroup(participants[0]) { return nil }
        guard form == .summit || participants.count > 1 else { return nil }
        return Found(participants: participants, form: form, modality: modality(body, token), token: token)
    }

    /// `the two had held talks`.
    private func isOfTwo(_ token: Int, _ body: Range<Int>) -> Bool {
        (max(body.lowerBound + 1, token - 7)..<max(body.lowerBound + 1, token)).contains { index in
            table[index].lower == "two" && table[index - 1].lower == "the" && table[index + 1].shape == .lower
                && MeetingFrame.holding.contains(table[index + 1].lower)
        }
    }

    private func isMeeting(_ word: String) -> Bool { ["met", "meet", "meets", "meeting"].contains(word) }

    private static let holding: Set<String> = [
        "had", "have", "held", "hold", "will", "are", "were", "led", "opened", "began", "would", "met",
    ]

    private func modality(_ body: Range<Int>, _ token: Int) -> Modality {
        let before = body.lowerBound..<token
        if body.contains(where: { table.is($0, .calledOff) }) { return .negated }
        let isExpected = before.contains {
            ["will", "due", "upcoming", "scheduled", "next", "planned", "ahead"].contains(table[$0].lower)
        }
        return isExpected ? .expected : .actual
    }

    private func report(_ found: Found, _ body: Range<Int>, _ occasion: Occasion) -> Report {
        let occurred = clock.meeting(in: body, at: found.token, modality: found.modality, occasion)
        let isSummit = found.form != .summit && found.participants.allSatisfy(isGroup) && found.form == .talks
        let meeting = Meeting(
            participants: found.participants, place: places.place(in: body, near: found.token),
            form: isSummit ? .summit : found.form)
        return Report(
            article: scene.article, extractor: scene.version, occurred: occurred.date, modality: occurred.modality,
            evidence: scene.evidence(body), slots: ["form": table.span(found.token..<found.token + 1)],
            content: .meeting(meeting))
    }
}
