import Chronicle
import Extraction
import Testing

@Suite struct DatePropertyTests {
    /// Whatever stands beside whatever: nothing traps, spans lie in the text in order, values are valid EDTF.
    @Test(arguments: 0..<40)
    func anyWordsGiveMentionsInsideTheText(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = (0..<400).map { _ in Self.words[Int.random(in: 0..<Self.words.count, using: &generator)] }
        let text = words.joined(separator: seed.isMultiple(of: 3) ? "" : " ")
        let published = ["2024-02-29", "2025-12-31", "2025-06", "2025", "0001-01-01", "9999-12-31"]
        let day = EventDate(published[Int(seed) % published.count])
        let count = text.unicodeScalars.count
        var end = 0
        for mention in DateRecogniser.recognise(SegmentedText(text), published: day) {
            #expect(mention.span.start >= end && mention.span.start < mention.span.end && mention.span.end <= count)
            end = mention.span.end
            if let value = mention.value { #expect(EventDate(value.edtf) == value) }
            #expect(!mention.timex.value.isEmpty && !mention.rule.isEmpty)
        }
    }

    @Test func readsALongSentenceInTimeThatGrowsWithIt() {
        func time(_ count: Int) -> Duration {
            let segments = SegmentedText(String(repeating: "on Monday and by 2027, within ten years ", count: count))
            return processorTime {
                _ = DateRecogniser.recognise(segments, published: EventDate("2025-02-06"))
            }
        }
        // Quadratic work would take a hundredfold.
        #expect(time(3000) < time(300) * 40)
    }

    private static let words = [
        "on", "by", "the", "Monday", "Feb.", "February", "3", "29", "31", "2027", "2025", ",", ".", "-", "–", "/", "to",
        "and", "from", "between", "until", "before", "after", "since", "within", "over", "a", "an", "last", "next",
        "this", "week", "weeks", "year", "years", "decade", "decades", "century", "ago", "earlier", "later", "than",
        "end", "of", "start", "first", "half", "quarter", "early", "mid", "late", "2030s", "1999", "s", "'s", "FY2027",
        "Q3", "H1", "H9", "spring", "winter", "day", "same", "that", "following", "two", "twenty", "five",
        "99999999999",
        "0", "00", "32", "14.11.2024", "2024", "29.02.2023", "will", "said", "had", "year-old", "old", "every", "each",
        "annually", "yesterday", "today", "tonight", "morning", "weekend", "recent", "May", "March", "ÅÄÖ", "\"", "“",
        "’", "🇬🇧", "e\u{301}", "\n\n", "(", ")", "$", "%", "now", "soon", "Thursday", "Saturday", "and", "Sunday",
    ]
}
