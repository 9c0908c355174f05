package import Chronicle

/// A printed quantity: number, scale and unit.
package struct FigureMention: Hashable, Sendable {
    package let tokens: Range<Int>
    package let quantity: Quantity
    package let kind: Kind
    package let rule: String

    package enum Kind: Hashable, Sendable {
        case shareOfOutput, percent, points, money, count
    }
}
