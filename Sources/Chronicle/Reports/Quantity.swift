package import Foundation

/// A printed number with its unit, exact: decimals never pass through binary floating point.
package struct Quantity: Hashable, Sendable, Codable {
    package let value: Decimal
    /// The upper end of a range, at least `value`.
    package let max: Decimal?
    /// `percent-of-gdp`, `percent`, `percentage-points`, an ISO 4217 code, or the printed noun (`submarines`).
    package let unit: String

    package init(value: Decimal, max: Decimal? = nil, unit: String) {
        self.value = value
        self.max = max
        self.unit = unit
    }
}

/// The target or level that a statement names.
package struct Figure: Hashable, Sendable, Codable {
    package let value: Decimal
    package let max: Decimal?
    package let unit: String
    package let metric: Metric
    package let deadline: EventDate?

    package init(_ quantity: Quantity, metric: Metric, deadline: EventDate?) {
        value = quantity.value
        max = quantity.max
        unit = quantity.unit
        self.metric = metric
        self.deadline = deadline
    }
}
