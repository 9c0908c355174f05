package import Chronicle

/// A text's paragraphs, sentences and quotations, all as ranges of tokens.
package struct SegmentedText: Sendable {
    package let table: TokenTable
    package let paragraphs: [Range<Int>]
    package let sentences: [Sentence]
    package let quotations: [Quotation]
    /// Where each sentence's own words start, behind a dateline.
    private let bodyStarts: [Int]
    private let sentenceOfToken: [Int32]
    private let quotationOfToken: [Int32]

    package init(_ text: String, cues: CueWords) {
        table = TokenTable(text, cues: cues)
        paragraphs = ParagraphSplitter.split(table)
        sentences = SentenceSplitter.split(table, paragraphs)
        bodyStarts = sentences.map { [table] in Dateline.end(in: $0.tokens, of: table) }
        quotations = QuotationFinder.find(table, paragraphs)
        sentenceOfToken = SegmentedText.owners(sentences.map(\.tokens), count: table.count)
        quotationOfToken = SegmentedText.owners(quotations.map(\.tokens), count: table.count)
    }

    /// The index of the sentence that a token stands in.
    package func sentence(at token: Int) -> Int {
        sentenceOfToken.indices.contains(token) ? Int(sentenceOfToken[token]) : -1
    }

    /// The index of the quotation that a token stands in (its marks count), or nil.
    package func quotation(at token: Int) -> Int? {
        guard quotationOfToken.indices.contains(token), quotationOfToken[token] >= 0 else { return nil }
        return Int(quotationOfToken[token])
    }

    /// Where a sentence's own words start, behind a dateline.
    func body(of sentence: Int) -> Range<Int> {
        bodyStarts[sentence]..<sentences[sentence].tokens.upperBound
    }

    func body(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return body(of: first).lowerBound..<sentences[last].tokens.upperBound
    }

    private static func owners(_ ranges: [Range<Int>], count: Int) -> [Int32] {
        var owners = [Int32](repeating: -1, count: count)
        for (index, range) in ranges.enumerated() {
            for token in range { owners[token] = Int32(index) }
        }
        return owners
    }
}

package struct Sentence: Hashable, Sendable {
    package let tokens: Range<Int>
    /// The index of its paragraph.
    package let paragraph: Int
}
