import Chronicle

/// Finds meetings of a group's members: `NATO's summit in The Hague`, `a meeting of EU ministers`, `the Wales summit`.
struct Sessions {
    private let scene: Scene
    private let company: Participants
    private let standing: Standing
    private let clauses: Clauses
    private let attendants: Attendants
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        company = Participants(scene: scene)
        standing = Standing(scene: scene)
        clauses = Clauses(scene: scene)
        attendants = Attendants(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>) -> Gathering? {
        let word = table[token].lower
        if let council = council(at: token, body) { return council }
        guard let noun = table.meetingNoun(at: token), table[token].shape != .mark, isSession(word),
            !["news", "press"].contains(table.lower(token - 1)), let group = group(at: token, body)
        else { return nil }
        let form = form(of: noun, token, body)
        guard var modality = standing.modality(at: token, in: body) ?? (form == .summit ? .actual : nil) else {
            return nil
        }
        if modality == .actual, isBeside(token, body) { modality = .expected }
        if modality == .negated, !standing.isCalledOff(clauses.clause(around: token, in: body)) { modality = .actual }
        var participants = [group]
        if !isAside(token, body) { company.add(attendants.people(at: token, body), to: &participants) }
        return Gathering(participants: participants, form: form, modality: modality, token: token, place: site(token))
    }

    /// `at the next European Council`, `the European Council of 26 June`: its session, not the institution.
    private func council(at token: Int, _ body: Range<Int>) -> Gathering? {
        guard table[token].lower == "council",
            let mention = scene.mentions.starting(in: max(0, token - 1)..<token).last,
            mention.tokens.upperBound == token + 1, case .group(let id) = mention.kind,
            id.rawValue == "european-council"
        else { return nil }
        let before = table.lower(mention.tokens.lowerBound - 1)
        let isSession =
            [
                "next", "last", "informal", "extraordinary", "special", "upcoming", "march", "june", "october",
                "december",
            ]
            .contains(before)
            || ["on", "of", "in"].contains(table.lower(token + 1))
                && !scene.times.starting(in: token + 1..<min(token + 4, body.upperBound)).isEmpty
        guard isSession else { return nil }
        var participants = [id]
        company.add(attendants.people(at: token, body), to: &participants)
        let modality =
            before == "next" || before == "upcoming" ? Modality.expected : standing.modality(at: token, in: body)
        return Gathering(participants: participants, form: .summit, modality: modality ?? .actual, token: token)
    }

    /// `on the sidelines of the summit they are expected to meet`: the summit is to come as well.
    private func isBeside(_ token: Int, _ body: Range<Int>) -> Bool {
        guard isAside(token, body) else { return false }
        return (max(body.lowerBound, token - 20)..<min(body.upperBound, token + 20)).contains {
            table.is($0, .expecting)
        }
    }

    private func isAside(_ token: Int, _ body: Range<Int>) -> Bool {
        (max(body.lowerBound, token - 8)..<token).contains { ["sidelines", "margins"].contains(table[$0].lower) }
    }

    private func isSession(_ word: Word) -> Bool {
        [
            "summit", "meeting", "meetings", "conference", "talks", "session", "exercise", "exercises", "gathering",
            "drills",
            "retreat", "summits", "consultations",
        ].contains(word)
    }

    /// `NATO`, `the alliance's`, `EU foreign ministers'` before the noun, or `of NATO's ministers` behind it.
    private func group(at token: Int, _ body: Range<Int>) -> SubjectID? {
        if table.lower(token + 1) == "of" || table.lower(token + 1) == "for" || table.lower(token + 1) == "between" {
            for mention in scene.mentions.starting(in: token + 2..<min(token + 8, body.upperBound)) {
                guard isOpen(token + 2..<mention.tokens.lowerBound) else { break }
                if case .group(let id) = mention.kind { return id }
                if case .organisation(let id) = mention.kind, isBoard(mention),
                    !attendants.people(at: token, body).isEmpty
                {
                    return id
                }
                break
            }
        }
        for mention in scene.mentions.starting(in: max(body.lowerBound, token - 12)..<token).reversed() {
            guard case .group(let id) = mention.kind, isOpen(mention.tokens.upperBound..<token),
                token - mention.tokens.upperBound <= 5
            else { break }
            return id
        }
        if isTheirs(token, body) { return subjectGroup(body.lowerBound..<token) ?? subjectGroup(body) }
        if site(token) != nil { return subjectGroup(body) }
        return isDefinite(token) ? lastSociety(before: body) : nil
    }

    /// `the summit`, `Monday's summit`: one that the text has told of.
    private func isDefinite(_ token: Int) -> Bool {
        guard table[token].lower == "summit", !["of", "with", "between", "in"].contains(table.lower(token + 1)) else {
            return false
        }
        return ["the", "this"].contains(table.lower(token - 1))
            || table.lower(token - 1) == "'s"
                && !scene.times.starting(in: max(0, token - 3)..<token).isEmpty
    }

