import Chronicle
import Extraction
import Foundation
import Testing

@Suite struct ArticleReaderTests {
    private static func read(
        _ text: String, _ name: String, _ defaults: ArticleDefaults = ArticleDefaults()
    ) throws -> [Article] {
        try ArticleReader.read(bytes: Array(text.utf8), name: name, defaults: defaults)
    }

    // MARK: What is refused, and what the message says

    struct Refusal: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let message: String

        init(_ name: String, _ bytes: [UInt8], _ message: String) {
            self.name = name
            self.bytes = bytes
            self.message = message
        }

        init(_ name: String, _ text: String, _ message: String) {
            self.init(name, Array(text.utf8), message)
        }

        var testDescription: String { message }
    }

    @Test(arguments: [
        Refusal("a.txt", [], "a.txt: the file is empty; give one that holds an article's text"),
        Refusal("a.txt", " \n\r\n\t", "a.txt: the file is empty; give one that holds an article's text"),
        Refusal(
            "a.txt", [0x61, 0xC3, 0x28],
            "a.txt: the bytes at offset 1 are not UTF-8; convert the file, for example with iconv -t UTF-8"),
        Refusal(
            "a.txt", [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0xFF],
            "a.txt: the bytes at offset 6 are not UTF-8; convert the file, for example with iconv -t UTF-8"),
        Refusal(
            "a.txt", [0x61, 0x00, 0x62],
            "a.txt: byte 1 is NUL, so this is no text file; save the article as UTF-8 text"),
        Refusal(
            "a.txt", [0xFF, 0xFE, 0x61, 0x00],
            "a.txt: the file is encoded as UTF-16LE; convert it with iconv -f UTF-16LE -t UTF-8"),
        Refusal("a.txt", "%PDF-1.7 …", "a.txt: this is a PDF, no text; save the article's words as .txt or .html"),
        Refusal(
            "a.docx", "words",
            "a.docx: files ending in .docx are not read; save it as .txt, .md, .html, .json or .ndjson"),
        Refusal(
            "a.md", "---\ntitle: \"open\npublished: 2025-02-03\n---\nBody.",
            "a.md: line 3, in the front matter, is no YAML (found unexpected end of stream); "
                + "write lines such as title: \"…\""),
        Refusal(
            "a.md", "---\njust words\n---\nBody.",
            "a.md: line 2, in the front matter, is no YAML (it has no fields); write lines such as title: \"…\""),
        Refusal(
            "a.md", "---\ntitle: a\nBody.",
            "a.md: the front matter opened in line 1 is never closed; put a line --- below it"),
        Refusal(
            "a.md", "---\ntitle: a\npublished: 2025-02-30\n---\nBody.",
            "a.md: published in line 3 is \"2025-02-30\", which is no date; write one such as 2025-02-03, or leave it out"
        ),
        Refusal(
            "a.md", "---\ntitle: [a, b]\n---\nBody.",
            "a.md: title in line 2 must be text; correct it or leave it out"),
        Refusal(
            "a.md", "---\ntitle: a\n---\n\n",
            "a.md: there is no article text in it; put paragraphs below its title and front matter"),
        Refusal(
            "a.json", "{\"title\": \"a\"}",
            "a.json: text must be there and hold the article's words; correct it or leave it out"),
        Refusal(
            "a.json", "{\"text\": 7}", "a.json: text must be text; correct it or leave it out"),
        Refusal(
            "a.ndjson", "{\"text\": \"a\"}\n{",
            "a.ndjson: line 2 is no JSON article (it cannot be parsed); "
                + "write an object with title, publisher, published, url, language and text"),
        Refusal(
            "a.ndjson", "\n{\"text\": \"a\", \"published\": \"soon\"}",
            "a.ndjson: published in line 2 is \"soon\", which is no date; write one such as 2025-02-03, or leave it out"
        ),
    ])
    func refuses(_ refusal: Refusal) {
        let error = #expect(throws: ArticleError.self) {
            try ArticleReader.read(bytes: refusal.bytes, name: refusal.name)
        }
        #expect(error.map(String.init(describing:)) == refusal.message)
    }

    @Test func namesTheLimitThatATextIsAbove() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_001)
        let error = #expect(throws: ArticleError.self) { try ArticleReader.read(bytes: bytes, name: "big.txt") }
        #expect(error?.fault == .tooLarge(bytes: 50_000_001, limit: 10_000_000))
        #expect(throws: ArticleError.self) {
            try Self.read("{\"text\": \"0123456789\"}", "a.json", ArticleDefaults(sizeLimit: 5))
        }
    }

    @Test func refusesFrontMatterNestedBeyondSense() {
        let deep = "---\ntags: " + String(repeating: "[", count: 200_000) + "\n---\nBody."
        #expect(throws: ArticleError.self) { try Self.read(deep, "deep.md") }
        let inside = "---\ntags: " + String(repeating: "[", count: 60_000) + "\n---\nBody."
        #expect(throws: ArticleError.self) { try Self.read(inside, "deep.md") }
        #expect(throws: ArticleError.self) { try Self.read(String(repeating: "[", count: 100_000), "deep.json") }
    }

    // MARK: What is read

    @Test func frontMatterWinsOverDefaults() throws {
        let defaults = ArticleDefaults(publisher: "Other", published: EventDate("2020"), language: "fr")
        let article = try #require(
            try Self.read(
                "---\ntitle: A title\npublisher: Paper\npublished: 2025-02-03\ntags: [x]\n---\n\nBody.\n", "a.md",
                defaults
            ).first)
        #expect(article.title == "A title")
        #expect(article.publisher == "Paper")
        #expect(article.published?.edtf == "2025-02-03")
        #expect(article.language == "fr")
        #expect(article.text == "Body.")
    }

    @Test func aMarkdownPageHoldsSeveralArticlesAndRulesBetweenParagraphs() throws {
        let page =
            "---\ntitle: One\n---\nFirst.\n\n---\n\nStill first.\n\n---\ntitle: Two\npublished: 2025-02\n---\nSecond.\n"
        let articles = try Self.read(page, "page.md")
        #expect(articles.map(\.title) == ["One", "Two"])
        #expect(articles.map(\.text) == ["First.\n\n---\n\nStill first.", "Second."])
        #expect(articles.map { $0.published?.edtf } == [nil, "2025-02"])
    }

    @Test func wordsStayAsTheyAreButForLineEnds() throws {
        let decomposed = "Orba\u{301}n spoke.\r\nThe \u{A0}end \u{2019}was\u{2019} near.\r\rDone."
        let article = try #require(try Self.read("\u{FEFF}" + decomposed, "a.md").first)
        #expect(
            Array(article.text.unicodeScalars)
                == Array("Orba\u{301}n spoke.\nThe \u{A0}end \u{2019}was\u{2019} near.\n\nDone.".unicodeScalars))
    }

    @Test func aPlainPageGivesItsTitleAndKeepsWrappedLinesTogether() throws {
        let page = """
            Harbour to close for repairs
            The harbour of the town will close in March so that its walls can be mended,
            the mayor told the council on Tuesday, and it will open again in the summer.

            Fishermen were not asked.
            """
        let article = try #require(try Self.read(page, "a.txt").first)
        #expect(article.title == "Harbour to close for repairs")
        #expect(article.text.components(separatedBy: "\n\n").count == 2)
    }

    @Test func jsonHoldsOneArticleOrManyAndLinesOneEach() throws {
        let one = "{\"title\": \"T\", \"published\": \"2025-02-03T23:30:00-05:00\", \"text\": \"A.\\r\\nB.\", \"x\": 1}"
        let article = try #require(try Self.read(one, "a.json").first)
        #expect(article.title == "T")
        #expect(article.published?.edtf == "2025-02-03")
        #expect(article.text == "A.\nB.")
        #expect(try Self.read("[\(one), \(one)]", "a.json").count == 2)
        #expect(try Self.read("\(one)\n\n\(one)\n", "-").count == 2)
    }

    @Test func theFirstBytesTellTheFormatWhereANameDoesNot() throws {
        #expect(try Self.read("---\ntitle: T\n---\nBody.", "-").first?.title == "T")
        #expect(try Self.read("<p>Words enough.</p>", "-").first?.text == "Words enough.")
        #expect(try Self.read("Only words.", "-").first?.text == "Only words.")
    }

    @Test(arguments: [
        ("2025-02-03", "2025-02-03"), ("2025-02", "2025-02"), ("2025-02-03T22:30:00Z", "2025-02-03"),
        ("2025-02-03T22:30:00.000+0100", "2025-02-03"), ("2025-02-03 22:30", "2025-02-03"),
        ("February 3, 2025", "2025-02-03"), ("Feb. 3, 2025 10:15 a.m. ET", "2025-02-03"), ("3 Feb 2025", "2025-02-03"),
        ("Tue, 04 Feb 2025 10:00:00 GMT", "2025-02-04"), ("Published: Tuesday, 4th February 2025", "2025-02-04"),
        ("14.11.2024", "2024-11-14"), ("14/11/2024", "2024-11-14"), ("04-Feb-2025", "2025-02-04"),
    ])
    func readsPublicationDates(_ text: String, _ edtf: String) {
        #expect(PublicationDate.read(text)?.edtf == edtf)
    }

    @Test(arguments: ["", "soon", "2025-02-30", "31 June 2025", "03/02/2025", "a word, 3 Feb 2025", "Feb 3"])
    func readsNoDateIntoOtherWords(_ text: String) { #expect(PublicationDate.read(text) == nil) }
}
