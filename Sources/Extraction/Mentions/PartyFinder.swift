import Chronicle

/// Builds the noun phrases around mentions, from left to right within each sentence.
struct PartyFinder {
    let table: TokenTable
    let mentionAt: TokenKeyed<Mention>

    static func find(_ segments: SegmentedText, _ mentions: [Mention]) -> [Party] {
        let finder = PartyFinder(
            table: segments.table,
            mentionAt: TokenKeyed(mentions) { $0.tokens.lowerBound })
        return segments.sentences.flatMap { finder.parties(in: $0.tokens) }
    }

    private func parties(in sentence: Range<Int>) -> [Party] {
        var parties: [Party] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if mayStart(at: index), let party = party(at: index, limit: sentence.upperBound) {
                parties.append(party)
                index = max(party.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return parties
    }

    private func mayStart(at index: Int) -> Bool {
        mentionAt.contains(index) || PartyWords.openers.contains(table[index].lower)
    }

    /// - Parameter isInner: inside an apposition, where no further one is looked for.
    private func party(at start: Int, limit: Int, isInner: Bool = false) -> Party? {
        let limit = min(limit, start + PartyFinder.longest)
        if mentionAt[start] == nil, let pronoun = PartyWords.pronouns[table[start].lower] ?? objectPronoun(start) {
            return Party(tokens: start..<start + 1, head: .pronoun(pronoun))
        }
        var index = start
        var hasDeterminer = false
        if PartyWords.determiners.contains(table[index].lower) {
            hasDeterminer = true
            index += 1
        }
        var owner: SubjectID?
        var isFormer = false
        while index < limit {
            if let mention = mentionAt[index] {
                let end = mention.tokens.upperBound
                switch mention.kind {
                case .title:
                    return titled(start, mention, owner: owner, isFormer: isFormer, limit: limit, isInner: isInner)
                case .person(let id):
                    return named(
                        start, id, at: mention, owner: owner, title: nil, isFormer: isFormer, limit: limit,
                        isInner: isInner)
                case .national(let target):
                    guard !isPossessor(end) else { return nil }
                    guard let id = owner else {
                        guard target != nil || isGovernment(mention) && hasDeterminer else { return nil }
                        return Party(tokens: start..<end, head: .institution, owner: target)
                    }
                    return Party(tokens: start..<end, head: .body(id), owner: owner)
                case .demonym(let id):
                    if let party = plainDemonym(start, id, mention, hasDeterminer: hasDeterminer, limit: limit) {
                        return party
                    }
                    owner = id
                    index = end
                case .country(let id), .group(let id), .seat(let id), .organisation(let id):
                    if isPossessor(end) {
                        owner = id
                        index = end + 1
                    } else if leadsTitle(end, limit) || mentionAt[end]?.kind == .country(id) {
                        owner = id
                        index = end
                    } else {
                        return Party(tokens: start..<end, head: .body(id), owner: owner)
                    }
                case .venue: return nil
                }
            } else if PartyWords.modifiers.contains(table[index].lower), index < start + 8 {
                if PartyWords.formerModifiers.contains(table[index].lower) { isFormer = true }
                index += 1
            } else if PartyWords.unnamed.contains(table[index].lower) {
                return Party(
                    tokens: start..<index + 1, head: .unnamed, owner: owner)
            } else {
                return nil
            }
        }
        return nil
    }

    /// From a title on: a name behind it, `of` whom it is, a name in apposition, or the office alone.
    private func titled(
        _ start: Int, _ mention: Mention, owner: SubjectID?, isFormer: Bool, limit: Int, isInner: Bool
    ) -> Party? {
        var owner = owner
        var end = mention.tokens.upperBound
        let title = words(mention.tokens)
        if end < limit, table[end].lower == ".", table[end].gap == .none, table.cues.courtesies.contains(title) {
            end += 1
        }
        while end < limit, PartyWords.titleSuffixes.contains(table[end].lower) { end += 1 }
        if let next = mentionAt[end], case .title = next.kind {
            return titled(start, next, owner: owner, isFormer: isFormer, limit: limit, isInner: isInner)
        }
        if isPossessor(end) { return nil }
        if let next = mentionAt[end], case .person(let id) = next.kind {
            return named(
                start, id, at: next, owner: owner, title: title, isFormer: isFormer, limit: limit, isInner: isInner)
        }
        if let (id, after) = ownerBehind(end, limit) ?? seatBehind(end, limit, title) {
            owner = owner ?? id
            end = after
        }
        if end + 1 < limit, table[end].lower == ",", let next = mentionAt[end + 1], case .person(let id) = next.kind,
            !isPossessor(next.tokens.upperBound)
        {
            let close = next.tokens.upperBound
            let tail = close < limit && table[close].lower == "," ? close + 1 : close
            return Party(
                tokens: start..<tail, head: .person(id), owner: owner, title: title, isFormer: isFormer,
                isOfLast: isOfLast(start, owner))
        }
        return Party(
            tokens: start..<end, head: .office, owner: owner, title: title, isFormer: isFormer,
            isOfLast: isOfLast(start, owner))
    }

    private func isOfLast(_ start: Int, _ owner: SubjectID?) -> Bool { owner == nil && table[start].lower == "its" }

    /// A name with what follows it in apposition: `, the Hungarian prime minister,`.
    private func named(
        _ start: Int, _ id: SubjectID, at mention: Mention, owner: SubjectID?, title: String?, isFormer: Bool,
        limit: Int, isInner: Bool
    ) -> Party {
        var (owner, title, isFormer) = (owner, title, isFormer)
        var isOfLast = isOfLast(start, owner)
        var end = mention.tokens.upperBound
        if isPossessor(end) {
            return Party(
                tokens: start..<end + 1, head: .person(id), owner: owner, title: title, isFormer: isFormer,
                isPossessor: true)
        }
        if let (country, after) = countryBehind(end, limit) {
            owner = owner ?? country
            end = after
        }
        if !isInner, end + 1 < limit, table[end].lower == ",", let apposition = apposition(end + 1, limit) {
            owner = owner ?? apposition.owner
            title = title ?? apposition.title
            isFormer = isFormer || apposition.isFormer
            isOfLast = isOfLast || owner == nil && apposition.isOfLast
            end = apposition.tokens.upperBound
        }
        return Party(
            tokens: start..<end, head: .person(id), owner: owner, title: title, isFormer: isFormer, isOfLast: isOfLast)
    }

    /// The office behind a comma, up to the comma that closes it; nil where the comma starts something else.
    private func apposition(_ index: Int, _ limit: Int) -> Party? {
        var start = index
        while start < limit, start < index + 2, ["then", "now", "until", "recently"].contains(table[start].lower) {
            start += 1
        }
        guard start < limit, let party = party(at: start, limit: limit, isInner: true), case .office = party.head else {
            return nil
        }
        var end = party.tokens.upperBound
        let stop = min(limit, end + 14)
        while end < stop, table[end].lower != ",", !PartyWords.sentenceEnds.contains(table[end].lower) { end += 1 }
        guard end < limit, end < stop || end == limit else { return nil }
        if table[end].lower == "," { end += 1 }
        return Party(
            tokens: index..<end, head: .office, owner: party.owner, title: party.title,
            isFormer: party.isFormer || start > index, isOfLast: party.isOfLast)
    }

    /// `the British`, `Britons`: the people for their country, unless a noun follows.
    private func plainDemonym(
        _ start: Int, _ id: SubjectID, _ mention: Mention, hasDeterminer: Bool, limit: Int
    ) -> Party? {
        let end = mention.tokens.upperBound
        guard !isPossessor(end) else { return nil }
        if hasDeterminer, table[end - 1].lower.hasSuffix("an"), !isAdjective(end, limit) {
            return Party(tokens: start..<end, head: .office, owner: id, title: "national")
        }
        let followed = end < limit && (table[end].isWord && table[end].lower != "'s")
        let isPlural = table[end - 1].lower.hasSuffix("s") || hasDeterminer
        if followed {
            guard isPlural, PartyWords.verbish.contains(table[end].lower) else { return nil }
        } else if !isPlural {
            return nil
        }
        return Party(tokens: start..<end, head: .body(id))
    }

    /// Whether a noun follows, so that `Brazilian` names nobody: not before a verb, a mark or the end.
    private func isAdjective(_ end: Int, _ limit: Int) -> Bool {
        guard end < limit, table[end].shape != .mark else { return false }
        return !(PartyWords.verbish.contains(table[end].lower) || table.cues.speechVerbs.contains(table[end].lower))
    }

    /// `according to him`, `quoted her as saying`: objects that say something.
    private func objectPronoun(_ index: Int) -> Party.Pronoun? {
        guard let pronoun = PartyWords.objectPronouns[table[index].lower] else { return nil }
        let isSource =
            table.lower(index - 1) == "to" && table.lower(index - 2) == "according"
            || table.lower(index + 1) == "as" && table.lower(index + 2) == "saying"
        return isSource ? pronoun : nil
    }

    private func isGovernment(_ mention: Mention) -> Bool {
        PartyWords.governments.contains(words(mention.tokens))
    }

    private func leadsTitle(_ index: Int, _ limit: Int) -> Bool {
        var next = index
        while next < limit, next < index + 2, PartyWords.modifiers.contains(table[next].lower) { next += 1 }
        switch mentionAt[next]?.kind {
        case .title, .national: return true
        default: return next < limit && PartyWords.unnamed.contains(table[next].lower)
        }
    }

    func isPossessor(_ index: Int) -> Bool {
        guard index < table.count else { return false }
        if table[index].lower == "'s" { return true }
        return table[index].lower == "'" && table[index].gap == .none && index > 0
            && table[index - 1].lower.hasSuffix("s") && index + 1 < table.count && table[index + 1].isWord
    }

    private func words(_ tokens: Range<Int>) -> String {
        tokens.filter { table[$0].isWord }.map { table.folded($0) }.joined(separator: " ")
    }

    /// In tokens: no phrase is longer, and the search for one stays short.
    private static let longest = 40
}
