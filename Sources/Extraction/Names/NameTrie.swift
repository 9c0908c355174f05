import Chronicle

/// All surfaces of the lexicon in one trie over folded tokens: a text is matched against every name at once.
struct NameTrie: Sendable {
    /// A surface's reading, with the tokens that must be written with capitals for it to hold.
    struct Reading: Sendable {
        let entry: NameEntry
        /// Bit n: the n-th token must start with a capital.
        let capitals: UInt64
        /// Bit n: the n-th token must be all capitals, so that "us" is not "US".
        let uppers: UInt64
    }

    struct Match: Sendable {
        let tokens: Range<Int>
        /// The readings that hold here, the likeliest first; never empty.
        let entries: [NameEntry]
    }

    private var words: [Word: UInt32] = [:]
    private var edges: [UInt64: UInt32] = [:]
    /// The nodes of first words: most words of a text start no surface, and are passed over with one look.
    private var roots: WordTable<UInt32> = [:]
    /// The words of all surfaces, as the edges number them.
    private var numbers: WordTable<UInt32> = [:]
    /// Of each node, the likeliest first once the trie is sealed.
    private var readings: [[Reading]] = [[]]

    mutating func insert(_ surface: String, _ entry: NameEntry, anyCase: Bool = false) {
        let tokens = TokenScanner.scan(surface)
        guard !tokens.isEmpty, tokens.count <= 16 else { return }
        var node: UInt32 = 0
        var (capitals, uppers): (UInt64, UInt64) = (0, 0)
        for (offset, token) in tokens.enumerated() {
            if !anyCase, token.shape == .capitalised || token.shape == .upper || token.shape == .mixed {
                capitals |= 1 << UInt64(offset)
                if token.shape == .upper, token.scalars.count > 1 { uppers |= 1 << UInt64(offset) }
            }
            node = child(of: node, adding: token.folded)
        }
        let reading = Reading(entry: entry, capitals: capitals, uppers: uppers)
        if !readings[Int(node)].contains(where: { $0.entry == entry && $0.capitals == capitals }) {
            readings[Int(node)].append(reading)
        }
    }

    /// To be called once all surfaces are in: before, none is found.
    mutating func seal() {
        readings = readings.map { readings in
            readings.enumerated().sorted { ($0.element.entry.rank, $0.offset) < ($1.element.entry.rank, $1.offset) }
                .map(\.element)
        }
        numbers = WordTable(words)
        roots = WordTable(
            words.reduce(into: [:]) { roots, word in
                if let node = edges[UInt64(word.value)] { roots[word.key] = node }
            })
    }

    private mutating func child(of node: UInt32, adding word: Word) -> UInt32 {
        let number: UInt32
        if let known = words[word] {
            number = known
        } else {
            number = UInt32(words.count)
            words[word] = number
        }
        let edge = UInt64(node) << 32 | UInt64(number)
        if let next = edges[edge] { return next }
        let next = UInt32(readings.count)
        readings.append([])
        edges[edge] = next
        return next
    }

    /// The longest surface that starts at a token and ends before another, where one is given.
    func longestMatch(in table: TokenTable, at start: Int, before end: Int? = nil) -> Match? {
        let limit = min(table.count, end ?? table.count, start + 16)
        var best: (node: UInt32, end: Int)?
        var index = start
        var following = start < limit ? roots[table[start].folded] : nil
        while let node = following {
            index += 1
            if readings[Int(node)].contains(where: { holds($0, in: table, start..<index) }) { best = (node, index) }
            following = index < limit ? child(of: node, table[index].folded) : nil
        }
        return best.map { node, end in
            let holding = readings[Int(node)].filter { holds($0, in: table, start..<end) }
            return Match(tokens: start..<end, entries: holding.map(\.entry))
        }
    }

    private func child(of node: UInt32, _ word: Word) -> UInt32? {
        numbers[word].flatMap { edges[UInt64(node) << 32 | UInt64($0)] }
    }

    private func holds(_ reading: Reading, in table: TokenTable, _ range: Range<Int>) -> Bool {
        for (offset, index) in range.enumerated() {
            let bit: UInt64 = 1 << UInt64(offset)
            let token = table[index]
            if reading.capitals & bit != 0, token.shape == .lower || token.shape == .mark { return false }
            if reading.uppers & bit != 0, token.shape != .upper { return false }
        }
        return true
    }
}
