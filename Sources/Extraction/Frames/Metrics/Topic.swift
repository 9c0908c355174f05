import Chronicle

/// What an article is about, for figures and promises that do not say it themselves.
enum Topic: Hashable, Sendable {
    case defence, militaryAid, emissions, membership, other

    init(_ table: TokenTable, countries: [SubjectID: Int]) {
        var counts: [WordField: Int] = [:]
        for token in table.tokens {
            for field in WordField.allCases where field.words.contains(token.lower) { counts[field, default: 0] += 1 }
        }
        func count(_ field: WordField) -> Int { counts[field] ?? 0 }
        let isAtWar = Topic.atWar.contains { (countries[$0] ?? 0) >= 2 }
        if isAtWar, count(.arms) + count(.military) >= 2, count(.aid) >= 2,
            count(.aid) + count(.arms) > count(.spending) * 3 / 2
        {
            self = .militaryAid
        } else if count(.military) >= 3 {
            self = .defence
        } else if count(.emissions) >= 3 {
            self = .emissions
        } else if count(.membership) >= 3 {
            self = .membership
        } else {
            self = .other
        }
    }

    /// Countries that others arm.
    private static let atWar = ["UKR", "ISR", "TWN", "SYR"].compactMap { SubjectID($0) }
}

/// Words that tell what is spoken of.
enum WordField: CaseIterable {
    case military, arms, aid, recipient, emissions, membership, accession, troops, spending, keeping

    var words: Set<String> {
        switch self {
        case .military: WordField.militaryWords
        case .arms: WordField.armsWords
        case .aid: WordField.aidWords
        case .recipient: WordField.recipientWords
        case .emissions: WordField.emissionWords
        case .membership: WordField.membershipWords
        case .accession: WordField.accessionWords
        case .troops: WordField.troopWords
        case .spending: WordField.spendingWords
        case .keeping: WordField.keepingWords
        }
    }

    private static let militaryWords: Set<String> = [
        "defence", "defense", "military", "armed", "army", "navy", "armament", "rearmament", "bundeswehr", "armaments",
    ]
    private static let armsWords: Set<String> = [
        "weapons", "weapon", "weaponry", "ammunition", "arms", "missiles", "missile", "tanks", "tank", "jets", "drones",
        "submarines", "artillery", "warships", "shells", "howitzers", "munitions", "interceptors", "fighters",
        "helicopters", "frigates", "rockets", "mortars", "mines",
    ]
    private static let aidWords: Set<String> = [
        "aid", "help", "support", "assistance", "deliveries", "delivery", "package", "packages", "donate", "supplies",
        "donation", "donations", "material", "gift",
    ]
    private static let recipientWords: Set<String> = ["ukraine", "ukrainian", "ukrainians", "kyiv", "kiev"]
    private static let emissionWords: Set<String> = [
        "emissions", "emission", "greenhouse", "carbon", "co2", "methane", "climate",
    ]
    private static let membershipWords: Set<String> = [
        "membership", "accession", "ratify", "ratification", "enlargement", "candidate", "candidates", "bid",
    ]
    private static let accessionWords: Set<String> = [
        "membership", "accession", "ratify", "ratification", "join", "joining", "enlargement", "bid", "negotiations",
        "protocol", "entry", "member", "talks", "chapters",
    ]
    private static let troopWords: Set<String> = [
        "troops", "soldiers", "brigade", "brigades", "battalion", "battlegroup", "deployment", "contingent",
        "peacekeepers", "division", "divisions", "battalions", "garrison",
    ]
    private static let spendingWords: Set<String> = [
        "spend", "spending", "budget", "budgets", "invest", "investment", "expenditure", "outlays", "outlay",
        "money",
    ]
    /// Of promises that are kept or paid without saying what: the article's topic says it.
    private static let keepingWords: Set<String> = [
        "word", "promise", "promises", "pledge", "pledges", "commitment", "commitments", "pay", "contribute", "paid",
    ]
}
