import Chronicle

/// Reads a text once from start to end and says who each party is.
enum Resolution {
    struct Outcome {
        let resolved: [SubjectID?]
        let principals: [SubjectID: SubjectID]
        /// How often each country and group was named.
        let weight: [SubjectID: Int]
        let mainCountry: SubjectID?
    }

    static func read(
        _ segments: SegmentedText, _ index: PartyIndex, _ attributions: [Attribution], _ discourse: inout Discourse
    ) -> Outcome {
        let sources = Set(attributions.flatMap(\.parties))
        var resolved: [SubjectID?] = []
        var sentence = -1
        var speaker: SubjectID?
        var subject: SubjectID?
        for party in index.parties {
            let current = segments.sentence(at: party.tokens.lowerBound)
            if current != sentence {
                if let next = speaker ?? subject { discourse.setFocus(next) }
                (sentence, speaker, subject) = (current, nil, nil)
            }
            let id = discourse.resolve(party, after: subject)
            let number = resolved.count
            resolved.append(id)
            guard let id, segments.quotation(at: party.tokens.lowerBound) == nil else { continue }
            if sources.contains(number), speaker == nil { speaker = id }
            if subject == nil || subject?.country != nil && discourse.isPerson(id) { subject = id }
        }
        var principals: [SubjectID: SubjectID] = [:]
        for case let id? in resolved where discourse.isPerson(id) { principals[id] = discourse.principal(of: id) }
        return Outcome(
            resolved: resolved, principals: principals, weight: discourse.weight, mainCountry: discourse.mainCountry)
    }
}
