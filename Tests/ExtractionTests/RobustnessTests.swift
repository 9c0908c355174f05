import Chronicle
import Testing

@testable import Extraction

@Suite("Extraction of anything at all")
struct RobustnessTests {
    /// A fixed sequence of bytes that looks random (SplitMix64).
    private struct Bytes {
        var state: UInt64

        mutating func next() -> UInt8 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return UInt8(truncatingIfNeeded: value ^ (value >> 31))
        }
    }

    private func checkPlaces(_ text: String) {
        let table = TokenTable(text)
        let (bytes, scalars) = (text.utf8.count, text.unicodeScalars.count)
        var last = 0
        for token in table.tokens {
            #expect(token.bytes.lowerBound >= last && token.bytes.upperBound <= bytes && !token.bytes.isEmpty)
            #expect(token.scalars.upperBound <= scalars && !token.scalars.isEmpty)
            last = token.bytes.upperBound
        }
        for report in Seeds.extract(text).reports {
            let words = report.evidence.span.words(of: text)
            #expect(words?.isEmpty == false)
            for (_, slot) in report.slots.sorted(by: { $0.key < $1.key }) { #expect(slot.words(of: text) != nil) }
        }
    }

    @Test("survives random bytes")
    func randomBytes() {
        for seed in 0..<60 {
            var source = Bytes(state: UInt64(seed))
            let bytes = (0..<400).map { _ in source.next() }
            checkPlaces(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Words of the trade in any order reach more rules than bytes do.
    @Test("survives shuffled words and marks")
    func shuffledWords() {
        let words = [
            "Rutte", "said", "“", "”", "\"", "'", ",", ".", "NATO", "the", "British", "prime minister", "will", "spend",
            "2", "%", "of", "GDP", "by", "2027", "met", "and", "with", "\n\n", "he", "who", "according", "to", "$", "3",
            "billion", "not", "has", "called", "for", "on", "Monday", "Ursula", "von", "der", "-", "—", "summit", "in",
            "Jr.", "U.S.", "'s", "if", "pledged", "tanks", "between", "from", "(", ")", "talks", "news", "conference",
        ]
        for seed in 0..<120 {
            var source = Bytes(state: UInt64(seed) &* 977)
            let text = (0..<120).map { _ in words[Int(source.next()) % words.count] }.joined(separator: " ")
            checkPlaces(text)
        }
    }

    @Test(
        "survives odd texts",
        arguments: [
            "", " ", "\n\n\n", ".", "\"", "“", "”", "'", "—", "according to", "said", "said Rutte", "\u{FEFF}", "\0",
            "“‘“‘“‘ a ’”’”", "“One “two ‘three’ four” five,” Rutte said.", "אמר ראש הממשלה: \"שלום\", 2% של התוצר.",
            "قال الرئيس «سننفق 2%» يوم الاثنين.", "\u{202E}Rutte said\u{202C} yes.", "👩‍👩‍👧‍👦 said NATO 🇬🇧.",
            "e\u{301}\u{301}\u{301} said",
            "$", "2", "2 %", "$ billion", "1,2,3.4.5%", "99999999999999999999999999999999999999999999% of GDP",
            "NATO NATO NATO NATO NATO", "the the the the", "Mr. Mr. Mr.", "Rutte, Rutte, Rutte, said",
            "and and with with",
        ])
    func oddTexts(text: String) { checkPlaces(text) }

    @Test("survives one long word, one long sentence, one long quotation")
    func longOnes() {
        checkPlaces(String(repeating: "a", count: 10_000))
        checkPlaces("Rutte said " + String(repeating: "A", count: 10_000) + " would pay.")
        checkPlaces("“" + String(repeating: "We will spend more and ", count: 500) + "” Rutte said.")
        checkPlaces(String(repeating: "Rutte, ", count: 2000) + "said.")
        checkPlaces(String(repeating: "\"'“", count: 1500))
    }

    /// Twice the text may take little more than twice the time: a rule that looks at everything from everywhere shows here.
    @Test("takes time in proportion to the text")
    func linear() {
        let paragraph = """
            “We will spend 2.5 percent of GDP on defence by 2027,” Prime Minister Keir Starmer told Mark Rutte in London on \
            Monday. The allies agreed to send 31 tanks, said the NATO chief, who met Emmanuel Macron at a summit in Paris.\n\n
            """
        func time(_ count: Int) -> Duration {
            let text = String(repeating: paragraph, count: count)
            return processorTime { _ = Seeds.extract(text) }
        }
        let (short, long) = (time(60), time(480))
        #expect(long < short * 24)
    }

    @Test("is the same on every thread")
    func threads() async {
        let text = "Rutte met Macron in Paris. Britain will spend 2.5 percent of GDP on defence by 2027, Starmer said."
        let expected = Seeds.extract(text).goldEvents.rendered
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<16 { group.addTask { Seeds.extract(text).goldEvents.rendered } }
            for await rendered in group { #expect(rendered == expected) }
        }
    }
}
