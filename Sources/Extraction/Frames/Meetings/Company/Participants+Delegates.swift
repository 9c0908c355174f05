import Chronicle

/// Those who are named by the side that sent them.
extension Participants {
    /// `Egyptian and Qatari mediators`, `a British trade delegation`, `a delegation of the European Parliament`.
    func delegates(endingAt end: Int, _ body: Range<Int>) -> [SubjectID] {
        guard end > body.lowerBound else { return [] }
        return RoleNouns.all.contains(table[end - 1].lower)
            ? senders(before: end - 1, body) : senders(behindRoleEndingAt: end, body)
    }

    /// Adjectives of countries and names of groups before a role, over what stands between them.
    private func senders(before role: Int, _ body: Range<Int>) -> [SubjectID] {
        var found: [SubjectID] = []
        var index = role
        while index > body.lowerBound, role - index < 12 {
            if let mention = scene.mentions.starting(in: max(body.lowerBound, index - 6)..<index).last,
                mention.tokens.upperBound == index, let id = sender(mention)
            {
                if !found.contains(id) { found.insert(id, at: 0) }
                index = mention.tokens.lowerBound
            } else if ["and", ","].contains(table[index - 1].lower), !found.isEmpty {
                index -= 1
            } else if found.isEmpty, table[index - 1].lower == "'s" {
                index -= 1
            } else if found.isEmpty, table[index - 1].shape == .lower,
                !Participants.finals.contains(table[index - 1].lower)
            {
                guard role - index < 3 else { break }
                index -= 1
            } else {
                break
            }
        }
        return found
    }

    /// `a delegation of the European Parliament`, `negotiators from A and B`, `the emergency committee of the WHO`.
    private func senders(behindRoleEndingAt end: Int, _ body: Range<Int>) -> [SubjectID] {
        guard let party = scene.index.ending(at: end) else { return [] }
        let row = list(endingWith: party, body)
        var before = row.start - 1
        guard before > body.lowerBound, ["of", "from"].contains(table[before].lower) else { return [] }
        before -= 1
        guard RoleNouns.all.contains(table[before].lower) || RoleNouns.bodies.contains(table[before].lower) else {
            return []
        }
        return row.ids
    }

    private func sender(_ mention: Mention) -> SubjectID? {
        switch mention.kind {
        case .demonym(let id), .group(let id), .country(let id): id
        default: nil
        }
    }

    /// Words that no name of a side is read over.
    private static let finals: WordSet = [
        "the", "of", "by", "with", "to", "in", "at", "from", "for", "that", "who", "and", "said", "told",
    ]
}
