import Chronicle

/// Currencies whose name several countries share: without an adjective it is that of whoever promises.
enum SharedCurrencies {
    static func quantity(_ quantity: Quantity, of side: SubjectID) -> Quantity {
        guard let own = own[quantity.unit]?[side.rawValue] else { return quantity }
        return Quantity(value: quantity.value, max: quantity.max, unit: own)
    }

    /// By the code that the bare name is read as.
    private static let own: [String: [String: String]] = [
        "NOK": ["DNK": "DKK", "SWE": "SEK", "ISL": "ISK"], "SEK": ["NOR": "NOK", "DNK": "DKK", "ISL": "ISK"],
        "CZK": ["SWE": "SEK", "DNK": "DKK", "NOR": "NOK"],
        "INR": ["PAK": "PKR", "LKA": "LKR", "NPL": "NPR"],
        "MXN": ["ARG": "ARS", "CHL": "CLP", "COL": "COP", "PHL": "PHP"], "RON": ["MDA": "MDL"],
        "RSD": ["DZA": "DZD", "KWT": "KWD", "IRQ": "IQD", "JOR": "JOD", "TUN": "TND"],
    ]
}
