import Chronicle
import Foundation
import Testing

@Suite struct IdentityTests {
    @Test func `Ids derived from the same parts are the same, and no two lists of parts run together`() {
        #expect(EventID(derivedFrom: ["a", "b"]) == EventID(derivedFrom: ["a", "b"]))
        let lists = [["a", "b"], ["ab"], ["a", "", "b"], ["", "ab"], ["ab", ""], ["b", "a"], []]
        #expect(Set(lists.map(EventID.init(derivedFrom:))).count == lists.count)
    }

    @Test func `An article's id is a UUID of version 8 that its content alone decides`() throws {
        let article = Article(title: "Title", publisher: "Paper", published: EventDate("2025-02-03"), text: "Words.")
        // Pinned: a change of the derivation would record every article again.
        #expect(article.id.description == "063966b2-e2cd-8855-8cb4-e9645879b8cb")
        var other = article
        other.url = "https://example.org/words"
        #expect(other.id == article.id)
        other.text = "Other words."
        #expect(other.id != article.id)
        #expect(EventID(article.id.description)?.uuid == article.id.uuid)
        #expect(ArticleID("no id") == nil)
    }

    @Test func `Ids sort as their texts do and are written in lower case`() throws {
        let ids = (0..<300).map { EventID(derivedFrom: ["\($0)"]) }
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
        let json = try JSONEncoder().encode(ids[0])
        #expect(String(decoding: json, as: UTF8.self) == "\"\(ids[0])\"")
        #expect(ids[0].description == ids[0].description.lowercased())
        #expect(try JSONDecoder().decode(EventID.self, from: json) == ids[0])
    }

    @Test(arguments: ["GBR", "mark-rutte", "nato", "g7", "b9", "eu-27"])
    func `Subjects are country codes or slugs`(_ text: String) throws {
        let subject = try #require(SubjectID(text))
        #expect(subject.description == text)
        #expect((subject.country != nil) == (text == "GBR"))
        #expect(try JSONDecoder().decode(SubjectID.self, from: JSONEncoder().encode(subject)) == subject)
    }

    @Test(arguments: [
        "", "gbR", "GB", "GBRX", "Mark-Rutte", "-nato", "nato-", "mark--rutte", "mark rutte", "türk", "ＧＢＲ", "GBR\n",
    ])
    func `Anything else is no subject`(_ text: String) throws {
        #expect(SubjectID(text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(SubjectID.self, from: JSONEncoder().encode(text))
        }
    }
}
