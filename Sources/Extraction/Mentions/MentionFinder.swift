import Chronicle

/// Finds who and what a text names: the lexicon's surfaces, and names that it does not know.
///
/// Two passes: the first takes full names, the second short forms of those ("Starmer"). A class, since what it asks of
/// single words would otherwise copy all that it has found.
final class MentionFinder {
    let table: TokenTable
    private let segments: SegmentedText
    let trie: NameTrie
    private let lexicon: Lexicon
    /// Words that the text also writes without a capital: at a sentence's start they are no names.
    private let plainWords: WordSet
    private var mentions: [Mention] = []
    private var undecided: [(tokens: Range<Int>, surnames: [SubjectID])] = []
    private var people = People()

    static func find(_ segments: SegmentedText, trie: NameTrie, lexicon: Lexicon) -> [Mention] {
        let finder = MentionFinder(segments, trie: trie, lexicon: lexicon)
        for sentence in segments.sentences { finder.read(sentence.tokens) }
        finder.decide()
        return finder.mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private init(_ segments: SegmentedText, trie: NameTrie, lexicon: Lexicon) {
        self.segments = segments
        self.trie = trie
        self.lexicon = lexicon
        table = segments.table
        plainWords = WordSet(Array(table.tokens.lazy.filter { $0.shape == .lower }.map(\.lower)))
    }

    private func read(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard table[index].isWord, !isMonth(index), !isHostingVerb(index) else {
                index += 1
                continue
            }
            index = read(at: index, sentence)
        }
    }

    /// The index to go on at.
    private func read(at index: Int, _ sentence: Range<Int>) -> Int {
        let match = trie.longestMatch(in: table, at: index, before: sentence.upperBound).map(withoutTitle)
        // Asked first, since most words start no name and what the rest asks of is copied for it.
        let run =
            NameRun.canStart(table, index)
            ? NameRun(in: table, at: index, limit: sentence.upperBound) { isOrdinary($0, sentence) } : nil
        if let match, !isSurnameOnly(match) {
            if let run, run.tokens.count > match.tokens.count, continuesName(match, run) {
                return takeOrganisation(run.tokens)
            }
            if !(match.tokens.count == 1 && isHomograph(match, index, sentence)) { return take(match) }
        }
        guard let run else {
            guard let match, !table.is(index, .ordinary) else { return index + 1 }
            return take(match)
        }
        let tokens = trimmed(run.tokens)
        if tokens.count == 1 || match.map({ isSurnameOnly($0) && $0.tokens == tokens }) ?? false {
            undecided.append((tokens, match.map(surnames) ?? []))
            return tokens.upperBound
        }
        return takeName(tokens)
    }

    func isActor(_ match: NameTrie.Match) -> Bool {
        if case .actor = match.entries[0] { true } else { false }
    }

    func isSurnameOnly(_ match: NameTrie.Match) -> Bool { surnames(match).count == match.entries.count }

    private func surnames(_ match: NameTrie.Match) -> [SubjectID] {
        match.entries.compactMap { if case .surname(let id) = $0 { id } else { nil } }
    }

    /// `Paris Agreement`, `Washington Post`: a place's name that goes on to name a thing.
    private func continuesName(_ match: NameTrie.Match, _ run: NameRun) -> Bool {
        switch match.entries[0] {
        case .country, .seat, .adjective, .surname:
            let next = match.tokens.upperBound
            guard next < run.tokens.upperBound, let last = run.tokens.last,
                table.is(last, .organisation)
            else { return false }
            guard let inner = trie.longestMatch(in: table, at: next) else { return true }
            return isSurnameOnly(inner)
        default: return false
        }
    }

    /// "Jordan", "Chad", "Georgia": a country's name as a person's first name.
    private func isHomograph(_ match: NameTrie.Match, _ index: Int, _ sentence: Range<Int>) -> Bool {
        guard case .country = match.entries[0], index + 1 < sentence.upperBound,
            let next = trie.longestMatch(in: table, at: index + 1), isSurnameOnly(next)
        else { return false }
        return table[index + 1].gap == .space
    }

    private func isOrdinary(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let token = table[index]
        if table.is(index, .ordinary) {
            return index == sentence.lowerBound || !table.is(index, .ordinaryOrName)
        }
        guard index == sentence.lowerBound, token.shape == .capitalised else { return false }
        return plainWords.contains(token.lower) || token.lower.hasSuffix("ing") && table.cues.isVerb(token.lower)
    }

    private func take(_ match: NameTrie.Match) -> Int {
        let kind: Mention.Kind
        switch match.entries[0] {
        case .actor(let id):
            kind = .person(id)
            people.learn(id, words: words(match.tokens))
            if let actor = lexicon.actor(id) {
                people.add(words(of: actor.surname).joined(separator: " "), id)
            }
        case .country(let id): kind = .country(id)
        case .adjective(let id), .people(let id): kind = .demonym(id)
        case .seat(let id): kind = .seat(id)
        case .group(let id), .groupNoun(let id): kind = .group(id)
        case .metonym(let target?, .government):
            kind = target.country == nil ? .group(target) : .country(target)
        case .metonym(let target?, .capital): kind = .seat(target)
        case .metonym(let target, .venue): kind = .venue(target)
        case .metonym(let target, _): kind = .national(target)
        case .title: kind = .title
        case .surname:
            undecided.append((match.tokens, surnames(match)))
            return match.tokens.upperBound
        }
        if case .groupNoun = match.entries[0] {
            takeGroupNoun(match)
        } else {
            mentions.append(Mention(tokens: match.tokens, kind: kind, rule: "name.\(match.entries[0].label)"))
        }
        return match.tokens.upperBound
    }

