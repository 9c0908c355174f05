import Chronicle

/// Finds meetings by nouns of talking: `talks with B`, `a call between A and B`, `the Trump-Putin summit`.
struct Conversations {
    private let scene: Scene
    private let reading: VerbReading
    private let standing: Standing
    private let clauses: Clauses
    private let sidesNamed: Sides
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
        standing = Standing(scene: scene)
        clauses = Clauses(scene: scene)
        sidesNamed = Sides(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard table[token].shape == .lower || token == body.lowerBound, let form = form(at: token), !isProcess(token),
            let modality = standing.modality(at: token, in: body)
        else { return nil }
        var participants = sides(of: token, body, companions)
        if participants.count < 2 { participants = members(holding: token, body, companions) }
        guard !participants.isEmpty else { return nil }
        participants = Array(participants.prefix(24))
        return Gathering(
            participants: participants, form: form, modality: modality, token: token,
            isBackground: isBackground(token, body))
    }

    private func form(at token: Int) -> MeetingForm? {
        let word = table[token].lower
        guard let form = table.meetingNoun(at: token), form != .visit, !Conversations.verbal(table, token) else {
            return nil
        }
        if (word == "conference" || word == "conferences") && ["news", "press"].contains(table.lower(token - 1)) {
            return nil
        }
        if ["call", "conference", "meeting", "conversation", "talks", "summit", "consultations"].contains(word),
            isRemote(token)
        {
            return .call
        }
        return word == "call" || word == "calls" ? nil : form
    }

    /// `a telephone call`, `a conversation by video`, `a call with B`.
    private func isRemote(_ token: Int) -> Bool {
        if (max(0, token - 3)..<min(table.count, token + 4)).contains(where: {
            Conversations.remote.contains(table[$0].lower)
        }) {
            return true
        }
        return table[token].lower == "call" && ["with", "between", "from"].contains(table.lower(token + 1))
    }

    /// `calls for talks`, `to conference with`: the word is a verb here.
    private static func verbal(_ table: TokenTable, _ token: Int) -> Bool {
        table[token].lower == "meeting"
            && ["after", "by", "before", "in", "while", "when", "was", "were", "is", "are", "been"]
                .contains(table.lower(token - 1))
            && !["with", "of", "between"].contains(table.lower(token + 1))
    }

    private func isProcess(_ token: Int) -> Bool { Conversations.processes.contains(table.lower(token - 1)) }

    private func sides(of token: Int, _ body: Range<Int>, _ companions: Companions) -> [SubjectID] {
        if let both = hyphenated(before: token) { return both }
        var participants: [SubjectID] = []
        if let index = preposition(behind: token, body) {
            let isOfTwo = ["between", "among", "of"].contains(table[index].lower)
            let listed = company.list(from: index + 1, body, isOfTwo: isOfTwo)
            let others = listed.isEmpty ? sidesNamed.starting(at: index + 1) ?? [] : listed
            switch table[index].lower {
            case "between", "among", "of", "involving", "by": participants = others
            default:
                guard !others.isEmpty else { return [] }
                participants = partner(of: token, body, companions)
                company.add(others, to: &participants)
            }
        }
        if participants.count < 2, let counted = holders(of: token, body, companions) { participants = counted }
        if participants.count < 2,
            ["their", "both"].contains(table.lower(token - 1)) || table.lower(token - 2) == "their"
        {
            var near = company.people(2, in: body)
            if near.isEmpty, table[token].lower == "summit", hasGroup(body.lowerBound..<token) { return [] }
            if near.isEmpty { near = company.people(2, around: body, before: token) }
            participants = near.isEmpty ? companions.last(of: nil, in: scene.paragraph(of: body)) ?? [] : near
        }
        return participants
    }

    /// `Finance ministers from the G20 opened two days of talks`: a group's own.
    private func members(holding token: Int, _ body: Range<Int>, _ companions: Companions) -> [SubjectID] {
        let first = max(body.lowerBound, token - 8)
        guard let verb = (first..<token).last(where: { table.meetingVerb(at: $0, [.holding, .convening]) != nil }),
            let (_, tense) = table.meetingVerb(at: verb, [.holding, .convening])
        else { return [] }
        let group = VerbGroup(before: verb, tense: tense, in: table, from: body.lowerBound)
        guard !group.isPassive, !group.isHypothetical else { return [] }
        let delegates = company.delegates(endingAt: group.start, body)
        return delegates.count == 1 && company.isGroup(delegates[0]) ? delegates : []
    }

