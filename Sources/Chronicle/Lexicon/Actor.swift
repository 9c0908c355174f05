/// A person who speaks, pledges and meets under their own name.
package struct Actor: Hashable, Sendable {
    package let id: SubjectID
    /// The usual English spelling with its diacritics, `Recep Tayyip Erdoğan`.
    package let name: String
    /// Other spellings of the whole name or, where they are one word, of the surname.
    package let aliases: [String]
    /// What a text calls them by after the first mention.
    package let surname: String
    package let gender: Gender?
    /// Of citizenship, also for those who speak for a group; nil where it is not known.
    package let country: CountryCode?

    /// Which pronoun a text uses.
    package enum Gender: String, Sendable, Hashable, CaseIterable {
        case female = "f"
        case male = "m"
    }
}

extension Actor {
    static let columns = ["id", "name", "aliases", "surname", "gender", "country"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        id = try row.subject("id")
        name = try row.text("name")
        aliases = row.list("aliases")
        surname = row["surname"] ?? name.split(separator: " ").last.map(String.init) ?? name
        gender = try row.optional("gender", expected: "f or m") { Gender(rawValue: $0) }
        country = try row.optional("country", expected: "a country code such as GBR") { CountryCode($0) }
    }
}
