/// Words that a rule knows, asked of nearly every token: an open-addressed table that is written once.
public struct WordSet: Sendable {
    /// A power of two, at most half full; `Word.none` is an empty place.
    @usableFromInline let places: [Word]
    /// What the set holds, in the order of its making.
    public let words: [Word]

    public init(_ words: some Sequence<Word>) {
        var known: Set<Word> = []
        let words = words.filter { !$0.isEmpty && known.insert($0).inserted }
        var size = 4
        while size < words.count * 2 { size *= 2 }
        var places = [Word](repeating: .none, count: size)
        for word in words {
            var place = Int(truncatingIfNeeded: word.scattered) & (size - 1)
            while !places[place].isEmpty { place = (place + 1) & (size - 1) }
            places[place] = word
        }
        self.places = places
        self.words = words
    }

    public var isEmpty: Bool { words.isEmpty }

    @inlinable public func contains(_ word: Word) -> Bool {
        guard !word.isEmpty else { return false }
        return places.withUnsafeBufferPointer { places in
            let last = places.count - 1
            var place = Int(truncatingIfNeeded: word.scattered) & last
            while !places[place].isEmpty {
                if places[place] == word { return true }
                place = (place + 1) & last
            }
            return false
        }
    }

    public func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
}

extension WordSet: ExpressibleByArrayLiteral {
    public init(arrayLiteral words: Word...) { self.init(words) }
}
