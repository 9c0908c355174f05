/// A country as a text may name it.
package struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-3, `GBR`.
    package let code: CountryCode
    /// ISO 3166-1 alpha-2, `GB`.
    package let alpha2: String
    /// ISO 3166-1 numeric, three digits, `826`.
    package let numeric: String
    package let name: String
    package let aliases: [String]
    /// `British`.
    package let adjectives: [String]
    /// `Britons`, `the British`.
    package let people: [String]
    /// Its spellings, the usual one first; empty where there is none.
    package let capitals: [String]
    /// Other places that stand for its government, `The Hague`.
    package let seats: [String]
    /// Surfaces of those above that name something else as well, such as `Georgia`: they need context.
    package let ambiguous: [String]

    package var capital: String? { capitals.first }
}

extension Country {
    static let columns = [
        "code", "alpha2", "numeric", "name", "aliases", "adjectives", "people", "capital", "seats",
    ]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        func form(_ text: String, _ count: Int, _ bytes: ClosedRange<Character>) -> String? {
            text.count == count && text.allSatisfy(bytes.contains) ? text : nil
        }
        code = try row.value("code", expected: "three capital letters") { CountryCode($0) }
        alpha2 = try row.value("alpha2", expected: "two capital letters") { form($0, 2, "A"..."Z") }
        numeric = try row.value("numeric", expected: "three digits") { form($0, 3, "0"..."9") }
        name = try row.text("name")
        aliases = row.list("aliases")
        adjectives = row.list("adjectives")
        people = row.list("people")
        capitals = row.list("capital")
        seats = row.list("seats")
        ambiguous = row.list("ambiguous")
    }
}
