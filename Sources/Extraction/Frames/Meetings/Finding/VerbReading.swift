import Chronicle

/// How a verb of meeting stands in its sentence: who its subject is, and whether it happened.
struct VerbReading {
    let scene: Scene
    let company: Participants
    private let subjects: SubjectFinder
    private let clauses: Clauses
    private let sides: Sides
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        company = Participants(scene: scene)
        subjects = SubjectFinder(segments: scene.segments, index: scene.index)
        clauses = Clauses(scene: scene)
        sides = Sides(scene: scene)
    }

    struct Outcome {
        var subjects: [SubjectID]
        var modality: Modality
        let isPassive: Bool
        let isBackground: Bool
        /// How many the subject counts without naming them: "the two".
        let isCounted: Bool
        /// Where the verb with its auxiliaries starts, right behind the subject.
        let start: Int
    }

    /// Nil where the verb asserts nothing: wishes, demands, conditions.
    func read(_ token: Int, _ tense: Inflection.Tense, _ body: Range<Int>, _ companions: Companions) -> Outcome? {
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        let words = (group.start..<token).map { table[$0].lower }
        if words.contains(where: { ["must", "should", "wants", "hopes", "can"].contains($0) }) { return nil }
        if let opener = clauses.opener(of: token, in: body), ["if", "unless", "whether"].contains(opener) {
            return nil
        }
        var modality = group.modality
        if modality == .actual, group.isHypothetical { modality = .expected }
        let opener = clauses.opener(of: group.start, in: body)
        var isBackground = group.isPerfect && !["after", "before", "when", "where"].contains(opener)
        var start = group.start
        if words.first == "to" || tense == .base && table.lower(start - 1) == "to" {
            guard let governed = infinitive(at: start, body) else { return nil }
            if let other = governed.modality { modality = other }
            start = governed.subjectEnd
            isBackground = isBackground || governed.isPerfect
        }
        if tense == .gerund, !words.contains(where: { VerbReading.beings.contains($0) }) {
            let found = ofGerund(token, group.start, body)
            return Outcome(
                subjects: found, modality: modality, isPassive: false, isBackground: isBackground, isCounted: false,
                start: group.start)
        }
        if tense == .gerund, modality == .actual, words.contains(where: { ["is", "are"].contains($0) }) {
            modality = .actual
        }
        if tense == .base, modality == .actual, group.start == token, isCoordinate(token, body) { modality = .expected }
        if let counted = counted(endingAt: start, body, companions) {
            return Outcome(
                subjects: counted, modality: modality, isPassive: group.isPassive, isBackground: isBackground,
                isCounted: true, start: start)
        }
        var found: [SubjectID] = []
        if let row = row(endingAt: start, body) {
            found = row
        } else if let subject = subjects.subject(before: start, from: body.lowerBound) {
            if let first = subject.parties.first { company.add(company.list(endingWith: first, body).ids, to: &found) }
            for party in subject.parties { company.add(party, to: &found) }
        }
        let delegates = company.delegates(endingAt: start, body)
        if delegates.count > found.count { found = delegates }
        if found.isEmpty { found = company.subject(before: start, body) }
        return Outcome(
            subjects: found, modality: modality, isPassive: group.isPassive, isBackground: isBackground,
            isCounted: false, start: start)
    }

    /// `is set to speak and meet B`: a second infinitive is as far off as the first.
    private func isCoordinate(_ token: Int, _ body: Range<Int>) -> Bool {
        guard ["and", "or"].contains(table.lower(token - 1)) else { return false }
        return (max(clauses.clause(around: token, in: body).lowerBound, token - 24)..<token).contains {
            table.is($0, .expecting)
        }
    }

    /// Parties in a row right before a verb: `the leaders of A and of B met`.
    private func row(endingAt end: Int, _ body: Range<Int>) -> [SubjectID]? {
        guard let party = scene.index.ending(at: end), scene.index[party].tokens.lowerBound >= body.lowerBound else {
            return nil
        }
        let row = company.list(endingWith: party, body)
        let before = row.start - 1
        guard before >= body.lowerBound, SubjectFinder.prepositions.contains(table[before].lower) else {
            return row.ids.isEmpty ? nil : row.ids
        }
        return RoleNouns.all.contains(table.lower(before - 1)) ? row.ids : nil
    }

    private struct Governed {
        let modality: Modality?
        let subjectEnd: Int
        let isPerfect: Bool
    }

    /// `agreed to meet`, `refused to meet`, `flew to Kyiv to meet`; nil where it is only wished.
    private func infinitive(at start: Int, _ body: Range<Int>) -> Governed? {
        let to = table.lower(start) == "to" ? start : start - 1
        guard to > body.lowerBound else { return nil }
        var word = table.lower(to - 1)
        var index = to - 1
        while index > body.lowerBound, table.is(index, .adverb) {
            index -= 1
            word = table.lower(index)
        }
        if VerbReading.agreeing.contains(word) {
            let outer = VerbGroup(before: index, tense: .past, in: table, from: body.lowerBound)
            return Governed(
                modality: outer.modality == .negated ? .negated : .expected, subjectEnd: outer.start, isPerfect: false)
        }
        if ["refused", "declined", "refuses", "declines", "refusing", "unwilling"].contains(word) {
            let outer = VerbGroup(before: index, tense: .past, in: table, from: body.lowerBound)
            return Governed(modality: .negated, subjectEnd: outer.start, isPerfect: false)
        }
        let clause = clauses.clause(around: to, in: body)
        for moved in (clause.lowerBound..<to).reversed() {
            let isThere =
                ["was", "were", "been"].contains(table[moved].lower)
                && ["in", "at", "there"].contains(table.lower(moved + 1))
            guard
                let tense = table.meetingVerb(at: moved, [.going])?.tense ?? (isThere ? .past : nil)
                    ?? (VerbReading.gathering.contains(table[moved].lower) ? .past : nil)
            else { continue }
            let outer = VerbGroup(before: moved, tense: tense, in: table, from: body.lowerBound)
            return Governed(modality: outer.modality, subjectEnd: outer.start, isPerfect: outer.isPerfect)
        }
        return nil
    }

    /// `After meeting B, A said`, `A left after meeting B`, `Welcoming B, A said`.
    private func ofGerund(_ token: Int, _ start: Int, _ body: Range<Int>) -> [SubjectID] {
        let before = company.subject(before: start, body)
        return before.isEmpty ? company.subject(behind: token, body) : before
    }

    /// `the two`, `both men`, `the five leaders`, `they`: those told of before.
    func counted(endingAt end: Int, _ body: Range<Int>, _ companions: Companions) -> [SubjectID]? {
        var index = end - 1
        guard index >= body.lowerBound else { return nil }
        if table[index].lower == "they" { return they(index, body, companions) }
        if let sides = sides.ending(at: end) { return sides }
        if VerbReading.counters.contains(table[index].lower) || RoleNouns.all.contains(table[index].lower) {
            index -= 1
        }
        guard index >= body.lowerBound else { return nil }
        let word = table[index].lower
        if word == "pair" || word == "duo" { return of(2, body, end, companions) }
        if let mention = scene.mentions.starting(in: max(0, index - 1)..<index + 1).last,
            case .group(let id) = mention.kind,
            mention.tokens.upperBound == index + 1
        {
            return [id]
        }
        guard let count = VerbReading.numbers[word],
            ["the", "both", "all", "these", "those"].contains(word == "both" ? "both" : table.lower(index - 1))
        else { return nil }
        return of(count, body, end, companions)
    }

    /// Two people of the sentence; else the group that it is about, else those who were together last.
    private func they(_ index: Int, _ body: Range<Int>, _ companions: Companions) -> [SubjectID]? {
        let pair = company.people(2, in: body.lowerBound..<index)
        if !pair.isEmpty { return pair }
        let groups = scene.parties.starting(in: body.lowerBound..<index).compactMap { scene.resolved[$0] }
        if let group = groups.last(where: company.isGroup) { return [group] }
        return companions.last(of: nil, in: paragraph(body))
    }

    private func paragraph(_ body: Range<Int>) -> Int { scene.paragraph(of: body) }

    private func of(_ count: Int, _ body: Range<Int>, _ end: Int, _ companions: Companions) -> [SubjectID]? {
        let near = company.people(count, around: body, before: end)
        return near.isEmpty ? companions.last(of: count, in: paragraph(body)) : near
    }

    private static let beings: WordSet = ["is", "are", "was", "were", "be", "been", "being", "'s"]
    private static let agreeing: WordSet = [
        "agreed", "agree", "plans", "planned", "plan", "expects", "promised", "arranged", "prepares", "preparing",
        "prepared", "intends", "planning", "scheduled", "due", "set", "meant", "expected", "going", "agrees", "vowed",
        "intended",
    ]
    private static let gathering: WordSet = [
        "gathered", "met", "joined", "visited", "returned", "visits", "convened",
    ]
    private static let counters: WordSet = ["men", "women", "sides", "politicians", "statesmen", "capitals"]
    private static let numbers: WordTable<Int> = [
        "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    ]
}
