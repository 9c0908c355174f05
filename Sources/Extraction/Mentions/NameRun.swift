import Chronicle

/// A run of capitalised words that may be a name: `Ahn Gyu-back`, `Ursula von der Leyen`, `World Energy GH2`.
struct NameRun {
    let tokens: Range<Int>

    /// The run that starts at a token; nil where none does.
    init?(in table: TokenTable, at start: Int, limit: Int, isOrdinary: (Int) -> Bool) {
        guard NameRun.canStart(table, start), !isOrdinary(start) else { return nil }
        var end = start + 1
        while end < limit, end - start < 8 {
            if NameRun.canStart(table, end), table[end].gap == .space, !isOrdinary(end) {
                end += 1
            } else if let next = NameRun.afterHyphen(table, end, limit) {
                end = next
            } else if let next = NameRun.afterParticles(table, end, limit), !isOrdinary(next - 1) {
                end = next
            } else if let next = NameRun.afterInitial(table, end, limit) {
                end = next
            } else {
                break
            }
        }
        tokens = start..<end
    }

    static func canStart(_ table: TokenTable, _ index: Int) -> Bool {
        table[index].isCapitalised || table[index].shape == .mixed
    }

    /// `-back` and `-Karrenbauer`.
    private static func afterHyphen(_ table: TokenTable, _ index: Int, _ limit: Int) -> Int? {
        guard index + 1 < limit, table[index].lower == "-", table[index].gap == .none, table[index + 1].gap == .none,
            table[index + 1].isWord
        else { return nil }
        return index + 2
    }

    /// `von der Leyen`, `de Sousa`, `al-Sisi`.
    private static func afterParticles(_ table: TokenTable, _ index: Int, _ limit: Int) -> Int? {
        var next = index
        while next < limit, next < index + 3, table[next].shape == .lower, particles.contains(table[next].lower) {
            next += 1
            if next < limit, table[next].lower == "-", table[next].gap == .none { next += 1 }
        }
        guard next > index, next < limit, table[next].isCapitalised else { return nil }
        return next + 1
    }

    /// The dot of `Tore O. Sandvik`.
    private static func afterInitial(_ table: TokenTable, _ index: Int, _ limit: Int) -> Int? {
        guard index + 1 < limit, table[index].lower == ".", table[index].gap == .none,
            table[index - 1].shape == .upper && table[index - 1].scalars.count == 1
                || saints.contains(table[index - 1].lower), table[index + 1].isCapitalised
        else { return nil }
        return index + 1
    }

    /// `St. Petersburg`
    private static let saints: WordSet = ["st", "ste"]
    private static let particles: WordSet = [
        "de", "da", "do", "dos", "das", "von", "der", "van", "den", "bin", "bint", "al", "el", "di", "du", "la", "le",
        "ibn", "ben", "zu", "af", "ter", "ten", "y", "e",
    ]
}
