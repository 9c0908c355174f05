/// A line of a page that is not empty.
struct PageLine: Equatable {
    /// Without white space around it.
    let text: String
    /// Whether a new paragraph starts with it.
    var opensParagraph: Bool

    /// How a text sets its paragraphs apart.
    enum Paragraphs {
        case betweenEmptyLines
        /// Each line is one, except where a block of short lines was plainly wrapped by hand.
        case byLine
    }

    static func lines(of lines: ArraySlice<Substring>, paragraphs: Paragraphs) -> [PageLine] {
        var result: [PageLine] = []
        var block: [String] = []
        func close() {
            var wrapped = paragraphs == .betweenEmptyLines || isWrapped(block[...])
            var start = 0
            // A title may stand right on top of a wrapped paragraph.
            if !wrapped, result.isEmpty, isWrapped(block.dropFirst()) { (wrapped, start) = (true, 1) }
            for (index, text) in block.enumerated() {
                result.append(PageLine(text: text, opensParagraph: index <= start || !wrapped))
            }
            block.removeAll()
        }
        for line in lines {
            let text = line.trimmed
            if text.isEmpty { close() } else { block.append(text) }
        }
        close()
        return result
    }

    /// The paragraphs, set apart by empty lines.
    static func joined(_ lines: some Sequence<PageLine>) -> String {
        var text = ""
        for line in lines {
            if !text.isEmpty { text += line.opensParagraph ? "\n\n" : "\n" }
            text += line.text
        }
        return text
    }

    /// All lines but the last fill the same narrow width.
    private static func isWrapped(_ block: ArraySlice<String>) -> Bool {
        guard block.count > 1, block.allSatisfy({ $0.utf8.count <= 110 }) else { return false }
        let widest = block.reduce(0) { max($0, $1.utf8.count) }
        return widest >= 40 && block.dropLast().allSatisfy { $0.utf8.count * 4 >= widest * 3 }
    }
}
