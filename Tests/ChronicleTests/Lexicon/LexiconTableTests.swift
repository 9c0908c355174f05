import Chronicle
import Testing

@Suite struct LexiconTableTests {
    @Test func `Comments, empty lines, line ends and trailing tabs make no difference`() throws {
        let text = "\u{FEFF}# words\r\n\r\nid\tnames\tnote\r\n# more\r\na\tone | two||one\t x \r\n\t\r\nb\r\n"
        let table = try LexiconTable(text, file: "words.tsv", columns: ["id", "names"])
        #expect(table.columns == ["id", "names", "note"])
        #expect(table.rows.map(\.line) == [5, 7])
        #expect(table.rows[0].list("names") == ["one", "two"])
        #expect(table.rows[0]["note"] == "x")
        #expect(try table.rows[1].text("id") == "b")
        #expect(table.rows[1]["names"] == nil && table.rows[1]["unheard-of"] == nil)
        #expect(table.rows[1].list("names").isEmpty)
    }

    @Test func `A header that names a column twice is refused`() {
        #expect(throws: LexiconError.self) { try LexiconTable("id\tid\n", file: "words.tsv") }
    }
}
