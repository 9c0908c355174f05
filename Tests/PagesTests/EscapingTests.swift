import Foundation
import Testing

@testable import Pages

struct EscapingTests {
    @Test func markupIsShownAsItIsWritten() {
        #expect(
            EscapedMarkup().escapeText("<a href=\"x\" id='y'>&</a>")
                == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;")
        #expect(EscapedMarkup().escapeText("Erdoğan sagt „nein“") == "Erdoğan sagt „nein“")
    }

    @Test func alsoWithAnAccentOnTheMark() {
        #expect(EscapedMarkup().escapeText("\"\u{0301}<\u{0301}") == "&quot;\u{0301}&lt;\u{0301}")
    }

    @Test func controlsAreNoText() {
        #expect(EscapedMarkup().escapeText("a\u{0}b\u{7}c\u{1B}\n\td") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\n\td")
    }

    @Test func sizesAreThoseOfTheEscapedText() {
        for text in ["", "plain", "<\"&'>", "Erdoğan 🙂\u{7}"] {
            let size = EscapedMarkup().escapeText(text).utf8.count
            #expect(EscapedMarkup.size(of: text) == size)
            #expect(text.unicodeScalars.reduce(0) { $0 + EscapedMarkup.size(of: $1) } == size)
        }
    }

    @Test(arguments: [1, 3])
    func noPageLetsAnArticleSayMoreThanText(many: Int) throws {
        for (name, html) in try SamplePages(words: Sample.hostile, many: many).rendered() {
            // What the sample says is in each page that shows words, and nowhere as markup.
            if name != "projections" { #expect(html.contains("zq&lt;script&gt;"), "\(name)") }
            for mark in ["zq<", "zq\"", "zq'", "zq&amp;amp;&#"] { #expect(!html.contains(mark), "\(name) has \(mark)") }
            #expect(!html.unicodeScalars.contains("\u{7}"), "\(name)")
            #expect(!html.contains("alert(1)</script>"), "\(name)")
        }
    }

    @Test func noPageRunsOrLooksElsewhere() throws {
        for (name, html) in try SamplePages(words: "words").rendered() {
            #expect(!html.contains(" style="), "\(name)")
            #expect(!html.contains("<style"), "\(name)")
            #expect(html.components(separatedBy: "<script").count == 2, "\(name)")
            for reach in ["src=\"http", "src=\"//", "stylesheet\" href=\"http", "url("] {
                #expect(!html.contains(reach), "\(name) has \(reach)")
            }
        }
    }

    @Test func noPageIsLongWhateverItShows() throws {
        for words in [String(repeating: "long ", count: 5000), String(repeating: "\"<&'", count: 5000)] {
            for (name, html) in try SamplePages(words: words, many: 60).rendered() {
                #expect(html.utf8.count < 100_000, "\(name) has \(html.utf8.count) bytes")
            }
        }
    }
}
