/// Words that a rule knows.
public struct WordSet: Sendable {
    @usableFromInline let places: WordPlaces
    /// What the set holds, in the order of its making.
    public let words: [Word]

    public init(_ words: [Word]) {
        var places = WordPlaces(capacity: words.count)
        self.words = words.filter { places.insert($0) }
        self.places = places
    }

    public var isEmpty: Bool { words.isEmpty }

    @inlinable public func contains(_ word: Word) -> Bool { places.place(of: word) != nil }

    public func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
}

extension WordSet: ExpressibleByArrayLiteral {
    public init(arrayLiteral words: Word...) { self.init(words) }
}
