import Chronicle

/// Finds meetings by who stood beside whom: `A announced it with B at his side`, `flanked by B, A said`, `A and B signed
/// it in the presence of C`.
struct SharedStages {
    private let scene: Scene
    private let standing: Standing
    private let clauses: Clauses
    private let company: Participants
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        standing = Standing(scene: scene)
        clauses = Clauses(scene: scene)
        company = Participants(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>) -> Gathering? {
        guard let beside = beside(token, body), !isNewsConference(body) else { return nil }
        let others = table[token].lower == "between" ? beside.people : beside.people.filter(company.isPerson)
        guard !others.isEmpty, let modality = standing.modality(at: token, in: body), modality != .negated else {
            return nil
        }
        var first = company.subject(before: beside.start, body)
        if first.allSatisfy(others.contains) { first = company.subject(behind: token, body) }
        first = first.filter { company.isPerson($0) && !others.contains($0) }
        guard !first.isEmpty, Set((first + others).map(scene.principal)).count > 1 else { return nil }
        return Gathering(participants: first + others, form: .talks, modality: modality, token: token)
    }

    /// Who stands beside the one that the sentence is about, and where the phrase starts.
    private func beside(_ token: Int, _ body: Range<Int>) -> (people: [SubjectID], start: Int)? {
        switch table[token].lower {
        case "side" where ["his", "her"].contains(table.lower(token - 1)) && table.lower(token - 2) == "at":
            return before(token - 2, body)
        case "him", "her":
            let isNext = table.lower(token - 1) == "beside" || table.lower(token - 2) == "next"
            return isNext ? before(table.lower(token - 1) == "beside" ? token - 1 : token - 2, body) : nil
        case "flanked" where table.lower(token + 1) == "by": return (company.list(from: token + 2, body), token)
        case "presence" where table.lower(token + 1) == "of":
            return (company.list(from: token + 2, body), max(body.lowerBound, token - 2))
        case "between" where ["stood", "standing", "sat", "flanked"].contains(table.lower(token - 1)):
            return (company.list(from: token + 1, body), token - 1)
        case "beside", "alongside": return isStanding(token, body) ? (company.list(from: token + 1, body), token) : nil
        case "next" where table.lower(token + 1) == "to":
            return isStanding(token, body) ? (company.list(from: token + 2, body), token) : nil
        default: return nil
        }
    }

    /// `with B` in front of "at his side".
    private func before(_ end: Int, _ body: Range<Int>) -> (people: [SubjectID], start: Int)? {
        guard let party = scene.index.ending(at: end) else { return nil }
        let row = company.list(endingWith: party, body)
        guard row.start > body.lowerBound, table[row.start - 1].lower == "with" else { return nil }
        return (row.ids, row.start - 1)
    }

    /// Right before: `standing beside B`; earlier in the clause a verb of telling: `A announced it alongside B`.
    private func isStanding(_ token: Int, _ body: Range<Int>) -> Bool {
        if SharedStages.postures.contains(table.lower(token - 1)) { return true }
        let clause = clauses.clause(around: token, in: body)
        return (max(clause.lowerBound, token - 12)..<token).contains {
            table[$0].shape == .lower && (SharedStages.tellings.contains(table[$0].lower))
        }
    }

    private func isNewsConference(_ body: Range<Int>) -> Bool {
        body.contains {
            CueWords.beforeConference.contains(table[$0].lower)
                && ["conference", "briefing", "appearance"].contains(table.lower($0 + 1))
        }
    }

    private static let postures: WordSet = [
        "standing", "stood", "sitting", "sat", "seated", "speaking", "spoke", "appearing", "appeared",
    ]
    private static let tellings: WordSet = [
        "announced", "said", "told", "presented", "unveiled", "declared", "spoke", "appeared", "stood", "speaking",
        "signed", "opened", "launched", "inaugurated",
    ]
}
