import Chronicle

/// Cuts a text into tokens in one pass over its scalars.
///
/// `Britain's` is two tokens (`Britain`, `'s`), `won't` one; `F-35` and `five-year` are three, the hyphen apart; `13bn`
/// is two, `G7` and `U.S.` are one; `13,400.5` is one number.
struct TokenScanner {
    /// An array, since a string's own indices cost more than all else that is done with a scalar here.
    private let text: [Unicode.Scalar]
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
        self.text = Array(text.unicodeScalars)
        tokens.reserveCapacity(text.utf8.count / 5)
    }

    private mutating func run() {
        while let scalar = peek(place) {
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
        while place.scalar - start.scalar < TokenScanner.longest, let scalar = peek(place) {
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
        guard place.scalar + 2 < text.count else { return true }
        let second = ScalarClass(text[place.scalar + 2])
        return second != .letter && second != .digit
    }

    /// Two typewriter's apostrophes for one double mark, as agencies and archives write it.
    private func isDoubled(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" && place.scalar + 1 < text.count && text[place.scalar + 1] == scalar
    }

    /// Whether a letter or digit stands right before the place.
    private func isInsideText(_ place: Place) -> Bool {
        guard place.scalar > 0 else { return false }
        let before = ScalarClass(text[place.scalar - 1])
        return before == .letter || before == .digit
    }

    private func letter(after place: Place) -> Unicode.Scalar? {
        guard place.scalar + 1 < text.count, ScalarClass(text[place.scalar + 1]) == .letter else { return nil }
        return text[place.scalar + 1]
    }

    /// The dots of `U.S.` and `U.K.`: each behind a single capital that itself starts the word or follows a dot, with
    /// at least two such letters.
    private func isAcronymDot(from start: Place) -> Bool {
        let length = place.scalar - start.scalar
        guard length % 2 == 1, length <= 9, ScalarClass(text[start.scalar]) == .letter else { return false }
        if length == 1 {
            guard LetterCase.isUpper(text[start.scalar]), let next = letter(after: place), LetterCase.isUpper(next)
            else { return false }
            return place.scalar + 2 < text.count && text[place.scalar + 2] == "."
        }
        return text[start.scalar + 1] == "." && text[place.scalar - 1] != "."
    }

    // MARK: Numbers

    /// Digits, with `,` and `.` between digits.
    private mutating func takeNumber() {
        while let scalar = peek(place) {
            switch ScalarClass(scalar) {
            case .digit: step(scalar)
            case .mark where (scalar == "," || scalar == ".") && isDigit(after: place): step(scalar)
            default: return
            }
        }
    }

    private func isDigit(after place: Place) -> Bool {
        place.scalar + 1 < text.count && ScalarClass(text[place.scalar + 1]) == .digit
    }

    // MARK: Steps

    private func peek(_ place: Place) -> Unicode.Scalar? {
        place.scalar < text.count ? text[place.scalar] : nil
    }

    private mutating func step(_ scalar: Unicode.Scalar) {
        place.scalar += 1
        place.byte += UTF8.width(scalar)
    }

    private mutating func skipOne() {
        if let scalar = peek(place) { step(scalar) }
    }

    private mutating func append(from start: Place, shape: Token.Shape, as given: Word? = nil) {
        let scalars = text[start.scalar..<place.scalar]
        // A byte for each scalar: plain ASCII, which has no diacritics.
        let isASCII = place.byte - start.byte == scalars.count
        let form = isASCII ? "" : TokenForm.lower(scalars)
        let lower = given ?? (isASCII ? Word(lowercasingASCII: scalars.lazy.map { UInt8($0.value) }) : Word(form))
        let classes = shape == .number ? WordClasses() : cues?.classes(of: lower) ?? WordClasses()
        tokens.append(
            Token(
                bytes: start.byte..<place.byte, scalars: start.scalar..<place.scalar, lower: lower,
                folded: isASCII ? lower : Word(TokenForm.folded(form)), classes: classes, shape: shape, gap: gap))
        gap = .none
    }
}
