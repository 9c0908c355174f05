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
        var node: UInt32 = 0
        var best: Match?
        var index = start
        while index < min(table.count, end ?? table.count), index - start < 16,
            let word = words[table[index].folded],
            let next = edges[UInt64(node) << 32 | UInt64(word)]
        {
            node = next
            index += 1
            let holding = readings[Int(node)].filter { holds($0, in: table, start..<index) }.map(\.entry)
            if !holding.isEmpty { best = Match(tokens: start..<index, entries: holding.sorted { $0.rank < $1.rank }) }
        }
        return best
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
