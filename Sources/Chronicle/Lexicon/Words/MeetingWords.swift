/// A verb whose subject meets its object: `hosted`, `spoke with`.
package struct MeetingVerb: Hashable, Sendable {
    package let inflection: Inflection
    package let form: MeetingForm
    /// One of these must follow the verb; empty where nothing must.
    package let particles: Set<String>
}

/// A noun that tells of a meeting behind `with`, `between`, `of` or a group's name: `talks`.
struct MeetingNoun: Hashable, Sendable {
    let noun: String
    let form: MeetingForm
}

extension MeetingVerb {
    static let columns = Inflection.columns + ["form", "then"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        inflection = try Inflection(row)
        form = try row.value("form", oneOf: MeetingForm.self)
        particles = try row.words("then")
    }
}

extension MeetingNoun {
    static let columns = ["noun", "form"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        noun = try row.word("noun")
        form = try row.value("form", oneOf: MeetingForm.self)
    }
}
