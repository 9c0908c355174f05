import Chronicle
import Testing

@testable import Pages

struct MarkedTextTests {
    private func mark(_ start: Int, _ end: Int, _ number: Int) -> MarkedText.Mark {
        MarkedText.Mark(span: Span(start: start, end: end), number: number, href: "/events/\(number)")
    }

    private func shown(_ text: MarkedText) -> [[String]] {
        text.paragraphs(ofPart: 1).map { paragraph in
            paragraph.segments.map { segment in
                segment.words + (segment.eventHref.map { "[\($0.dropFirst(8))]" } ?? "")
                    + segment.notes.map { "^\($0.number)" }.joined()
            }
        }
    }

    @Test func wordsAreMarkedFromTheirFirstToTheirLast() {
        #expect(shown(MarkedText("One. Two. Three.", marks: [mark(5, 9, 1)])) == [["One. ", "Two.[1]^1", " Three."]])
    }

    @Test func theInnermostEventIsLedToAndEachHasItsNumberAtItsEnd() {
        let text = MarkedText("abcdefghij", marks: [mark(0, 8, 1), mark(2, 5, 2), mark(4, 10, 3)])
        #expect(shown(text) == [["ab[1]", "cd[2]", "e[2]^2", "fgh[3]^1", "ij[3]^3"]])
    }

    @Test func paragraphsAreApartAndAMarkMayGoOn() {
        let text = MarkedText("One.\n\n\nTwo.", marks: [mark(2, 9, 1)])
        #expect(shown(text) == [["On", "e.[1]"], ["Tw[1]^1", "o."]])
    }

    @Test func scalarsAreCountedAndPlacesOutsideLeftOut() {
        let text = MarkedText("e\u{0301}🙂x", marks: [mark(2, 3, 1), mark(3, 90, 2), mark(3, 3, 3)])
        #expect(shown(text) == [["e\u{0301}", "🙂[1]^1", "x"]])
    }

    @Test func aLongTextIsCutIntoPartsThatLoseNothing() {
        let body = (1...400).map { "Sentence \($0) & more of it. \(String(repeating: "word ", count: 60))" }
            .joined(separator: "\n\n")
        let text = MarkedText(body, marks: [mark(0, 8, 1), mark(body.unicodeScalars.count - 4, body.count, 2)])
        #expect(text.parts.count > 2)
        let words = text.parts.indices.flatMap { text.paragraphs(ofPart: $0 + 1).flatMap { $0.segments.map(\.words) } }
        #expect(words.joined() == body.replacing("\n\n", with: ""))
        #expect(text.marks(ofPart: 1).map(\.number) == [1])
        #expect(text.marks(ofPart: text.parts.count).map(\.number) == [2])
    }

    @Test func anEmptyTextIsOneEmptyPart() {
        let text = MarkedText("", marks: [mark(0, 4, 1)])
        #expect(text.parts.count == 1 && text.paragraphs(ofPart: 1).isEmpty)
    }
}
