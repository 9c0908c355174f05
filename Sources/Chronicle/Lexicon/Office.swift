/// A post that somebody holds: `gbr-head-of-government`.
package struct Office: Hashable, Sendable {
    package let id: ID
    /// The country or group that its holder acts for.
    package let owner: SubjectID
    /// `head-of-government`, `foreign-minister`: the same word for the same post of every country.
    package let kind: String
    /// As running text prints them, the usual one first: `prime minister`, `premier`.
    package let titles: [String]

    package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        package var description: String { rawValue }

        package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
    }
}

/// That an actor held an office, and when.
package struct Holding: Hashable, Sendable {
    package let office: Office.ID
    package let actor: SubjectID
    package let term: Term
    package let status: Status

    package enum Status: String, Sendable, Hashable, CaseIterable {
        case full, acting
    }
}

extension Office {
    static let columns = ["id", "holder-of", "kind", "titles"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        id = ID(rawValue: try row.text("id"))
        owner = try row.subject("holder-of")
        kind = try row.text("kind")
        titles = row.list("titles")
    }
}

extension Holding {
    static let columns = ["actor", "office", "from", "until", "status"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        office = Office.ID(rawValue: try row.text("office"))
        actor = try row.subject("actor")
        term = try Term(row)
        status = try row.optional("status", expected: "acting or empty") { Status(rawValue: $0) } ?? .full
    }
}
