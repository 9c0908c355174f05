import Chronicle

/// Whose an office is, as the words behind it say.
extension PartyFinder {
    /// `his counterpart in Warsaw`, `an under-secretary of state in Washington`; an ambassador's seat is abroad.
    func seatBehind(_ index: Int, _ limit: Int, _ title: String) -> (SubjectID, Int)? {
        guard index + 1 < limit, table[index].lower == "in", !title.hasSuffix("ambassador"), !title.hasSuffix("envoy"),
            let mention = mentionAt[index + 1], case .seat(let id) = mention.kind,
            !isPossessor(mention.tokens.upperBound)
        else { return nil }
        return (id, mention.tokens.upperBound)
    }

    /// `of the European Commission`, `for Germany`, `of the Foreign Ministry in Beijing`.
    func ownerBehind(_ index: Int, _ limit: Int) -> (SubjectID, Int)? {
        guard index + 1 < limit, ["of", "for", "to"].contains(table[index].lower) else { return nil }
        var next = index + 1
        if table[next].lower == "the" { next += 1 }
        guard let mention = mentionAt[next] else { return nil }
        let end = mention.tokens.upperBound
        switch mention.kind {
        case .country(let id), .group(let id), .organisation(let id), .seat(let id):
            return isPossessor(end) ? nil : (id, end)
        case .national(let target):
            if end + 1 < limit, table[end].lower == "in", case .seat(let id)? = mentionAt[end + 1]?.kind {
                return (id, mentionAt[end + 1]?.tokens.upperBound ?? end)
            }
            return target.map { ($0, end) }
        default: return nil
        }
    }

    /// `of Slovakia` behind a name: the country that somebody stands for.
    func countryBehind(_ index: Int, _ limit: Int) -> (SubjectID, Int)? {
        guard index + 1 < limit, table[index].lower == "of" else { return nil }
        let next = table[index + 1].lower == "the" ? index + 2 : index + 1
        guard let mention = mentionAt[next], case .country(let id) = mention.kind,
            !isPossessor(mention.tokens.upperBound)
        else { return nil }
        return (id, mention.tokens.upperBound)
    }
}
