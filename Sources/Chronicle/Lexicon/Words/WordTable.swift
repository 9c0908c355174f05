/// What a rule knows of words: a dictionary that is written once and does not scatter its words by a costly hash.
public struct WordTable<Value: Sendable>: Sendable {
    @usableFromInline let places: WordPlaces
    /// Beside the places of their words.
    @usableFromInline let values: [Value?]

    public init(_ table: [Word: Value]) {
        var places = WordPlaces(capacity: table.count)
        for word in table.keys { _ = places.insert(word) }
        var values = [Value?](repeating: nil, count: places.count)
        for (word, value) in table {
            if let place = places.place(of: word) { values[place] = value }
        }
        self.places = places
        self.values = values
    }

    /// What it knows something of.
    public var words: WordSet { WordSet(places.words) }

    @inlinable public subscript(_ word: Word) -> Value? { places.place(of: word).flatMap { values[$0] } }

    @inlinable public func contains(_ word: Word) -> Bool { places.place(of: word) != nil }
}

extension WordTable: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral rows: (Word, Value)...) { self.init(Dictionary(uniqueKeysWithValues: rows)) }
}
