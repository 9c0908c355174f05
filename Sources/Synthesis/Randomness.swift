/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators): the same numbers for the same seed,
/// on every machine and with every version of Swift.
struct Randomness {
    private var state: UInt64

    /// One sequence for each purpose and number, so that any article can be made without those before it.
    init(seed: UInt64, purpose: Purpose, number: Int) {
        state = seed
        state = next() ^ purpose.rawValue
        state = next() ^ UInt64(number)
    }

    enum Purpose: UInt64 {
        case article, decision
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of `0 ..< bound`.
    mutating func index(below bound: Int) -> Int {
        Int(UInt64(bound).multipliedFullWidth(by: next()).high)
    }

    /// One of `range`.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + index(below: range.upperBound - range.lowerBound + 1)
    }

    mutating func element<Element>(of elements: [Element]) -> Element { elements[index(below: elements.count)] }

    mutating func happens(permille: Int) -> Bool { index(below: 1000) < permille }
}