    private func hasGroup(_ tokens: Range<Int>) -> Bool {
        scene.parties.starting(in: tokens).contains { scene.resolved[$0].map(company.isGroup) ?? false }
    }

    /// Whose talks they are: a possessor before the noun, the two that hold them, else the subject of the sentence.
    private func partner(of token: Int, _ body: Range<Int>, _ companions: Companions) -> [SubjectID] {
        if let owner = possessor(before: token, body) { return [owner] }
        if let counted = holders(of: token, body, companions) { return counted }
        let clause = clauses.clause(around: token, in: body)
        let inside = company.subject(before: token, clause.lowerBound..<body.upperBound)
        if !inside.isEmpty { return inside }
        let before = company.subject(before: token, body)
        return before.isEmpty ? company.subject(behind: token, body) : before
    }

    /// `Starmer's first meeting with`, `his talks with`.
    private func possessor(before token: Int, _ body: Range<Int>) -> SubjectID? {
        for position in scene.parties.starting(in: max(body.lowerBound, token - 8)..<token).reversed() {
            let party = scene.index[position]
            guard party.isPossessor, token - party.tokens.upperBound <= 3 else { continue }
            return scene.resolved[position]
        }
        return nil
    }

    /// `the two held talks`, `A and B held talks`.
    private func holders(of token: Int, _ body: Range<Int>, _ companions: Companions) -> [SubjectID]? {
        let first = max(body.lowerBound, token - 8)
        guard let verb = (first..<token).last(where: { table.meetingVerb(at: $0, [.holding]) != nil }),
            let (_, tense) = table.meetingVerb(at: verb, [.holding]),
            let outcome = reading.read(verb, tense, body, companions)
        else { return nil }
        return outcome.subjects.count > 1 ? outcome.subjects : nil
    }

    /// `with`, `between`, `of` behind the noun, over a phrase of place, time or topic.
    private func preposition(behind token: Int, _ body: Range<Int>) -> Int? {
        let stop = min(body.upperBound, token + 12)
        var index = token + 1
        while index < stop, !clauses.isBoundary(index), table[index].lower != "," {
            let word = table[index].lower
            let isFrom = word == "from" && ["call", "calls", "visit"].contains(table[token].lower)
            if ["with", "between", "among", "involving"].contains(word) || isFrom || word == "of" && index == token + 1
            {
                return index
            }
            if table[index].shape == .lower, Conversations.verbs.contains(word) { return nil }
            index += 1
        }
        return nil
    }

    /// `Trump-Putin summit`, `EU-China talks`.
    private func hyphenated(before token: Int) -> [SubjectID]? {
        let parties = scene.mentions.starting(in: max(0, token - 6)..<token)
        for (one, other) in zip(parties, parties.dropFirst())
        where other.tokens.lowerBound == one.tokens.upperBound + 1
            && ["-", "–", "/"].contains(table[one.tokens.upperBound].lower) && token - other.tokens.upperBound <= 2
        {
            if let left = id(one), let right = id(other), left != right { return [left, right] }
        }
        return nil
    }

    private func id(_ mention: Mention) -> SubjectID? {
        switch mention.kind {
        case .person(let id), .country(let id), .group(let id), .demonym(let id), .seat(let id): id
        default: nil
        }
    }

    private func isBackground(_ token: Int, _ body: Range<Int>) -> Bool {
        let clause = clauses.clause(around: token, in: body)
        let opener = clauses.opener(of: token, in: body) ?? ""
        guard !["after", "before", "when", "where"].contains(opener) else { return false }
        return (max(clause.lowerBound, token - 8)..<token).contains {
            ["had", "has", "have"].contains(table[$0].lower)
        }
    }

    private static let remote: WordSet = [
        "phone", "telephone", "video", "videoconference", "virtual", "telephonic", "teleconference", "online",
    ]
    /// What such talks are about is no meeting of its own.
    private static let processes: WordSet = [
        "accession", "membership", "entry", "enlargement", "coalition", "adhesion", "admission",
    ]
    private static let verbs: WordSet = [
        "is", "are", "was", "were", "will", "would", "has", "had", "have", "said", "ended", "failed", "began", "took",
        "agreed", "came", "could", "may",
    ]
}
