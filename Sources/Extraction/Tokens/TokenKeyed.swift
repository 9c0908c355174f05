/// Things by the token at which each stands, found with one look.
struct TokenKeyed<Element: Sendable>: Sendable {
    private let elements: [Element]
    /// Which of the elements stands at each token; -1 where none does.
    private let places: [Int32]

    /// Of several at one token the first is found.
    init(_ elements: [Element], token: (Element) -> Int) {
        var places = [Int32](repeating: -1, count: (elements.map(token).max() ?? -1) + 1)
        for (place, element) in elements.enumerated() where places[token(element)] < 0 {
            places[token(element)] = Int32(place)
        }
        self.elements = elements
        self.places = places
    }

    func contains(_ token: Int) -> Bool { places.indices.contains(token) && places[token] >= 0 }

    subscript(token: Int) -> Element? {
        guard places.indices.contains(token), places[token] >= 0 else { return nil }
        return elements[Int(places[token])]
    }
}
