/// Where words stand in an open-addressed table, for sets and tables that are asked of nearly every token.
///
/// Public, as `Word` is: so that the look-up is folded into the rules of another module.
public struct WordPlaces: Sendable {
    /// A power of two, at most half full; `Word.none` is an empty place.
    @usableFromInline private(set) var places: [Word]

    /// - Parameter capacity: how many words may be inserted.
    init(capacity: Int) {
        var size = 4
        while size < capacity * 2 { size *= 2 }
        places = [Word](repeating: .none, count: size)
    }

    /// - Returns: whether the word is a new one; the empty word never is.
    mutating func insert(_ word: Word) -> Bool {
        guard !word.isEmpty else { return false }
        return places.withUnsafeMutableBufferPointer { places in
            let last = places.count - 1
            var place = Int(truncatingIfNeeded: word.scattered) & last
            while !places[place].isEmpty {
                if places[place] == word { return false }
                place = (place + 1) & last
            }
            places[place] = word
            return true
        }
    }

    @inlinable var count: Int { places.count }

    var words: [Word] { places.filter { !$0.isEmpty } }

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
