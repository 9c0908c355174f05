import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("Extraction of anything at all")
struct RobustnessTests {
    private static let names = ["a.md", "a.txt", "a.html", "a.json", "a.ndjson", "-"]

    // MARK: Files

    @Test("survives random bytes in every format", arguments: names)
    func randomBytes(name: String) {
        var generator = SeededGenerator(seed: 1)
        for alphabet in [0...255, 1...127, 32...63] as [ClosedRange<UInt8>] {
            for _ in 0..<10 {
                let bytes = (0..<200).map { _ in UInt8.random(in: alphabet, using: &generator) }
                #expect(Soundness.faults(of: bytes, named: name) == [])
            }
        }
    }

    @Test("refuses UTF-8 that is cut inside a character, and says where")
    func truncatedUTF8() throws {
        let text = "NATO’s “2,5 %” für Kyjiw 🇺🇦, 日本 e\u{301} said Šakalienė."
        let boundaries = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
        let bytes = Array(text.utf8)
        for end in 1..<bytes.count {
            #expect(Soundness.faults(of: Array(bytes[..<end]), named: "a.txt") == [])
            let whole = boundaries.last { $0 <= end } ?? 0
            guard whole < end else { continue }
            #expect(throws: ArticleError(name: "a.txt", fault: .invalidUTF8(offset: whole))) {
                try ArticleReader.read(bytes: Array(bytes[..<end]), name: "a.txt")
            }
        }
    }

    @Test(
        "refuses bytes that are never UTF-8",
        arguments: [[0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x28, 0xA1], [0xF8]])
    func malformedUTF8(bytes: [UInt8]) {
        #expect(throws: ArticleError(name: "a.md", fault: .invalidUTF8(offset: 5))) {
            try ArticleReader.read(bytes: Array("Rutte".utf8) + bytes + Array(" said.".utf8), name: "a.md")
        }
    }

    @Test("finds the same whatever ends the lines")
    func lineEnds() throws {
        let text = try String(
            contentsOf: Seeds.folder.appending(path: "articles/canada-two-percent.md"), encoding: .utf8)
        func page(_ ends: [String]) throws -> String {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let mixed = lines.enumerated().map { $0.element + ends[$0.offset % ends.count] }.joined()
            let articles = try ArticleReader.read(bytes: Array(mixed.utf8), name: "a.md")
            return ExtractedArticle.goldPage(
                "a", articles.map { Seeds.extractor.extract($0, recordedOn: Seeds.recordedOn) }
            ).rendered
        }
        let plain = try page(["\n"])
        #expect(plain.contains("\"kind\": \"pledge\""))
        for ends in [["\r\n"], ["\r"], ["\n", "\r\n"], ["\r\n", "\r"]] { #expect(try page(ends) == plain) }
    }

    @Test(
        "survives hostile HTML",
        arguments: [
            "<", "<p", "<p>Rutte said", "</p></p></p>Rutte said so.", "<p><p><p><b><i>Rutte</p> said</b> so.</i>",
            "<!-- Rutte said", "<![CDATA[Rutte said]]>", "<script>Rutte said", "<style><p>Rutte said</style",
            "<title><title>Rutte</title>", "&#0;&#x110000;&#xD800;&unknown;&amp;amp; Rutte said so.",
            "<p title='\"><script>'>Rutte said so.</p>",
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'Rutte said'>]><p>&b;</p>",
            "<!DOCTYPE a [<!ENTITY b '&c;&c;'><!ENTITY c '&d;&d;'><!ENTITY d 'Rutte '>]><p>&b;</p>",
            "<meta charset=utf-16><p>Rutte said so.</p>",
            "<meta property='article:published_time' content='99999-99-99'>x",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":[[[</script><p>Rutte said so.</p>",
            "<frameset><frame src='file:///etc/passwd'></frameset>", "<svg><p>Rutte</svg> said</p>",
            "<p\u{301}>Rutte said.",
            "<a href='javascript:x'>Rutte</a> said <template><p>so.</p></template>",
        ])
    func hostileHTML(page: String) {
        #expect(Soundness.faults(of: Array(page.utf8), named: "a.html") == [])
    }

    @Test("survives soups of tags and deep nests of them")
    func tagSoup() {
        var generator = SeededGenerator(seed: 2)
        let parts = [
            "<p>", "</p>", "<div>", "</div>", "<article>", "<b", ">", "<!--", "-->", "<br/>", "<table><tr><td>",
            "</table>",
            "<h1>", "</h1>", "<ul><li>", "<script>", "</script>", "<a href=\"", "\">", "&", "&lt;", "]]>",
            "Rutte said so. ", "“We will spend 2 % of GDP by 2027,” Starmer said.",
        ]
        for _ in 0..<60 {
            let soup = (0..<40).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }.joined()
            #expect(Soundness.faults(of: Array(soup.utf8), named: "a.html") == [])
        }
        for tag in ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<p>"] {
            let nest = String(repeating: tag, count: 3000) + "Rutte said so."
            #expect(Soundness.faults(of: Array(nest.utf8), named: "a.html") == [])
        }
    }

    // MARK: Texts

    @Test("survives seed articles with slices cut, doubled, moved or spoilt", arguments: 0..<8)
    func mutatedArticles(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3 {
            let name = Bool.random(using: &generator) ? "a.md" : "a.html"
            #expect(Soundness.faults(of: Array(Mutation.article(&generator).utf8), named: name) == [])
        }
    }

    @Test("survives shuffled words and marks, and any scalars", arguments: 0..<10)
    func shuffledWords(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3 { #expect(Soundness.faults(of: Mutation.words(100, &generator)) == []) }
        #expect(Soundness.faults(of: Mutation.scalars(200, &generator)) == [])
    }

    @Test("survives each odd sign before, inside and behind a sentence")
    func oddSigns() {
        for sign in Mutation.hazards {
            #expect(
                Soundness.faults(
                    of: "\(sign)“We will spend 2 \(sign)% of GDP by 2027,” Ru\(sign)tte said\(sign) on Monday.\(sign)")
                    == [])
        }
    }

    @Test(
        "survives odd texts",
        arguments: [
            "", " ", "\n\n\n", "—", "according to", "said", "said Rutte", "\0",
            "“‘“‘“‘ a ’”’”", "“One “two ‘three’ four” five,” Rutte said.", "אמר ראש הממשלה: \"שלום\", 2% של התוצר.",
            "قال الرئيس «سننفق 2%» يوم الاثنين.", "\u{202E}Rutte said\u{202C} yes.", "👩‍👩‍👧‍👦 said NATO 🇬🇧.",
            "e\u{301}\u{301}\u{301} said", "2 %", "99999999999999999999999999999999999999999999% of GDP",
            "NATO NATO NATO NATO NATO", "the the the the", "Rutte, Rutte, Rutte, said", "and and with with",
        ])
    func oddTexts(text: String) { #expect(Soundness.faults(of: text) == []) }

    @Test("survives words, sentences, quotations and nests of marks that do not end")
    func longOnes() {
        for letter in ["a", "A", "é", "\u{301}", "\u{200D}", "9", "日", "א"] {
            #expect(Soundness.faults(of: "Rutte said \(String(repeating: letter, count: 10_000)) would pay.") == [])
        }
        for part in [
            "“‘", "\"'“", "(", "”", "🇬🇧", "a-", "U.", "Rutte, ", "“We will spend more and ", "if he ", "of the ",
        ] {
            #expect(Soundness.faults(of: String(repeating: part, count: 200) + "said Rutte.") == [])
        }
    }
}
