import Chronicle

/// What a scalar is to the token scanner.
enum ScalarClass {
    case letter, digit, space, newline, apostrophe, mark

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A: self = .letter
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = scalar.value == 0x0D ? .space : .newline
        case 0x20, 0x09, 0x0B, 0x0C: self = .space
        case 0x27, 0x2019: self = .apostrophe
        case 0...0x7F: self = .mark
        default: self = ScalarClass(beyondASCII: scalar.properties)
        }
    }

    private init(beyondASCII properties: Unicode.Scalar.Properties) {
        if properties.isWhitespace || properties.generalCategory == .format {
            self = .space
        } else {
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark:
                self = .letter
            default: self = .mark
            }
        }
    }
}

/// How a word's letters are cased, gathered scalar by scalar.
struct LetterCase {
    private var first: Unicode.Scalar?
    private var uppers = 0
    private var lowers = 0

    mutating func add(_ scalar: Unicode.Scalar) {
        if first == nil { first = scalar }
        if LetterCase.isUpper(scalar) {
            uppers += 1
        } else if LetterCase.isLower(scalar) {
            lowers += 1
        }
    }

    var shape: Token.Shape {
        guard let first else { return .mark }
        if lowers == 0 { return uppers > 0 ? .upper : .capitalised }
        if uppers == 0 { return .lower }
        return LetterCase.isUpper(first) ? .capitalised : .mixed
    }

    static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }

    static func isLower(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
    }
}
