/// The Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1, as https://www.loc.gov/standards/datetime/ gives it.
package enum EDTF {
    /// How a date's writer hedged it.
    package enum Qualifier: Character, Sendable, Hashable {
        case uncertain = "?"
        case approximate = "~"
        case uncertainAndApproximate = "%"
    }

    /// How fine a date is.
    package enum Precision: String, Sendable, Hashable, Codable {
        case day, month, season, year, decade, century, interval
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
