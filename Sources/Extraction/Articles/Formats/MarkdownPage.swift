import Chronicle

/// Markdown whose articles each start with YAML front matter; the first may do without.
enum MarkdownPage {
    static func articles(in text: String, defaults: ArticleDefaults) throws(ArticleError.Fault) -> [Article] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var articles: [Article] = []
        for section in try sections(of: lines) {
            let head = try section.yaml.map { yaml throws(ArticleError.Fault) in
                try FrontMatter(yaml: yaml, line: section.line).article
            }
            articles += AggregatorPage.articles(
                in: PageLine.lines(of: lines[section.body], paragraphs: .betweenEmptyLines),
                head: head ?? Article(text: ""), defaults: defaults)
        }
        return articles
    }

    private struct Section {
        /// The line of the opening `---`, counted from 1.
        let line: Int
        let yaml: String?
        let body: Range<Int>
    }

    private static func sections(of lines: [Substring]) throws(ArticleError.Fault) -> [Section] {
        var sections: [Section] = []
        var yaml: String?
        var opening = 0
        var bodyStart = 0
        if let first = lines.firstIndex(where: { !isBlank($0) }), isFence(lines[first]) {
            guard let closing = lines[(first + 1)...].firstIndex(where: isFence) else {
                throw .openFrontMatter(line: first + 1)
            }
            (opening, yaml, bodyStart) = (first, joined(lines[(first + 1)..<closing]), closing + 1)
        }
        var index = bodyStart
        while index < lines.count {
            guard isFence(lines[index]), let closing = fieldsEnd(after: index, in: lines) else {
                index += 1
                continue
            }
            sections.append(Section(line: opening + 1, yaml: yaml, body: bodyStart..<index))
            (opening, yaml, bodyStart) = (index, joined(lines[(index + 1)..<closing]), closing + 1)
            index = bodyStart
        }
        sections.append(Section(line: opening + 1, yaml: yaml, body: bodyStart..<lines.count))
        return sections
    }

    /// The line `---` that closes front matter opened inside a page; nil where `---` is only a rule between paragraphs,
    /// since no fields stand below it.
    private static func fieldsEnd(after fence: Int, in lines: [Substring]) -> Int? {
        guard let first = lines[(fence + 1)...].first, isField(first) else { return nil }
        var index = fence + 1
        while index < lines.count, !isBlank(lines[index]) {
            if isFence(lines[index]) { return index }
            guard isField(lines[index]) || lines[index].first == " " || lines[index].first == "-" else { return nil }
            index += 1
        }
        return nil
    }

    /// `title: …`, with a lower-case key as front matter has it.
    private static func isField(_ line: Substring) -> Bool {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
        return line[..<colon].utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
        }
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

    private static func joined(_ lines: ArraySlice<Substring>) -> String { lines.joined(separator: "\n") }
}
