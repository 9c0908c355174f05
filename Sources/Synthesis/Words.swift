import Chronicle

/// What generated articles are made of.
enum Words {
    static let publisher = "Synthetic Wire"

    /// In the order in which they are in the news.
    static let countries: [(id: String, name: String)] = [
        ("USA", "United States"), ("CHN", "China"), ("RUS", "Russia"), ("GBR", "Britain"), ("DEU", "Germany"),
        ("FRA", "France"), ("UKR", "Ukraine"), ("JPN", "Japan"), ("IND", "India"), ("ISR", "Israel"),
        ("POL", "Poland"), ("CAN", "Canada"), ("ITA", "Italy"), ("TUR", "Turkey"), ("ESP", "Spain"),
        ("AUS", "Australia"), ("KOR", "South Korea"), ("BRA", "Brazil"), ("NLD", "Netherlands"), ("SWE", "Sweden"),
        ("NOR", "Norway"), ("FIN", "Finland"), ("DNK", "Denmark"), ("BEL", "Belgium"), ("GRC", "Greece"),
        ("PRT", "Portugal"), ("CZE", "Czechia"), ("ROU", "Romania"), ("HUN", "Hungary"), ("AUT", "Austria"),
        ("CHE", "Switzerland"), ("IRL", "Ireland"), ("EST", "Estonia"), ("LVA", "Latvia"), ("LTU", "Lithuania"),
        ("BGR", "Bulgaria"), ("HRV", "Croatia"), ("SVK", "Slovakia"), ("SVN", "Slovenia"), ("ALB", "Albania"),
        ("MEX", "Mexico"), ("ARG", "Argentina"), ("CHL", "Chile"), ("COL", "Colombia"), ("EGY", "Egypt"),
        ("ZAF", "South Africa"), ("NGA", "Nigeria"), ("KEN", "Kenya"), ("ETH", "Ethiopia"), ("SAU", "Saudi Arabia"),
        ("IRN", "Iran"), ("IRQ", "Iraq"), ("JOR", "Jordan"), ("QAT", "Qatar"), ("PAK", "Pakistan"),
        ("VNM", "Vietnam"), ("THA", "Thailand"), ("IDN", "Indonesia"), ("PHL", "Philippines"), ("NZL", "New Zealand"),
    ]

    static let groups: [(id: String, name: String)] = [
        ("nato", "NATO"), ("eu", "the European Union"), ("g7", "the G7"), ("un", "the United Nations"),
    ]

    static let givenNames = [
        "Anna", "Boris", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irina", "Jonas", "Karin", "Leon",
        "Maria",
        "Niklas", "Olga", "Pavel", "Rosa", "Stefan", "Tanja", "Viktor",
    ]
    static let nameBeginnings = [
        "Bal", "Cor", "Dran", "Fel", "Gor", "Hal", "Jor", "Kar", "Lor", "Mar", "Nor", "Pel", "Ran", "Sol", "Tor", "Vel",
    ]
    static let nameMiddles = ["a", "e", "i", "o", "u", "ana", "eni", "ovi"]
    static let familyEndings = ["czek", "dal", "kov", "lund", "ner", "rath", "sen", "ssi"]
    static let townEndings = ["burg", "dorf", "grad", "ham", "mark", "polis", "stad", "ville"]

    static let acts: [(act: SpeechAct, verb: String)] = [
        (.say, "told"), (.say, "assured"), (.demand, "urged"), (.warn, "warned"), (.praise, "praised"),
        (.criticise, "criticised"),
    ]
    static let claims = [
        "the talks will go on until there is a result", "nobody wins when a border is closed",
        "more has to be done before winter comes", "the figures do not bear that out",
        "the treaty is worth keeping", "a pause would help nobody",
    ]

    struct Promise: Sendable {
        let metric: Metric
        let unit: String
        /// Of the target; tenths where the unit is a share.
        let values: ClosedRange<Int>
        let isInTenths: Bool
        let beforeFigure: String
        let behindFigure: String
    }

    static let promises = [
        Promise(
            metric: .defenceSpendingShare, unit: "percent-of-gdp", values: 10...50, isInTenths: true,
            beforeFigure: "spend", behindFigure: "per cent of gross domestic product on defence"),
        Promise(
            metric: .defenceSpendingShare, unit: "percent-of-gdp", values: 10...50, isInTenths: true,
            beforeFigure: "raise military spending to", behindFigure: "per cent of economic output"),
        Promise(
            metric: .militaryAid, unit: "EUR", values: 1...900, isInTenths: false,
            beforeFigure: "give", behindFigure: "million euros of military aid"),
        Promise(
            metric: .equipment, unit: "submarines", values: 2...40, isInTenths: false, beforeFigure: "deliver",
            behindFigure: "submarines"),
        Promise(
            metric: .troops, unit: "soldiers", values: 100...9000, isInTenths: false, beforeFigure: "send",
            behindFigure: "soldiers"),
        Promise(
            metric: .emissions, unit: "percent", values: 5...80, isInTenths: false, beforeFigure: "cut emissions by",
            behindFigure: "per cent"),
    ]

    static let forms: [(form: MeetingForm, words: String)] = [
        (.talks, "held talks"), (.summit, "gathered for a summit"), (.conference, "took part in a conference"),
        (.exercise, "began an exercise"),
    ]

    /// Every beginning with every middle and every ending.
    static func compounds(_ beginnings: [String], _ middles: [String], _ endings: [String]) -> [String] {
        endings.flatMap { ending in
            middles.flatMap { middle in beginnings.map { beginning in beginning + middle + ending } }
        }
    }
}
