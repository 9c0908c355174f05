import Chronicle

/// Decides which verbs of an utterance attribute it, and gives quotations without a verb to whom they stand beside.
///
/// A class, since what it asks of candidates would otherwise copy all that it has found.
final class AttributionFinder {
    private let segments: SegmentedText
    private let cues: CueFinder
    private let index: PartyIndex
    private var attributions: [Attribution] = []

    static func find(_ segments: SegmentedText, _ index: PartyIndex) -> [Attribution] {
        let finder = AttributionFinder(segments: segments, index: index)
        for utterance in Utterances.group(segments) { finder.read(utterance) }
        return finder.attributions
    }

    private init(segments: SegmentedText, index: PartyIndex) {
        self.segments = segments
        self.index = index
        cues = CueFinder(segments: segments, index: index)
    }

    private func read(_ utterance: Range<Int>) {
        let chosen = choose(cues.candidates(in: utterance).filter { !isAside($0.attribution) })
        if !chosen.isEmpty {
            attributions += chosen
        } else if isQuotation(utterance) {
            carryOn(utterance)
        }
    }

    /// The verb that attributes the whole, and those set beside it with another subject.
    private func choose(_ candidates: [CueFinder.Candidate]) -> [Attribution] {
        let outer = candidates.first { candidate in
            [.behind, .inverted, .accordingTo].contains(candidate.attribution.placement) && !candidate.isSubordinate
        }
        guard
            let main = outer ?? candidates.first(where: { !$0.isSubordinate && $0.attribution.placement == .before })
                ?? candidates.first(where: { !$0.isSubordinate })
        else { return [] }
        var chosen = [main.attribution]
        for other in candidates where other.start != main.start && !other.isSubordinate {
            let isBeside =
                other.attribution.placement == .relative && other.start != main.start
                || other.start > main.start && other.isCoordinate && other.attribution.placement == .before
                || other.start > main.start && other.attribution.placement == .inverted
            if isBeside, !chosen.contains(where: { $0.parties == other.attribution.parties }) {
                chosen.append(other.attribution)
            }
        }
        return chosen
    }

    /// `, sources said,`: those whom nobody can name say it of what a named one does.
    private func isAside(_ attribution: Attribution) -> Bool {
        attribution.parties.allSatisfy { index[$0].head == .unnamed }
            && segments.table.lower(attribution.cue.upperBound) == ","
    }

    /// Whether nothing but one quotation stands in the sentences.
    private func isQuotation(_ utterance: Range<Int>) -> Bool {
        guard let first = utterance.first, let last = utterance.last else { return false }
        let tokens = segments.sentences[first].tokens.lowerBound..<segments.sentences[last].tokens.upperBound
        guard let quotation = segments.quotation(at: tokens.lowerBound) else { return false }
        let outside = tokens.filter { segments.quotation(at: $0) != quotation }
        return outside.allSatisfy { segments.table[$0].shape == .mark }
            && segments.quotations[quotation].inner.count >= 3
    }

    /// Right behind its speaker's quotation in the same paragraph it belongs to that statement; else it is one of its own.
    private func carryOn(_ utterance: Range<Int>) {
        guard let last = attributions.last, utterance.lowerBound - last.sentences.upperBound <= 1 else { return }
        let isAdjacent = last.sentences.upperBound == utterance.lowerBound
        let isSameParagraph = isAdjacent && paragraph(last.sentences.upperBound - 1) == paragraph(utterance.lowerBound)
        if isSameParagraph, hasQuotation(last.sentences), last.placement != .before || last.verb == nil {
            attributions[attributions.count - 1].sentences = last.sentences.lowerBound..<utterance.upperBound
            return
        }
        guard isAdjacent else { return }
        attributions.append(
            Attribution(
                parties: last.parties, cue: 0..<0, verb: nil, sentences: utterance, modality: last.modality,
                isPerfect: false, placement: .floating))
    }

    private func paragraph(_ sentence: Int) -> Int { segments.sentences[sentence].paragraph }

    private func hasQuotation(_ sentences: Range<Int>) -> Bool {
        sentences.contains { sentence in
            segments.sentences[sentence].tokens.contains { segments.quotation(at: $0) != nil }
        }
    }
}
