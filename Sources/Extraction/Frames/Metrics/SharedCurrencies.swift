import Chronicle

/// Currencies whose name several countries share: without an adjective it is that of whoever promises.
enum SharedCurrencies {
    ///
    /// - Parameter main: the country of the text, where the one that promises or speaks has no such currency.
    static func quantity(_ quantity: Quantity, of side: SubjectID, or main: SubjectID? = nil) -> Quantity {
        guard let unit = unit(quantity.unit, of: side, or: main) else { return quantity }
        return Quantity(value: quantity.value, max: quantity.max, unit: unit)
    }

    /// The same for what a statement names.
    static func figure(_ figure: Figure?, of side: SubjectID, or main: SubjectID?) -> Figure? {
        guard let figure, let unit = unit(figure.unit, of: side, or: main) else { return figure }
        return Figure(
            Quantity(value: figure.value, max: figure.max, unit: unit), metric: figure.metric, deadline: figure.deadline
        )
    }

    /// Nil where the bare name's reading stands.
    private static func unit(_ unit: String, of side: SubjectID, or main: SubjectID?) -> String? {
        guard let own = own[unit] else { return nil }
        let users = [side, main].compactMap { $0?.rawValue }
        return users.first { own[$0] != nil || home[unit] == $0 }.flatMap { own[$0] }
    }

    /// Whose the bare name is read as.
    private static let home = [
        "NOK": "NOR", "SEK": "SWE", "CZK": "CZE", "INR": "IND", "MXN": "MEX", "RON": "ROU", "RSD": "SRB",
    ]

    /// By the code that the bare name is read as.
    private static let own: [String: [String: String]] = [
        "NOK": ["DNK": "DKK", "SWE": "SEK", "ISL": "ISK"], "SEK": ["NOR": "NOK", "DNK": "DKK", "ISL": "ISK"],
        "CZK": ["SWE": "SEK", "DNK": "DKK", "NOR": "NOK"],
        "INR": ["PAK": "PKR", "LKA": "LKR", "NPL": "NPR"],
        "MXN": ["ARG": "ARS", "CHL": "CLP", "COL": "COP", "PHL": "PHP"], "RON": ["MDA": "MDL"],
        "RSD": ["DZA": "DZD", "KWT": "KWD", "IRQ": "IQD", "JOR": "JOD", "TUN": "TND"],
    ]
}
