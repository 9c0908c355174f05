/// Words that tell what is spoken of.
enum WordField: CaseIterable {
    case military, arms, aid, civil, financing, recipient, emissions, trade, energy, membership, accession, entry,
        troops
    case spending, keeping, handing

    var words: Set<String> {
        switch self {
        case .military: WordField.militaryWords
        case .arms: WordField.armsWords
        case .aid: WordField.aidWords
        case .civil: WordField.civilWords
        case .financing: WordField.financingWords
        case .trade: WordField.tradeWords
        case .energy: WordField.energyWords
        case .entry: WordField.entryWords
        case .handing: WordField.handingWords
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
    /// Of help that is not for the armed forces.
    private static let civilWords: Set<String> = [
        "humanitarian", "reconstruction", "rebuilding", "rebuild", "recovery", "relief", "refugees", "food", "medicine",
        "medicines", "hospitals", "hospital", "schools", "health", "vaccines", "vaccine", "vaccination", "malaria",
        "tuberculosis", "aids", "hiv", "polio", "cholera", "children", "famine", "hunger", "earthquake", "earthquakes",
        "flood", "floods", "drought", "heating", "electricity", "energy", "grid", "demining", "housing", "homes",
        "education", "water", "development", "victims", "survivors", "donor", "donors",
    ]
    private static let financingWords: Set<String> = [
        "finance", "financing", "financially", "financial", "fund", "funds", "funding", "grant", "grants", "loan",
        "loans", "money", "contribution", "contributions", "invest", "investment", "investments", "billions",
        "millions",
        "replenishment", "donation", "donations", "subsidies", "subsidise", "subsidize",
    ]
    private static let tradeWords: Set<String> = [
        "tariff", "tariffs", "duty", "duties", "levy", "levies", "quota", "quotas", "imports", "exports", "import",
        "export", "tax", "taxes", "vat", "customs", "goods", "purchases",
    ]
    private static let energyWords: Set<String> = [
        "energy", "electricity", "power", "renewables", "renewable", "solar", "wind", "nuclear", "gas", "oil", "coal",
        "capacity", "heating", "fuel", "fuels", "cars", "vehicles", "forests", "forest", "deforestation", "land", "sea",
        "oceans", "plastic", "hydrogen", "grid", "lng", "consumption",
    ]
    private static let entryWords: Set<String> = [
        "join", "joining", "leave", "leaving", "quit", "quitting", "accede", "withdraw", "withdrawal", "exit", "admit",
        "admission", "withdrew", "left", "joined",
    ]
    /// Verbs that give or buy, for goods by number.
    private static let handingWords: Set<String> = [
        "give", "gives", "gave", "given", "giving", "donate", "donates", "donated", "donating", "deliver", "delivers",
        "delivered", "delivering", "send", "sends", "sent", "sending", "supply", "supplies", "supplied", "supplying",
        "provide", "provides", "provided", "providing", "hand", "hands", "handed", "handing", "ship", "ships",
        "shipped",
        "buy", "buys", "bought", "buying", "purchase", "purchases", "purchased", "purchasing", "order", "orders",
        "ordered", "ordering", "acquire", "acquired", "acquiring", "procure", "procured", "transfer", "transferred",
    ]
    private static let recipientWords: Set<String> = ["ukraine", "ukrainian", "ukrainians", "kyiv", "kiev"]
    private static let emissionWords: Set<String> = [
        "emissions", "emission", "greenhouse", "carbon", "co2", "methane", "climate", "decarbonise", "decarbonize",
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
