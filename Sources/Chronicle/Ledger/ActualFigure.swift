package import Foundation

/// What a country really spent on defence in a year, as a share of its gross domestic product.
package struct ActualFigure: Hashable, Sendable {
    package let country: CountryCode
    package let year: Int
    /// 2.33 for 2.33 %.
    package let percent: Decimal
    /// Whether its publisher said that it may still change.
    package let isEstimate: Bool
    package let source: String

    package init(country: CountryCode, year: Int, percent: Decimal, isEstimate: Bool, source: String) {
        self.country = country
        self.year = year
        self.percent = percent
        self.isEstimate = isEstimate
        self.source = source
    }
}
