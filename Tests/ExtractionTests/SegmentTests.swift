import Chronicle
import Testing

@testable import Extraction

@Suite("Tokens, sentences and quotations")
struct SegmentTests {
    private func forms(_ text: String) -> [String] {
        let table = TokenTable(text)
        return table.indices.map(table.form)
    }

    private func sentences(_ text: String) -> [String] {
        let segments = SegmentedText(text)
        return segments.sentences.map { segments.table.words($0.tokens) }
    }

    private func quotations(_ text: String) -> [String] {
        let segments = SegmentedText(text)
        return segments.quotations.map { segments.table.words($0.inner) }
    }

    @Test(
        "cuts words, numbers and marks",
        arguments: [
            ("Britain’s 2.5% of £13.4bn", ["britain", "'s", "2.5", "%", "of", "£", "13.4", "bn"]),
            ("The U.S. won't buy F-35s.", ["the", "u.s.", "won't", "buy", "f", "-", "35", "s", "."]),
            ("O'Brien (G7), d’Ivoire", ["o'brien", "(", "g7", ")", ",", "d'ivoire"]),
            ("13,400 men. 2025.", ["13,400", "men", ".", "2025", "."]),
            ("allies' aim", ["allies", "'", "aim"]),
        ])
    func cuts(text: String, expected: [String]) {
        #expect(forms(text) == expected)
    }

    @Test("gives places in bytes and in scalars")
    func places() {
        let table = TokenTable("Šakalienė 🇱🇹 said")
        let last = table[table.count - 1]
        #expect(last.lower == "said")
        #expect(last.scalars == 13..<17)
        #expect(last.bytes == 21..<25)
        #expect(table.span(0..<1).words(of: table.text) == "Šakalienė")
    }

    @Test(
        "ends sentences where readers do",
        arguments: [
            ("It rose. It fell.", ["It rose.", "It fell."]),
            ("It is good, he wrote on X. Merz agreed.", ["It is good, he wrote on X.", "Merz agreed."]),
            (
                "Mr. Rutte met Gen. Cavoli on Feb. 3. They left.",
                ["Mr. Rutte met Gen. Cavoli on Feb. 3.", "They left."]
            ),
            ("The U.S. President left the U.S. He flew.", ["The U.S. President left the U.S.", "He flew."]),
            (
                "\"Must it be?\" Rutte asked. \"Yes.\" He left.",
                ["\"Must it be?\" Rutte asked.", "\"Yes.\"", "He left."]
            ),
            ("“We will go. We must,” he said.", ["“We will go.", "We must,” he said."]),
            ("Caliber.Az reports. J. D. Vance left.", ["Caliber.Az reports.", "J. D. Vance left."]),
        ])
    func splits(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test(
        "pairs quotation marks",
        arguments: [
            ("“We will,” he said, “go.”", ["We will,", "go."]),
            ("'The allies' goal is clear,' he said. It's good.", ["The allies' goal is clear,"]),
            ("The allies' goal isn't 'new'.", ["new"]),
            ("He said \"the 'old' way\" was over.", ["the 'old' way"]),
            ("“One.\n\n“Two.”\n\nThree.", ["One.", "Two."]),
            ("A stray \" mark.\n\nThen \"this\".", ["this"]),
            ("Back in the '90s it was 'so'", ["so"]),
        ])
    func pairs(text: String, expected: [String]) {
        #expect(quotations(text) == expected)
    }

    @Test("knows which quotation carries on another")
    func carriesOn() {
        let segments = SegmentedText("He said: “One.\n\n“Two.”\n\n“Three.”")
        #expect(segments.quotations.map(\.continuesPrevious) == [false, true, false])
        #expect(segments.quotations.map(\.isClosed) == [false, true, true])
    }
}
