import Chronicle
import Testing

@Suite struct ReanchoringTests {
    private static let text = """
        Canada will pay more. The minister agreed.

        Norway will pay more. The minister said so on Monday.
        """

    /// The selectors of the n-th occurrence of some words in the text.
    private static func selectors(_ words: String, _ occurrence: Int = 0) throws -> TextSelectors {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let starts = scalars.indices.filter { scalars[$0...].starts(with: wanted) }
        let start = try #require(starts.dropFirst(occurrence).first)
        return try #require(ScalarText(text).selectors(Span(start: start, end: start + wanted.count)))
    }

    private static func found(_ selectors: TextSelectors, in edited: String) -> (words: String, start: Int)? {
        Reanchoring(edited).span(of: selectors).map { ($0.words(of: edited) ?? "", $0.start) }
    }

    @Test func selectorsGiveTheWordsWithTheirSurroundings() throws {
        let selectors = try Self.selectors("Norway")
        #expect(selectors.position == Span(start: 44, end: 50))
        #expect(selectors.quote.prefix == "pay more. The minister agreed.\n\n" && selectors.quote.prefix.count == 32)
        #expect(selectors.quote.suffix == " will pay more. The minister sai")
        let first = try Self.selectors("Canada")
        #expect(first.quote.prefix.isEmpty)
        #expect(ScalarText(Self.text).selectors(Span(start: 90, end: 900)) == nil)
        #expect(ScalarText(Self.text).selectors(Span(start: -1, end: 2)) == nil)
    }

    @Test func aPartOfATextHasThePlacesOfTheWhole() throws {
        let whole = try Self.selectors("Norway")
        let part = String(Self.text.unicodeScalars.dropFirst(12))
        #expect(ScalarText(part, offset: 12).selectors(whole.position) == whole)
        #expect(ScalarText(part, offset: 12).words(whole.position) == "Norway")
        #expect(ScalarText(part, offset: 12).words(Span(start: 0, end: 6)).isEmpty)
    }

    @Test(arguments: [
        ("An opening. ", ""), ("", " And an end."), ("Norway? ", " Norway!"), ("", ""),
    ])
    func editsElsewhereMoveTheWords(before: String, behind: String) throws {
        let edited = before + Self.text + behind
        let selectors = try Self.selectors("Norway will pay more.")
        let found = try #require(Self.found(selectors, in: edited))
        #expect(found.words == "Norway will pay more.")
        #expect(found.start == 44 + before.unicodeScalars.count)
    }

    @Test(arguments: ["\n\n", " \u{A0}", "\t", "  "])
    func whiteSpaceMayChangeInside(space: String) throws {
        let edited = Self.text.split(separator: " ").joined(separator: space)
        let found = try #require(Self.found(try Self.selectors("minister said so"), in: edited))
        #expect(found.words == ["minister", "said", "so"].joined(separator: space))
    }

    @Test func ofWordsThatStandTwiceThoseWithTheSameSurroundingsAreMeant() throws {
        let (first, second) = (try Self.selectors("will pay more"), try Self.selectors("will pay more", 1))
        let swapped =
            "Norway will pay more. The minister said so on Monday.\n\nCanada will pay more. The minister agreed."
        #expect(Self.found(first, in: swapped)?.start == 62)
        #expect(Self.found(second, in: swapped)?.start == 7)
    }

    @Test func withTheSameSurroundingsTheNearestPlaceIsMeant() throws {
        let line = "He said yes. "
        let selectors = TextSelectors(
            position: Span(start: 4 + 3 * 13, end: 11 + 3 * 13), quote: TextQuote(exact: "aid yes"))
        let found = try #require(Self.found(selectors, in: String(repeating: line, count: 6)))
        #expect(found.start == 4 + 3 * 13)
    }

    @Test(arguments: ["", "Norway", "Norway will pay less. The minister said so.", "norway will pay more."])
    func whatIsGoneIsNotFound(edited: String) throws {
        #expect(Self.found(try Self.selectors("Norway will pay more."), in: edited) == nil)
    }

    @Test func repetitionsTakeLinearTime() throws {
        let edited = String(repeating: "a", count: 400_000)
        let selectors = TextSelectors(
            position: Span(start: 0, end: 5000), quote: TextQuote(exact: String(repeating: "a", count: 5000) + "b"))
        #expect(Reanchoring(edited).span(of: selectors) == nil)
    }
}
