import Chronicle

/// Who is told to be at a session: `A promised at the summit`, `A told the summit`, `A flew to P for the summit`.
struct Attendants {
    private let scene: Scene
    private let company: Participants
    private let clauses: Clauses
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        company = Participants(scene: scene)
        clauses = Clauses(scene: scene)
    }

    /// The people among those at the session that a noun names.
    func people(at noun: Int, _ body: Range<Int>) -> [SubjectID] {
        all(at: noun, body).filter(company.isPerson)
    }

    /// People, countries and groups.
    func all(at noun: Int, _ body: Range<Int>) -> [SubjectID] {
        guard let lead = lead(before: noun, body) else { return [] }
        let clause = clauses.clause(around: noun, in: body)
        guard clause.contains(lead), !(clause.lowerBound...lead).contains(where: { isAway($0) }) else { return [] }
        let found = company.subject(before: lead, clause.lowerBound..<body.upperBound)
        guard found.isEmpty, lead == body.lowerBound else { return found }
        return company.subjects(behind: noun, body)
    }

    /// The word that leads to the noun: `at` of "at an emergency summit".
    private func lead(before noun: Int, _ body: Range<Int>) -> Int? {
        var lead = noun - 1
        while lead >= body.lowerBound, noun - lead < 11 {
            if Attendants.leads.contains(table[lead].lower) { return lead }
            lead -= 1
        }
        return nil
    }

    /// Who stays away attends nothing.
    private func isAway(_ index: Int) -> Bool { Attendants.absent.contains(table[index].lower) }

    private static let absent: WordSet = [
        "not", "ruled", "skip", "skipped", "refused", "boycott", "boycotted", "declined", "absent", "never",
    ]
    private static let leads: WordSet = [
        "at", "to", "for", "after", "from", "during", "attend", "attended", "in", "joined", "told", "addressed",
        "addressing", "attending", "joining",
    ]
}
