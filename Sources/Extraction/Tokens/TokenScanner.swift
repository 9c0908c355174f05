import Chronicle

/// Cuts a text into tokens in one pass over its UTF-8.
///
/// `Britain's` is two tokens (`Britain`, `'s`), `won't` one; `F-35` and `five-year` are three, the hyphen apart; `13bn`
/// is two, `G7` and `U.S.` are one; `13,400.5` is one number.
struct TokenScanner {
    /// An array, since a string's own indices cost more than all else that is done with a scalar here.
    private let text: [UInt8]
    private let cues: CueWords?
    private var place = Place()
    private var gap = Token.Gap.blankLine
    private var tokens: [Token] = []

    /// A position, counted two ways at once.
    private struct Place {
        var scalar = 0
        var byte = 0
    }

    /// - Parameter cues: nil where nobody asks for the words' classes.
    static func scan(_ text: String, cues: CueWords? = nil) -> [Token] {
        var scanner = TokenScanner(text, cues)
        scanner.run()
        return scanner.tokens
    }

    /// The words of a name or title in the form in which names are compared.
    static func foldedWords(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return scan(text).filter(\.isWord).map { token in
            let word = Substring(decoding: bytes[token.bytes], as: UTF8.self)
            return TokenForm.folded(TokenForm.lower(word.unicodeScalars))
        }
    }

    private init(_ text: String, _ cues: CueWords?) {
        self.cues = cues
        self.text = Array(text.utf8)
        tokens.reserveCapacity(self.text.count / 4)
    }

    private mutating func run() {
        while let scalar = scalar(at: place.byte) {
            let start = place
            switch ScalarClass(scalar) {
            case .newline:
                gap = gap >= .line ? .blankLine : .line
                step(scalar)
            case .space:
                gap = max(gap, .space)
                step(scalar)
            case .digit:
                takeNumber()
                append(from: start, shape: .number)
            case .letter: takeWord(from: start)
            case .apostrophe where isPossessive(after: place):
                step(scalar)
                skipOne()
                append(from: start, shape: .lower)
            case .apostrophe where isDoubled(scalar):
                step(scalar)
                skipOne()
                append(from: start, shape: .mark, as: "\"" as Word)
            case .apostrophe, .mark:
                step(scalar)
                append(from: start, shape: .mark)
            }
        }
    }

    // MARK: Words

    private mutating func takeWord(from start: Place) {
        var letters = LetterCase()
        while place.scalar - start.scalar < TokenScanner.longest, let scalar = scalar(at: place.byte) {
            let kind = ScalarClass(scalar)
            if kind == .letter || kind == .digit {
                letters.add(scalar)
                step(scalar)
            } else if kind == .apostrophe, joinsWord(at: place) {
                step(scalar)
            } else if scalar == ".", isAcronymDot(from: start) {
                step(scalar)
            } else {
                break
            }
        }
        append(from: start, shape: letters.shape)
    }

    /// In scalars. What is longer is no word and is cut, since to compare strings takes time that grows with the square
    /// of the marks that stand on one letter.
    private static let longest = 200

    /// An apostrophe inside a word (`won't`, `O'Brien`, `d'Ivoire`), but not the one of a possessive.
    private func joinsWord(at place: Place) -> Bool {
        !isPossessive(after: place) && letter(after: place) != nil
    }

    /// At an apostrophe: whether `s` follows and ends the word.
    private func isPossessive(after place: Place) -> Bool {
        guard let follower = letter(after: place), follower == "s" || follower == "S", isInsideText(place) else {
            return false
        }
        guard let second = scalar(at: next(place.byte) + 1) else { return true }
        let kind = ScalarClass(second)
        return kind != .letter && kind != .digit
    }

    /// Two typewriter's apostrophes for one double mark, as agencies and archives write it.
    private func isDoubled(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" && self.scalar(at: place.byte + 1) == scalar
    }

    /// Whether a letter or digit stands right before the place.
    private func isInsideText(_ place: Place) -> Bool {
        var start = place.byte - 1
        while start > 0, UTF8.isContinuation(text[start]) { start -= 1 }
        guard start >= 0, let before = scalar(at: start).map({ ScalarClass($0) }) else { return false }
        return before == .letter || before == .digit
    }

