import Chronicle

/// Parties in a row.
extension Participants {
    /// Parties in a row: `X, Y and Z`, `the leaders of X and Y`, `his Polish and Czech counterparts`.
    ///
    /// - Parameter isOfTwo: `a meeting between X and Y was`: the second belongs to it although a verb follows.
    /// - Parameter isSubject: `A, B and C agreed`: the verb is that of all.
    func list(from start: Int, _ body: Range<Int>, isOfTwo: Bool = false, isSubject: Bool = false) -> [SubjectID] {
        var found: [SubjectID] = []
        var index = start
        let stop = min(body.upperBound, start + Participants.longest)
        var isOpen = true
        var fillers = 0
        while index < stop {
            if let party = scene.index.starting(at: index), isOpen {
                if !isSubject, !found.isEmpty, !(isOfTwo && found.count == 1), isClauseStart(party) { break }
                guard isWhole(party) else { break }
                add(party, to: &found)
                index = scene.index[party].tokens.upperBound
                if table.lower(index - 1) != "," { isOpen = false }
                fillers = 0
            } else if isOpen, let country = demonym(at: index, stop) {
                add([country.id], to: &found)
                index = country.end
                fillers = 0
                isOpen = false
            } else if let next = conjunction(at: index) {
                index = next
                isOpen = true
            } else if table[index].lower == "(",
                let close = (index..<min(index + 8, stop)).first(where: { table[$0].lower == ")" })
            {
                index = close + 1
            } else if isOpen || !found.isEmpty && RoleNouns.all.contains(table[index].lower),
                Participants.fillers.contains(table[index].lower) || RoleNouns.all.contains(table[index].lower),
                fillers < 8
            {
                isOpen = isOpen || RoleNouns.all.contains(table[index].lower)
                index += 1
                fillers += 1
            } else {
                break
            }
        }
        return found
    }

    /// Parties in a row that end with one: `X, Y and Z of Poland`.
    func list(endingWith party: Int, _ body: Range<Int>) -> (ids: [SubjectID], start: Int) {
        var found: [Int] = [party]
        var start = scene.index[party].tokens.lowerBound
        while start > body.lowerBound, found.count < 20 {
            var end = start
            while end > body.lowerBound, ["of", "from", "the"].contains(table[end - 1].lower), start - end < 3 {
                end -= 1
            }
            // Two names with a comma between them are no row: `In Canada, Trump met`.
            if found.count == 1, table.lower(end - 1) == "," { break }
            let isEnclosed = scene.index.ending(at: end) != nil && table.lower(end - 1) == ","
            guard isEnclosed || end > body.lowerBound && ["and", ","].contains(table[end - 1].lower) else { break }
            var last = isEnclosed ? end : end - 1
            if last > body.lowerBound, table[last].lower == "and", table[last - 1].lower == ",",
                scene.index.ending(at: last) == nil
            {
                last -= 1
            }
            guard let other = scene.index.ending(at: last), scene.index[other].tokens.lowerBound >= body.lowerBound
            else { break }
            found.append(other)
            start = scene.index[other].tokens.lowerBound
        }
        var ids: [SubjectID] = []
        for party in found.reversed() { add(party, to: &ids) }
        return (ids, start)
    }

    /// Behind a comma or "and" that carries a list on; the index of its next item.
    private func conjunction(at index: Int) -> Int? {
        switch table[index].lower {
        case ",": ["and", "with"].contains(table.lower(index + 1)) ? index + 2 : index + 1
        case "and", "&", "plus": index + 1
        case "as" where table.lower(index + 1) == "well" && table.lower(index + 2) == "as": index + 3
        case "along" where table.lower(index + 1) == "with": index + 2
        case "together" where table.lower(index + 1) == "with": index + 2
        case "alongside": index + 1
        default: nil
        }
    }

    /// `Polish and Czech counterparts`: an adjective for its country where a role in the plural follows.
    private func demonym(at index: Int, _ stop: Int) -> (id: SubjectID, end: Int)? {
        guard let mention = scene.mentions.starting(in: index..<index + 1).first, case .demonym(let id) = mention.kind
        else { return nil }
        var next = mention.tokens.upperBound
        while next < min(stop, mention.tokens.upperBound + 8) {
            if RoleNouns.all.contains(table[next].lower) { return (id, mention.tokens.upperBound) }
            let isInside = ["and", ","].contains(table[next].lower) || Participants.fillers.contains(table[next].lower)
            if let other = scene.mentions.starting(in: next..<next + 1).first, isSide(other) {
                next = other.tokens.upperBound
            } else if isInside {
                next += 1
            } else {
                return nil
            }
        }
        return nil
    }

    private func isSide(_ mention: Mention) -> Bool {
        switch mention.kind {
        case .demonym, .group: true
        default: false
        }
    }

    /// A body that is not the adjective of a thing: not `NATO` in "NATO targets".
    private func isWhole(_ party: Int) -> Bool {
        guard case .body = scene.index[party].head else { return true }
        let end = scene.index[party].tokens.upperBound
        guard end < table.count, table[end].shape == .lower else { return true }
        let word = table[end].lower
        return Participants.followers.contains(word) || RoleNouns.all.contains(word) || word.hasSuffix("ed")
            || Participants.failing.contains(word)
    }

    private func isClauseStart(_ party: Int) -> Bool {
        let next = table.lower(scene.index[party].tokens.upperBound)
        return table.cues.speechVerbs.contains(next) || Participants.finite.contains(next)
    }

    private static let finite: WordSet = [
        "will", "would", "has", "had", "is", "was", "were", "are", "have", "did", "does", "could", "may", "might",
        "must", "should", "can",
    ]
    /// What talks do that end.
    private static let failing: WordSet = [
        "broke", "break", "fell", "came", "went", "got", "drew", "gave", "make", "made",
    ]
    private static let fillers: WordSet = [
        "the", "a", "an", "other", "of", "from", "his", "her", "its", "their", "both", "also", "foreign", "defence",
        "defense", "finance", "prime", "joint", "senior", "top", "high", "level", "interior", "energy", "trade",
        "with", "new", "several", "two", "three", "four", "five", "six", "eight", "all", "visiting", "between",
        "state", "government", "current", "fellow", "military", "army", "-", "economy", "environment", "s",
    ]
}