    /// `the alliance` means the group that the article named last among those that are so called.
    private func takeGroupNoun(_ match: NameTrie.Match) {
        let ids = match.entries.compactMap { if case .groupNoun(let id) = $0 { id } else { nil } }
        let named = mentions.suffix(MentionFinder.memory).last { mention in
            if case .group(let id) = mention.kind { return ids.contains(id) }
            return false
        }
        if let named, case .group(let id) = named.kind {
            mentions.append(Mention(tokens: match.tokens, kind: .group(id), rule: "name.groupNoun"))
        } else if ids.count == 1, match.tokens.filter({ table[$0].lower != "the" }).count > 1 {
            mentions.append(Mention(tokens: match.tokens, kind: .group(ids[0]), rule: "name.groupNoun.only"))
        } else if ["allies", "alliance"].contains(table[match.tokens.upperBound - 1].lower),
            let usual = ids.first(where: { $0.rawValue == "nato" })
        {
            mentions.append(Mention(tokens: match.tokens, kind: .group(usual), rule: "name.groupNoun.usual"))
        }
    }

    private func takeName(_ tokens: Range<Int>) -> Int {
        let isThing =
            tokens.contains { table.is($0, .organisation) }
            || tokens.contains { table[$0].shape == .upper && table[$0].scalars.count > 2 }
            || tokens.lowerBound > 0 && table.lower(tokens.lowerBound - 1) == "the"
        if let name = nameBehindTitle(tokens) {
            mentions.append(Mention(tokens: tokens.lowerBound..<name, kind: .title, rule: "name.title"))
            return takeName(name..<tokens.upperBound)
        }
        if isThing { return takeOrganisation(tokens) }
        if isRegion(tokens) { return tokens.upperBound }
        guard let id = Slug.id(of: table.words(tokens)) else { return tokens.upperBound }
        mentions.append(Mention(tokens: tokens, kind: .person(id), rule: "name.discovered"))
        people.learn(id, words: words(tokens), except: isUntitled(tokens) ? country(endingAt: tokens.upperBound) : nil)
        return tokens.upperBound
    }

    /// `the industry group WindEurope`
    private func isCalledOrganisation(_ start: Int) -> Bool {
        start > 0 && table[start - 1].shape == .lower && MentionFinder.organisations.contains(table[start - 1].lower)
    }

    private static let organisations: WordSet = [
        "agency", "association", "bank", "broadcaster", "carrier", "charity", "coalition", "company", "consultancy",
        "firm", "foundation", "group", "institute", "manufacturer", "movement", "network", "organisation",
        "organization", "party", "producer", "tank", "union", "watchdog",
    ]

    private func takeOrganisation(_ tokens: Range<Int>) -> Int {
        if let id = Slug.id(of: table.words(tokens)) {
            mentions.append(Mention(tokens: tokens, kind: .organisation(id), rule: "name.organisation"))
        }
        return tokens.upperBound
    }

    /// Gives single capitalised words to people of the article, else to the one actor of the lexicon with that surname.
    private func decide() {
        giveCountriesToNamesakes()
        for (tokens, surnames) in undecided {
            let form = words(tokens).joined(separator: " ")
            if let id = people.person(form) {
                mentions.append(Mention(tokens: tokens, kind: .person(id), rule: "name.short"))
            } else if people.isShared(form) {
                continue
            } else if surnames.count == 1 {
                mentions.append(Mention(tokens: tokens, kind: .person(surnames[0]), rule: "name.surname"))
            } else if isCalledOrganisation(tokens.lowerBound)
                || table[tokens.lowerBound].shape == .upper && table[tokens.lowerBound].scalars.count > 1,
                tokens.count > 1 || !table.is(tokens.lowerBound, .abbreviation),
                let id = Slug.id(of: table.words(tokens))
            {
                mentions.append(Mention(tokens: tokens, kind: .organisation(id), rule: "name.acronym"))
            }
        }
    }

    /// `Montenegro had said` in a text on Luís Montenegro: not where a preposition makes it a place.
    private func giveCountriesToNamesakes() {
        for (position, mention) in mentions.enumerated() {
            guard case .country = mention.kind, let id = people.person(words(mention.tokens).joined(separator: " ")),
                !SubjectFinder.prepositions.contains(table.lower(mention.tokens.lowerBound - 1))
            else { continue }
            mentions[position] = Mention(tokens: mention.tokens, kind: .person(id), rule: "name.short.namesake")
        }
    }

    /// How many names back "the alliance" may refer.
    private static let memory = 300

    private func words(_ tokens: Range<Int>) -> [String] {
        tokens.filter { table[$0].isWord }.map { table.folded($0) }
    }

    private func words(of name: String) -> [String] {
        TokenScanner.foldedWords(of: name)
    }
}
