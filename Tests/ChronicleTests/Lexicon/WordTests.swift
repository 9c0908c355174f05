import Chronicle
import Testing

@Suite struct WordTests {
    private static let texts = [
        "", "a", "to", "the", "pledges", "12345678", "123456789", "responsibility", "representatives",
        "responsibilities", "internationalisation", "internationalisations", "institutionalisations", "é", "„", "łódź",
    ]

    @Test func `Words are the same where their texts are`() {
        for left in Self.texts {
            for right in Self.texts { #expect((Word(left) == Word(right)) == (left == right), "\(left), \(right)") }
        }
        #expect(Word("internationalisation") == "internationalisation" && Word("the") == "the")
    }

    @Test(arguments: texts)
    func `A word knows its length, its start and its end`(_ text: String) {
        let word = Word(text)
        #expect(word.length == min(text.utf8.count, 16) && word.isEmpty == text.isEmpty)
        for part in ["s", "ed", "ing", "n", "no"] {
            #expect(word.hasSuffix(Word(part)) == text.hasSuffix(part), "\(text) ends with \(part)")
        }
        for part in ["in", "internat", "re", "f", "1234"] {
            #expect(word.hasPrefix(Word(part)) == text.hasPrefix(part), "\(text) begins with \(part)")
        }
    }

    @Test func `What is held whole is printed whole`() {
        #expect(Word("łódź").description == "łódź" && Word("responsibility").description == "responsibility")
        #expect(Word("internationalisation").description == "internat…ion")
    }

    @Test func `A set holds what it was given and nothing else`() {
        let words = (0..<500).map { Word("word\($0)") }
        let set = WordSet(words + words)
        #expect(set.words == words && words.allSatisfy(set.contains))
        #expect(!(500..<2000).contains { set.contains(Word("word\($0)")) } && !set.contains(.none))
        #expect(WordSet([]).isEmpty && !WordSet([]).contains("a"))
        #expect(set.union(["another"]).contains("another") && set.union(["another"]).words.count == 501)
    }

    @Test func `A table gives what stands beside a word, and nothing for another`() {
        let table = WordTable(Dictionary(uniqueKeysWithValues: (0..<500).map { (Word("word\($0)"), $0) }))
        #expect((0..<500).allSatisfy { (number: Int) in table[Word("word\(number)")] == number })
        #expect((500..<2000).allSatisfy { table[Word("word\($0)")] == nil } && table[.none] == nil)
        let numbers: WordTable<Int> = ["one": 1, "two": 2]
        #expect(numbers["two"] == 2 && numbers.contains("one") && !numbers.contains("three"))
    }
}
