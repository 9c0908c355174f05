import Chronicle
import Extraction
import Testing

/// A sentence, the day of its paper, and what its date must be read as.
struct DateRow: Sendable, CustomTestStringConvertible {
    let published: String?
    let sentence: String
    let words: String
    let kind: DateMention.Kind
    let value: String?

    init(_ published: String?, _ sentence: String, _ words: String, _ kind: DateMention.Kind, _ value: String?) {
        self.published = published
        self.sentence = sentence
        self.words = words
        self.kind = kind
        self.value = value
    }

    var testDescription: String { "\(words) (\(published ?? "no date")): \(sentence)" }

    func check(_ location: SourceLocation = #_sourceLocation) {
        let mentions = DateRow.mentions(sentence, published)
        let found = mentions.map { "\($0.words) \($0.mention.kind.rawValue) \($0.mention.value?.edtf ?? "nil")" }
        #expect(
            found.contains("\(words) \(kind.rawValue) \(value ?? "nil")"), "read: \(found)", sourceLocation: location)
    }

    static func mentions(_ text: String, _ published: String?) -> [(words: String, mention: DateMention)] {
        let scalars = Array(text.unicodeScalars)
        return DateRecogniser.recognise(SegmentedText(text), published: published.flatMap(EventDate.init)).map {
            mention in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[mention.span.start..<mention.span.end])
            return (String(words), mention)
        }
    }
}
