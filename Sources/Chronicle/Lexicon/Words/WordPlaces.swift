/// Where words stand in an open-addressed table that is written once, for sets and tables that are asked of nearly every
/// token.
///
/// Public, as `Word` is: so that the look-up is folded into the rules of another module.
public struct WordPlaces: Sendable {
    /// A power of two, at most half full; `Word.none` is an empty place.
    @usableFromInline let places: [Word]

    /// - Parameter words: distinct, none of them empty.
    init(_ words: [Word]) {
        var size = 4
        while size < words.count * 2 { size *= 2 }
        var places = [Word](repeating: .none, count: size)
        for word in words {
            var place = Int(truncatingIfNeeded: word.scattered) & (size - 1)
            while !places[place].isEmpty { place = (place + 1) & (size - 1) }
            places[place] = word
        }
        self.places = places
    }

    @inlinable var count: Int { places.count }

    /// Nil where the table has no such word.
    @inlinable func place(of word: Word) -> Int? {
        guard !word.isEmpty else { return nil }
        return places.withUnsafeBufferPointer { places in
            let last = places.count - 1
            var place = Int(truncatingIfNeeded: word.scattered) & last
            while !places[place].isEmpty {
                if places[place] == word { return place }
                place = (place + 1) & last
            }
            return nil
        }
    }
}
