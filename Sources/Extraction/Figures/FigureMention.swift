package import Chronicle

/// A printed quantity: number, scale and unit.
package struct FigureMention: Hashable, Sendable {
    package let tokens: Range<Int>
    package let quantity: Quantity
    package let kind: Kind
    package let rule: String

    package enum Kind: Hashable, Sendable {
        case shareOfOutput, percent, points, money
        /// Goods of armies, and soldiers.
        case count
        /// Anything else that is built, given or let in by number.
        case things

        /// The name of the rule that finds it.
        var rule: String {
            switch self {
            case .shareOfOutput: "figure.shareOfOutput"
            case .percent: "figure.percent"
            case .points: "figure.points"
            case .money: "figure.money"
            case .count: "figure.count"
            case .things: "figure.things"
            }
        }
    }
}
