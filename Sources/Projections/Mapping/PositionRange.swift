/// The positions in (after, upto].
struct PositionRange: Hashable, Sendable {
    let after: Int64
    let upto: Int64

    var count: Int64 { upto - after }
}
