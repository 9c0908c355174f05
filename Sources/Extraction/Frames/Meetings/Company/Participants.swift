import Chronicle

/// Who takes part: the parties around a word of meeting.
struct Participants {
    let scene: Scene
    private var table: TokenTable { scene.table }

    // MARK: Lists

    /// Parties in a row: `X, Y and Z`, `the leaders of X and Y`, `his Polish and Czech counterparts`.
    ///
    /// - Parameter isOfTwo: `a meeting between X and Y was`: the second belongs to it although a verb follows.
    func list(from start: Int, _ body: Range<Int>, isOfTwo: Bool = false) -> [SubjectID] {
        var found: [SubjectID] = []
        var index = start
        let stop = min(body.upperBound, start + Participants.longest)
        var isOpen = true
        var fillers = 0
        while index < stop {
            if let party = scene.index.starting(at: index), isOpen {
                if !found.isEmpty, !(isOfTwo && found.count == 1), isClauseStart(party) { break }
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
        return Participants.followers.contains(table[end].lower) || RoleNouns.all.contains(table[end].lower)
    }

    private func isClauseStart(_ party: Int) -> Bool {
        let next = table.lower(scene.index[party].tokens.upperBound)
        return table.cues.speechVerbs.contains(next) || Participants.finite.contains(next)
    }

    // MARK: Others

    /// Exactly so many people in the sentence.
    func people(_ count: Int, in body: Range<Int>) -> [SubjectID] {
        var found: [SubjectID] = []
        for position in scene.parties.starting(in: body) {
            if let id = scene.resolved[position], scene.principals[id] != nil, !found.contains(id) { found.append(id) }
        }
        return found.count == count ? found : []
    }

    /// Exactly so many people in the sentence up to a token, of fewer those of the sentence before as well.
    func people(_ count: Int, around body: Range<Int>, before token: Int) -> [SubjectID] {
        var found: [SubjectID] = []
        func read(_ range: Range<Int>) {
            for position in scene.parties.starting(in: range) {
                if let id = scene.resolved[position], scene.principals[id] != nil, !found.contains(id) {
                    found.append(id)
                }
            }
        }
        read(body.lowerBound..<max(token, body.lowerBound))
        let sentence = scene.segments.sentence(at: body.lowerBound)
        if found.count < count, sentence > 0 { read(scene.body(of: sentence - 1)) }
        return found.count == count ? found : []
    }

    /// Whom `him` means: the person named last before it.
    func lastPerson(before token: Int, except known: [SubjectID]) -> SubjectID? {
        let sentence = scene.segments.sentence(at: token)
        let start = sentence > 0 ? scene.body(of: sentence - 1).lowerBound : 0
        return scene.parties.starting(in: start..<token).reversed().lazy.compactMap { scene.resolved[$0] }.first {
            scene.principals[$0] != nil && !known.contains($0)
        }
    }

    /// The party that the sentence is about: the last one in subject's place before a token, people first.
    func subject(before token: Int, _ body: Range<Int>) -> [SubjectID] {
        var found: (party: Int, isPerson: Bool)?
        for position in scene.parties.starting(in: body.lowerBound..<max(body.lowerBound, token)) {
            let party = scene.index[position]
            guard party.tokens.upperBound <= token, !party.isPossessor, isSubject(position, body),
                scene.segments.quotation(at: party.tokens.lowerBound) == nil, let id = scene.resolved[position]
            else { continue }
            let isPerson = scene.principals[id] != nil
            if found.map({ isPerson || !$0.isPerson }) ?? true { found = (position, isPerson) }
        }
        guard let found else { return [] }
        let before = scene.index[found.party].tokens.lowerBound - 1
        let isJoined = before >= body.lowerBound && ["and", ","].contains(table[before].lower)
        if isJoined { return list(endingWith: found.party, body).ids }
        return scene.resolved[found.party].map { [$0] } ?? []
    }

    /// The party in subject's place right behind a phrase that opens the sentence: `After talks with B, A said`.
    func subject(behind token: Int, _ body: Range<Int>) -> [SubjectID] {
        let stop = min(body.upperBound, token + Participants.longest)
        var index = token
        while index < stop {
            if table[index].lower == ",", let party = scene.index.starting(at: index + 1),
                !scene.index[party].isPossessor, let id = scene.resolved[party],
                !["and", ","].contains(table.lower(scene.index[party].tokens.upperBound))
                    || table.lower(scene.index[party].tokens.upperBound - 1) == ","
            {
                return [id]
            }
            index += 1
        }
        return []
    }

    private func isSubject(_ position: Int, _ body: Range<Int>) -> Bool {
        let before = scene.index[position].tokens.lowerBound - 1
        return before < body.lowerBound || !SubjectFinder.prepositions.contains(table[before].lower)
    }

    // MARK: Adding

    /// Somebody without a name stands for the side that the phrase gives: `American officials`.
    func add(_ party: Int, to participants: inout [SubjectID]) {
        var id = scene.resolved[party]
        switch scene.index[party].head {
        case .unnamed, .office: id = id ?? scene.index[party].owner
        default: break
        }
        guard let id, !participants.contains(id) else { return }
        participants.append(id)
    }

    func add(_ ids: [SubjectID], to participants: inout [SubjectID]) {
        for id in ids where !participants.contains(id) { participants.append(id) }
    }

    func isPerson(_ id: SubjectID) -> Bool { scene.principals[id] != nil }

    func isGroup(_ id: SubjectID) -> Bool { id.country == nil && scene.principals[id] == nil }

    private static let longest = 60
    private static let finite: WordSet = [
        "will", "would", "has", "had", "is", "was", "were", "are", "have", "did", "does", "could", "may", "might",
        "must", "should", "can",
    ]
    static let followers: WordSet = [
        "and", "or", "but", "on", "in", "at", "for", "to", "after", "before", "during", "next", "last", "this",
        "yesterday", "today", "tomorrow", "later", "earlier", "again", "who", "which", "that", "as", "since", "while",
        "when", "where", "is", "was", "will", "had", "has", "were", "are", "early", "late", "over", "about", "amid",
        "ahead", "with", "together", "separately", "virtually", "online", "by", "from", "until", "via", "because",
        "twice", "once", "shortly", "also", "alongside", "under", "towards", "toward", "would", "ended", "began",
        "have", "around", "held", "without", "through", "if", "following", "aimed", "along", "put", "led", "lasted",
        "took", "of",
    ]
    private static let fillers: WordSet = [
        "the", "a", "an", "other", "of", "from", "his", "her", "its", "their", "both", "also", "foreign", "defence",
        "defense", "finance", "prime", "joint", "senior", "top", "high", "level", "interior", "energy", "trade",
        "with", "new", "several", "two", "three", "four", "five", "six", "eight", "all", "visiting", "between",
        "state", "government", "current", "fellow", "military", "army", "-", "economy", "environment", "s",
    ]
}
