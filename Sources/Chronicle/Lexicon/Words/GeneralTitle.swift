/// A title that any country or organisation may have: `minister of state`.
struct GeneralTitle {
    static let columns = ["title", "kind"]

    let title: String
    /// It says nothing of an office: `Mr`.
    let isCourtesy: Bool

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        title = try row.value("title", expected: "in lower case") { $0 == $0.lowercased() ? $0 : nil }
        isCourtesy = try row.optional("kind", expected: "courtesy or empty") { $0 == "courtesy" ? true : nil } ?? false
    }
}
