import Chronicle

/// Finds meetings: verbs of meeting with both sides, talks and calls "with" and "between", summits of groups.
struct MeetingFrame {
    let scene: Scene
    private let subjects: SubjectFinder
    private let places: Places
    private let clock: Clock
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = SubjectFinder(segments: scene.segments, index: scene.index)
        places = Places(scene: scene)
        clock = Clock(scene: scene)
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
            guard let found = verb(at: token, body) ?? joint(at: token, body) ?? noun(at: token, body) else { continue }
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

    private struct Found {
        let participants: [SubjectID]
        let form: MeetingForm
        let modality: Modality
        let token: Int
    }

    private func isGroup(_ id: SubjectID) -> Bool { id.country == nil && scene.principals[id] == nil }

    /// `A met B`, `A and B met`, `A hosted B`, `A talked with B`.
    private func verb(at token: Int, _ body: Range<Int>) -> Found? {
        let word = table[token].lower
        let cue = MeetingCues.verbs[word]
        guard table[token].shape == .lower,
            cue != nil || MeetingCues.needingWith.contains(word) && ["with", "to"].contains(table.lower(token + 1))
        else {
            return nil
        }
        let tense = cue?.tense ?? (word == "talked" || word == "spoke" || word == "spoken" ? .past : .base)
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        let subject = subjects.subject(before: group.start, from: body.lowerBound)
        var participants: [SubjectID] = []
        for party in subject?.parties ?? [] { add(party, to: &participants) }
        if subject == nil, let main = self.subject(before: token, body) { participants.append(main) }
        if let party = subject?.parties.first, scene.index[party].head == .pronoun(.they), isMeeting(word) {
            participants = people(around: body, isPair: true)
        }
        if let first = subject?.parties.first { add(enumeration(before: first, body), to: &participants) }
        let behind = enumeration(behind: start(of: word, behind: token, body), body)
        if word.hasPrefix("discuss"),
            behind.isEmpty || !(token..<body.upperBound).contains(where: { table[$0].lower == "with" })
        {
            return nil
        }
        add(behind, to: &participants)
        guard tense != .gerund || group.start < token else { return nil }
        if participants.count == 1,
            !isGroup(participants[0]) || !["met", "meet", "meets", "gather", "gathered", "meeting"].contains(word)
        {
            return nil
        }
        return Found(participants: participants, form: cue?.form ?? .talks, modality: group.modality, token: token)
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
        var participants = enumeration(behind: token + 2, body)
        guard !participants.isEmpty else { return nil }
        let people = scene.parties.starting(in: body).compactMap { scene.resolved[$0] }.filter {
            scene.principals[$0] != nil
        }
        if let first = people.first(where: { !participants.contains($0) }) { participants.append(first) }
        return Found(participants: participants, form: .newsConference, modality: modality(body, token), token: token)
    }

    /// `talks with B`, `a call between A and B`, `NATO's summit in The Hague`.
    private func noun(at token: Int, _ body: Range<Int>) -> Found? {
        guard table[token].shape == .lower, let form = MeetingCues.nouns[table[token].lower] else { return nil }
        let next = table.lower(token + 1)
        var participants: [SubjectID] = []
        switch next {
        case "between", "of", "among": participants = enumeration(behind: token + 1, body)
        case "with":
            participants = enumeration(behind: token + 1, body)
            guard !participants.isEmpty else { return nil }
            if let subject = subject(before: token, body), !participants.contains(subject) {
                participants.insert(subject, at: 0)
            }
        default: break
        }
        if participants.isEmpty, table.lower(token - 1) == "their" {
            participants = people(around: body, isPair: false)
        }
        if next == "of", participants.isEmpty, let group = group(behind: token, body) {
            return Found(participants: [group], form: form, modality: modality(body, token), token: token)
        }
        if form == .summit || form == .conference, participants.isEmpty, let group = group(before: token, body) {
            participants = [group]
        }
        if form == .summit, participants.count == 1, !isGroup(participants[0]) { return nil }
        guard form == .summit || participants.count > 1 else { return nil }
        return Found(participants: participants, form: form, modality: modality(body, token), token: token)
    }

    private func isMeeting(_ word: String) -> Bool { ["met", "meet", "meets", "meeting"].contains(word) }

