import Chronicle

/// How the words of an attribution bear on the story's own day: as its news, as something before it, or as a standing
/// position.
struct StatementTense {
    let scene: Scene
    private var table: TokenTable { scene.table }

    /// "Had said": before the story's own day.
    func isFlashback(_ attribution: Attribution) -> Bool {
        guard attribution.isPerfect, let cue = attribution.cue.first else { return false }
        return (max(0, cue - 5)..<cue).contains { table[$0].lower == "had" }
    }

    /// Whether it was said at some time before the text, which does not say when.
    func isBackground(_ attribution: Attribution, in tokens: Range<Int>) -> Bool {
        isPerfect(attribution) && !scene.isLead(tokens) || isPresent(attribution) || isStandingSource(attribution)
            || isOfThePast(attribution, in: tokens)
    }

    /// "Has said", "nor has it said".
    private func isPerfect(_ attribution: Attribution) -> Bool {
        guard !attribution.isPerfect, let cue = attribution.cue.first else { return attribution.isPerfect }
        return attribution.modality == .negated
            && (max(0, cue - 3)..<cue).contains { ["has", "have"].contains(table[$0].lower) }
    }

    /// "According to the institute": what a body has published stands since some day before.
    private func isStandingSource(_ attribution: Attribution) -> Bool {
        guard attribution.placement == .accordingTo, let party = attribution.parties.first else { return false }
        if case .body(let id) = scene.index[party].head { return id.country == nil }
        return false
    }

    /// "Once said", "said earlier", "in his campaign": before the news, whenever it was.
    private func isOfThePast(_ attribution: Attribution, in tokens: Range<Int>) -> Bool {
        guard let cue = attribution.cue.first, attribution.modality != .expected else { return false }
        if StatementTense.earlier.contains(table.lower(cue - 1))
            || StatementTense.earlier.contains(table.lower(attribution.cue.upperBound))
        {
            return true
        }
        return tokens.contains { index in
            ["campaign", "candidacy"].contains(table[index].lower)
                && (max(tokens.lowerBound, index - 3)..<index).contains { ["during", "in"].contains(table[$0].lower) }
        }
    }

    private static let earlier: WordSet = ["once", "previously", "earlier", "formerly"]

    /// `claims`, `says`: a standing position, whenever it was taken.
    private func isPresent(_ attribution: Attribution) -> Bool {
        guard let verb = attribution.verb, !attribution.cue.isEmpty else { return false }
        let inflection = verb.inflection
        return table.lower(attribution.cue.lowerBound) == Word(inflection.third) && inflection.third != inflection.past
            && attribution.placement == .before
    }
}
