import Chronicle

/// What an article is about, for figures and promises that do not say it themselves.
enum Topic: Hashable, Sendable {
    case defence, militaryAid, emissions, membership, funding, other

    init(_ table: TokenTable, countries: [SubjectID: Int]) {
        func count(_ field: WordClass) -> Int { table.tokens.count { $0.classes.contains(field) } }
        let isAtWar = Topic.atWar.contains { (countries[$0] ?? 0) >= 2 }
        if isAtWar, count(.arms) + count(.military) >= 2, count(.aid) >= 2,
            count(.aid) + count(.arms) > count(.spending) * 3 / 2
        {
            self = .militaryAid
        } else if count(.keeping) >= 3, count(.spending) <= 2, Topic.forces(table) >= 5 {
            self = .militaryAid
        } else if count(.military) >= 3 {
            self = .defence
        } else if count(.emissions) >= 3 {
            self = .emissions
        } else if count(.membership) >= 3 {
            self = .membership
        } else if count(.aid) + count(.civil) >= 4, count(.arms) == 0 {
            self = .funding
        } else {
            self = .other
        }
    }

    /// How often soldiers and the missions that others pay for are named.
    private static func forces(_ table: TokenTable) -> Int {
        table.tokens.count { token in
            token.classes.contains(.troops) || token.classes.contains(.soldiers) || missions.contains(token.lower)
        }
    }

    private static let missions: WordSet = ["force", "forces", "mission", "army", "peacekeepers", "peacekeeping"]
    /// Countries that others arm.
    static let atWar = ["UKR", "ISR", "TWN", "SYR"].compactMap { SubjectID($0) }
}
