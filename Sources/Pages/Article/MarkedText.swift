import Chronicle

/// An article's words with what they prove marked in them, cut into parts that fit a page.
struct MarkedText: Sendable {
    /// A stretch of words that shows an event, with the number it has on the page.
    struct Mark: Hashable, Sendable {
        let span: Span
        let number: Int
        let href: String
    }

    struct Paragraph: Sendable {
        let segments: [Segment]
    }

    /// Words that the same marks cover.
    struct Segment: Sendable {
        let words: String
        /// Of the innermost event that they show; nil between events.
        let eventHref: String?
        /// The events whose words end here.
        let notes: [Note]
    }

    struct Note: Sendable {
        let number: Int
        let noteHref: String
    }

    private let scalars: [Unicode.Scalar]
    private let marks: [Mark]
    /// Ranges of scalars: the paragraphs of each part, long ones cut.
    let parts: [[Range<Int>]]

    /// Bytes of a page that a part's words may take, and what each event in it takes beside them.
    static let partSize = 52_000
    static let markSize = 900

    init(_ text: String, marks: [Mark]) {
        scalars = Array(text.unicodeScalars)
        let count = scalars.count
        self.marks = marks.filter { $0.span.start >= 0 && $0.span.start < $0.span.end && $0.span.end <= count }
            .sorted { ($0.span, $0.number) < ($1.span, $1.number) }
        parts = MarkedText.parts(
            of: scalars, startingAt: Dictionary(grouping: self.marks, by: \.span.start).mapValues(\.count))
    }

    /// Which part shows the words at a place, from 1.
    func part(showing place: Int) -> Int {
        (parts.firstIndex { $0.contains { $0.upperBound > place } } ?? 0) + 1
    }

    /// - Parameter number: from 1.
    func paragraphs(ofPart number: Int) -> [Paragraph] { parts[number - 1].map(paragraph) }

    /// The marks that begin in a part.
    func marks(ofPart number: Int) -> [Mark] {
        guard let first = parts[number - 1].first?.lowerBound, let last = parts[number - 1].last?.upperBound else {
            return []
        }
        return marks.filter { (first..<last).contains($0.span.start) }
    }

    private func paragraph(_ range: Range<Int>) -> Paragraph {
        let here = marks.filter { $0.span.start < range.upperBound && $0.span.end > range.lowerBound }
        let cuts = Set(here.flatMap { [$0.span.start, $0.span.end] }.filter(range.contains))
            .union([range.lowerBound, range.upperBound]).sorted()
        return Paragraph(
            segments: zip(cuts, cuts.dropFirst()).map { start, end in
                let covering = here.filter { $0.span.start <= start && $0.span.end >= end }
                return Segment(
                    words: words(start..<end), eventHref: covering.min { $0.span.count < $1.span.count }?.href,
                    notes: covering.filter { $0.span.end == end }.map { Note(number: $0.number, noteHref: $0.href) })
            })
    }

    private func words(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
