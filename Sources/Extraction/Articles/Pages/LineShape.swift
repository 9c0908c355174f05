/// What a line of a page looks like, without knowing what it says.
enum LineShape {
    /// Running text: it ends like a sentence and is longer than a label, or is longer than any headline.
    static func isBody(_ line: String) -> Bool {
        let length = line.unicodeScalars.count
        return length > 250 || (length >= 40 && endsSentence(line))
    }

    /// Three words or more that open like a title and do not close like a sentence.
    static func isHeadline(_ line: String) -> Bool {
        guard line.unicodeScalars.count <= 220, let last = line.last, !".:;,".contains(last), opensUpright(line) else {
            return false
        }
        return (3...40).contains(wordCount(line))
    }

    /// A few words without any mark behind them, as a publisher or a writer signs.
    static func isName(_ line: String) -> Bool {
        guard line.unicodeScalars.count <= 48, let last = line.last, !".?!:;,…".contains(last) else { return false }
        return wordCount(line) <= 6 && line.contains(where: \.isLetter) && opensUpright(line)
    }

    /// A newspaper's section ("World, Europe") above a title.
    static func isSection(_ line: String) -> Bool { isName(line) && wordCount(line) <= 3 }

    static func isByline(_ line: String) -> Bool {
        line.unicodeScalars.count <= 100 && (line.hasPrefix("By ") || line.hasPrefix("BY ")) && !endsSentence(line)
    }

    static func wordCount(_ line: String) -> Int {
        line.split { $0 == " " || $0 == "\u{A0}" }.count { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private static func endsSentence(_ line: String) -> Bool {
        line.last { !"\"'”’»)]".contains($0) }.map { ".!?…".contains($0) } ?? false
    }

    private static func opensUpright(_ line: String) -> Bool {
        line.first { $0.isLetter || $0.isNumber }.map { !$0.isLowercase } ?? false
    }
}