    /// The group whose leaders the sentences before were about.
    private func lastSociety(before body: Range<Int>) -> SubjectID? {
        let sentence = scene.segments.sentence(at: body.lowerBound)
        for earlier in (max(0, sentence - 4)..<sentence).reversed() {
            let words = scene.body(of: earlier)
            for mention in scene.mentions.starting(in: words).reversed() {
                guard case .group(let id) = mention.kind else { continue }
                let near =
                    max(
                        words.lowerBound, mention.tokens.lowerBound - 4)..<min(
                        words.upperBound, mention.tokens.upperBound + 3)
                if near.contains(where: { ["leaders", "heads", "presidents"].contains(table[$0].lower) }) { return id }
            }
        }
        return nil
    }

    /// `their summit`, `its annual ministerial meeting`
    private func isTheirs(_ token: Int, _ body: Range<Int>) -> Bool {
        let first = max(body.lowerBound, token - 4)
        guard let owner = (first..<token).last(where: { ["their", "its"].contains(table[$0].lower) }) else {
            return false
        }
        return (owner + 1..<token).allSatisfy { table[$0].shape == .lower && table.meetingNoun(at: $0) == nil }
            && (table[token].lower == "summit" || owner + 1 < token)
    }

    /// `a meeting of the State Defence Council`: a body whose members meet.
    private func isBoard(_ mention: Mention) -> Bool {
        ["council", "committee", "board", "cabinet", "commission"].contains(table.lower(mention.tokens.upperBound - 1))
    }

    /// The group that a sentence is about.
    private func subjectGroup(_ body: Range<Int>) -> SubjectID? {
        scene.parties.starting(in: body).lazy.compactMap { scene.resolved[$0] }.first(where: company.isGroup)
    }

    /// Nothing between group and noun but what belongs to them.
    private func isOpen(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { index in
            let word = table[index].lower
            return Sessions.modifiers.contains(word) || RoleNouns.all.contains(word)
                || table[index].shape == .capitalised && word != "the"
        }
    }

    /// `the Wales summit`, `the Hague summit`
    private func site(_ token: Int) -> String? {
        guard table[token].lower == "summit", token > 0,
            let mention = scene.mentions.starting(in: max(0, token - 3)..<token).last
        else { return regional(token) }
        guard mention.tokens.upperBound == token else { return regional(token) }
        switch mention.kind {
        case .seat, .venue: return table.words(mention.tokens)
        case .country where table.lower(token - 1) == "wales": return table.words(mention.tokens)
        default: return nil
        }
    }

    /// `the Alaska summit`: a place that the lexicon does not know.
    private func regional(_ token: Int) -> String? {
        guard table[token].lower == "summit", token > 1, table[token - 1].shape == .capitalised,
            !table.is(token - 1, .ordinary), ["the", "'s"].contains(table.lower(token - 2)),
            scene.mentions.starting(in: token - 1..<token).isEmpty
        else { return nil }
        return table.words(token - 1)
    }

    private func form(of noun: MeetingForm, _ token: Int, _ body: Range<Int>) -> MeetingForm {
        let near = max(body.lowerBound, token - 6)..<min(body.upperBound, token + 8)
        if near.contains(where: { ["video", "virtual", "videoconference", "online"].contains(table[$0].lower) }) {
            return .call
        }
        if noun != .talks { return noun }
        if near.contains(where: { Sessions.worldwide.contains(table[$0].lower) }) { return .conference }
        if near.contains(where: { table[$0].lower == "contact" && table.lower($0 + 1) == "group" }) {
            return .conference
        }
        return near.contains { Sessions.lower.contains(table[$0].lower) } ? .talks : .summit
    }

    /// Talks of the whole world are no meeting of leaders.
    private static let worldwide: WordSet = ["u.n.", "un", "nations", "wto", "cop", "unfccc", "biodiversity", "treaty"]
    /// Those who meet below the leaders' level.
    private static let lower: WordSet = [
        "ministers", "ministerial", "ambassadors", "envoys", "officials", "parliament", "speakers", "chiefs",
        "representatives", "experts", "lawmakers", "committee", "group", "council", "diplomats",
    ]
    private static let modifiers: WordSet = [
        "'s", "'", "the", "defence", "defense", "foreign", "finance", "annual", "yearly", "next", "last", "informal",
        "emergency", "extraordinary", "special", "upcoming", "leaders'", "ministers'", "ministerial", "energy", "trade",
        "climate", "interior", "two-day", "day", "two", "-", "three", "recent", "regular", "high", "level", "of",
        "state",
        "government", "and", "multinational", "brigade", "military", "joint", "biggest", "largest", "naval", "own",
        "prime", "economic", "security", "spring", "autumn", "first", "second", "virtual", "video", "a", "an", "26",
        "27", "30", "31", "32", "council", "june", "july", "october", "december", "march", "one", "member", "its",
        "all", "environment", "health", "agriculture", "live", "fire", "air", "sea", "planned", "forthcoming", "heads",
    ]
}
