import Testing

@testable import annals

@Suite struct PrintableTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\u{1B}[31mred\u{1B}[0m", "a [31mred [0m"), ("one\ntwo\r\n\tthree ", "one two three"),
        ("\u{202E}drow\u{2066}s", "drows"), ("a\u{0}b\u{7F}c\u{9B}31m", "a b c 31m"), ("no\u{A0}break", "no break"),
        ("👩‍🚀 e\u{301}", "👩‍🚀 e\u{301}"), ("  \n ", ""),
    ])
    func isOneLineWithoutControls(text: String, expected: String) {
        #expect(text.printable == expected)
    }

    @Test func wrapsBetweenWordsAndBreaksWhatIsTooLong() {
        #expect("one two three".wrapped(to: 7) == ["one two", "three"])
        #expect("incomprehensibilities it".wrapped(to: 10) == ["incomprehe", "nsibilitie", "s it"])
        #expect("".wrapped(to: 5) == [])
    }
}

@Suite struct CSVTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("one\ntwo", "\"one\ntwo\""),
        ("one\rtwo", "\"one\rtwo\""), ("", ""), (" spaced ", " spaced "),
    ])
    func fieldsAreQuotedAsRFC4180Says(text: String, field: String) {
        #expect(Answer.csvField(text) == field)
    }
}

@Suite struct TerminalTests {
    @Test func aFileHasNoColourAndTheWidthOfTheEnvironment() {
        let terminal = Terminal(descriptor: -1, environment: ["COLUMNS": "60", "TERM": "xterm"])
        #expect(!terminal.isInteractive && !terminal.hasColour && terminal.width == 60)
        #expect(terminal.styled("text", .bold) == "text")
        #expect(Terminal(descriptor: -1, environment: [:]).width == 120)
        #expect(Terminal(descriptor: -1, environment: ["COLUMNS": "nonsense"]).width == 120)
    }

    @Test func aTableFitsWhatItIsGiven() {
        let table = TextTable(
            title: "A title that is longer than the terminal is wide, so that it has to be broken",
            columns: ["one", "two"],
            rows: [.init(["a long cell with many words in it", String(repeating: "x", count: 100)], note: "A note.")],
            whenEmpty: "", footer: ["A footer that is just as long as all the rest of it"])
        let lines = table.lines(on: Terminal(isInteractive: false, width: 40, hasColour: false))
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.contains("    A note."))
    }

    @Test func whereColumnsWouldBeTooNarrowEachRowIsAParagraph() {
        let table = TextTable(
            columns: ["1", "2", "3", "4", "5"],
            rows: [.init(["first cell", "", "the third cell", "the fourth cell", "6f1d2c3a"], note: "A note.")],
            whenEmpty: "")
        let lines = table.lines(on: Terminal(isInteractive: false, width: 40, hasColour: false))
        #expect(lines == ["first cell · the third cell · the fourth", "cell · 6f1d2c3a", "    A note."])
    }
}
