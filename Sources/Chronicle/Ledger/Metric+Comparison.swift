extension Metric {
    /// How far the pledges of one principal on a metric can be compared.
    enum Comparability {
        /// One level that each pledge sets anew: the share of GDP, the cut of emissions, whether to ratify.
        case level
        /// Things given, bought, sent or budgeted: who gives 14 tanks after 31, or a rise of 5 billion after a budget of
        /// 100, has lowered nothing. Only the same thing, or two figures for one deadline, can be compared.
        case sum
        /// Promises with nothing in common but that they fit nowhere else: without a figure, none is about another.
        case mixed
    }

    var comparability: Comparability {
        switch self {
        case .defenceSpendingShare, .emissions, .membership: .level
        case .defenceSpendingAmount, .militaryAid, .equipment, .troops, .funding: .sum
        case .other: .mixed
        }
    }

    /// The unit of pledges that name no figure.
    var usualUnit: String? { self == .defenceSpendingShare ? Quantity.percentOfGDP : nil }
}

extension Quantity {
    static let percentOfGDP = "percent-of-gdp"
}
