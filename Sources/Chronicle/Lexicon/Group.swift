/// An alliance, union, institution or forum: `nato`, `european-commission`, `g7`.
package struct Group: Hashable, Sendable {
    package let id: SubjectID
    package let name: String
    package let aliases: [String]
    /// Nouns that mean it where it was named before: `the alliance`, `the bloc`.
    package let nouns: [String]
    package let kind: String
}

/// That a country, a group or an actor belongs to a group, and when.
package struct Membership: Hashable, Sendable {
    package let group: SubjectID
    package let member: SubjectID
    package let term: Term
}

extension Group {
    static let columns = ["id", "name", "aliases", "nouns", "kind"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        id = try row.subject("id")
        name = try row.text("name")
        aliases = row.list("aliases")
        nouns = row.list("nouns")
        kind = try row.text("kind")
    }
}

extension Membership {
    static let columns = ["group", "member", "from", "until"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        group = try row.subject("group")
        member = try row.subject("member")
        term = try Term(row)
    }
}