    private func letter(after place: Place) -> Unicode.Scalar? {
        guard let scalar = scalar(at: next(place.byte)), ScalarClass(scalar) == .letter else { return nil }
        return scalar
    }

    /// The dots of `U.S.` and `U.K.`: each behind a single capital that itself starts the word or follows a dot, with
    /// at least two such letters.
    private func isAcronymDot(from start: Place) -> Bool {
        let length = place.scalar - start.scalar
        guard length % 2 == 1, length <= 9, let first = scalar(at: start.byte), ScalarClass(first) == .letter else {
            return false
        }
        if length == 1 {
            guard LetterCase.isUpper(first), let second = letter(after: place), LetterCase.isUpper(second) else {
                return false
            }
            return scalar(at: next(next(place.byte))) == "."
        }
        return scalar(at: next(start.byte)) == "." && text[place.byte - 1] != UInt8(ascii: ".")
    }

    // MARK: Numbers

    /// Digits, with `,` and `.` between digits.
    private mutating func takeNumber() {
        while let scalar = scalar(at: place.byte) {
            switch ScalarClass(scalar) {
            case .digit: step(scalar)
            case .mark where (scalar == "," || scalar == ".") && isDigit(after: place): step(scalar)
            default: return
            }
        }
    }

    private func isDigit(after place: Place) -> Bool {
        scalar(at: place.byte + 1).map { ScalarClass($0) } == .digit
    }

    // MARK: Steps

    /// The scalar that starts at a byte; nil at the end.
    private func scalar(at byte: Int) -> Unicode.Scalar? {
        guard byte < text.count else { return nil }
        let first = text[byte]
        return first < 0x80 ? Unicode.Scalar(first) : longScalar(at: byte)
    }

    /// The text was a string, so its UTF-8 is well-formed.
    private func longScalar(at byte: Int) -> Unicode.Scalar? {
        let end = next(byte)
        let lead = UInt32(text[byte]) & (0x7F >> UInt32(end - byte))
        return Unicode.Scalar(text[byte + 1..<end].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) })
    }

    /// Where the scalar behind the one at a byte starts.
    private func next(_ byte: Int) -> Int {
        guard byte < text.count else { return byte }
        let first = text[byte]
        return byte + (first < 0x80 ? 1 : (~first).leadingZeroBitCount)
    }

    private mutating func step(_ scalar: Unicode.Scalar) {
        place.scalar += 1
        place.byte += UTF8.width(scalar)
    }

    private mutating func skipOne() {
        if let scalar = scalar(at: place.byte) { step(scalar) }
    }

    private mutating func append(from start: Place, shape: Token.Shape, as given: Word? = nil) {
        let (bytes, scalars) = (start.byte..<place.byte, start.scalar..<place.scalar)
        let (lower, folded) = given.map { ($0, $0) } ?? forms(bytes, isASCII: bytes.count == scalars.count)
        let classes = shape == .number ? WordClasses() : cues?.classes(of: lower) ?? WordClasses()
        tokens.append(
            Token(
                bytes: bytes, scalars: scalars, lower: lower, folded: folded, classes: classes, shape: shape, gap: gap))
        gap = .none
    }

    /// The lower-cased and the folded form; those of plain ASCII, which has no diacritics, are the same.
    private func forms(_ bytes: Range<Int>, isASCII: Bool) -> (lower: Word, folded: Word) {
        text.withUnsafeBytes { text in
            let bytes = UnsafeRawBufferPointer(rebasing: text[bytes])
            if isASCII {
                let word = Word(lowercasingASCII: bytes)
                return (word, word)
            }
            let printed = String(decoding: bytes, as: UTF8.self)
            if TokenForm.isUnchanging(printed) { return (Word(utf8: bytes), Word(utf8: bytes)) }
            let lower = TokenForm.lower(printed.unicodeScalars)
            return (Word(lower), Word(TokenForm.folded(lower)))
        }
    }
}