    /// The people of a sentence; of fewer than two, for a pair, those of the sentence before as well.
    private func people(around body: Range<Int>, isPair: Bool) -> [SubjectID] {
        var found: [SubjectID] = []
        func read(_ range: Range<Int>) {
            for position in scene.parties.starting(in: range) {
                if let id = scene.resolved[position], scene.principals[id] != nil, !found.contains(id) {
                    found.append(id)
                }
            }
        }
        read(body)
        let sentence = scene.segments.sentence(at: body.lowerBound)
        if isPair, found.count < 2, sentence > 0 { read(scene.body(of: sentence - 1)) }
        return found.count == 2 ? found : []
    }

    /// `a meeting of NATO's defence ministers`
    private func group(behind token: Int, _ body: Range<Int>) -> SubjectID? {
        for mention in scene.mentions.starting(in: token..<min(token + 4, body.upperBound)) {
            if case .group(let id) = mention.kind { return id }
        }
        return nil
    }

    /// The party that the sentence is about: the last one in subject's place before the noun.
    private func subject(before token: Int, _ body: Range<Int>) -> SubjectID? {
        var found: SubjectID?
        for position in scene.parties.starting(in: body) {
            let party = scene.index[position]
            guard party.tokens.upperBound <= token, !party.isPossessor else { continue }
            let before = party.tokens.lowerBound - 1
            let isObject = before >= body.lowerBound && SubjectFinder.prepositions.contains(table[before].lower)
            if !isObject, let id = scene.resolved[position], found == nil || scene.principals[id] != nil { found = id }
        }
        return found
    }

    /// The group right before a noun: `NATO summit`, `the alliance's yearly summit`.
    private func group(before token: Int, _ body: Range<Int>) -> SubjectID? {
        for mention in scene.mentions.starting(in: max(body.lowerBound, token - 12)..<token).reversed() {
            guard case .group(let id) = mention.kind else { continue }
            return token - mention.tokens.upperBound <= 3 ? id : nil
        }
        return nil
    }

    /// Parties in a row: `X, Y and Z`, behind `with`, `between`, `alongside`, `by`.
    private func enumeration(behind start: Int, _ body: Range<Int>) -> [SubjectID] {
        var found: [SubjectID] = []
        var index = start
        var gap = 0
        while index < body.upperBound {
            if let party = scene.index.starting(at: index) {
                if !found.isEmpty, isClauseStart(party) { break }
                add(party, to: &found)
                index = scene.index[party].tokens.upperBound
                gap = 0
                continue
            }
            let word = table[index].lower
            guard MeetingFrame.connectors.contains(word) || MeetingFrame.fillers.contains(word) && gap < 3 else {
                break
            }
            gap += 1
            index += 1
        }
        return found
    }

    private func enumeration(before party: Int, _ body: Range<Int>) -> [SubjectID] {
        var found: [SubjectID] = []
        var start = scene.index[party].tokens.lowerBound
        while start > body.lowerBound, ["and", ","].contains(table[start - 1].lower),
            let other = scene.index.ending(at: start - 1)
        {
            add(other, to: &found)
            start = scene.index[other].tokens.lowerBound
        }
        return found
    }

    private func isClauseStart(_ party: Int) -> Bool {
        let next = table.lower(scene.index[party].tokens.upperBound)
        return SpeechVerbs.byForm[next] != nil
            || ["will", "would", "has", "had", "is", "was", "were", "are"].contains(next)
    }

    private func add(_ party: Int, to participants: inout [SubjectID]) {
        guard let id = scene.resolved[party], !participants.contains(id) else { return }
        participants.append(id)
    }

    private func add(_ ids: [SubjectID], to participants: inout [SubjectID]) {
        for id in ids where !participants.contains(id) { participants.append(id) }
    }

    private func modality(_ body: Range<Int>, _ token: Int) -> Modality {
        let before = body.lowerBound..<token
        if body.contains(where: { MeetingCues.calledOff.contains(table[$0].lower) }) { return .negated }
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

    private static let connectors: Set<String> = ["with", "and", ",", "between", "alongside", "by", "of", "together"]
    private static let fillers: Set<String> = [
        "the", "other", "leaders", "leader", "ministers", "heads", "members", "from", "representatives", "his", "her",
        "its", "their",
        "both", "also", "as", "well", "foreign", "defence", "defense", "counterpart", "counterparts", "joint",
    ]
}
