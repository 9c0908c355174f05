import Chronicle

/// Sentences that belong together because a quotation runs over the stop between them.
enum Utterances {
    /// Ranges of sentence indices, in order, covering all of them.
    static func group(_ segments: SegmentedText) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for index in segments.sentences.indices.dropFirst() where index - start >= longest || !isJoined(index, segments)
        {
            groups.append(start..<index)
            start = index
        }
        if start < segments.sentences.count { groups.append(start..<segments.sentences.count) }
        return groups
    }

    /// In sentences: a quotation that never closes is no statement of one speaker.
    private static let longest = 40

    private static func isJoined(_ index: Int, _ segments: SegmentedText) -> Bool {
        let first = segments.sentences[index].tokens.lowerBound
        guard segments.sentences[index].paragraph == segments.sentences[index - 1].paragraph,
            let quotation = segments.quotation(at: first)
        else { return false }
        return segments.quotations[quotation].tokens.lowerBound < first
    }
}
