import Chronicle

/// The lines above a plain page's first paragraph: section, title, standfirst, writer, date.
struct PageHead: Equatable {
    private(set) var title: String?
    private(set) var published: EventDate?
    /// Which lines belong to the head and not to the text.
    private(set) var lines: Set<Int> = []

    /// - Parameter known: the title where something better than the lines tells it.
    init(of page: ArraySlice<PageLine>, title known: String? = nil) {
        title = known
        // A head is a matter of a few lines; a page without paragraphs has none.
        guard let body = page.prefix(12).firstIndex(where: { LineShape.isBody($0.text) }), body > page.startIndex else {
            return
        }
        let head = page[page.startIndex..<body]
        title = known ?? PageHead.title(in: head)
        let named = head.lastIndex {
            $0.text == title || LineShape.isByline($0.text) || PageHead.date(in: $0.text) != nil
        }
        for (index, line) in zip(head.indices, head) {
            let text = PageHead.withoutHashes(line.text)
            if text == title || LineShape.isByline(line.text) {
                lines.insert(index)
            } else if let date = PageHead.date(in: line.text) {
                published = published ?? date
                lines.insert(index)
            } else if title != nil, LineShape.isHeadline(line.text) || isSection(line, at: index, above: named) {
                // A standfirst says in short what the text says again.
                lines.insert(index)
            }
        }
    }

    /// A few words above the title, the writer or the date; below them they are a dateline ("OSLO").
    private func isSection(_ line: PageLine, at index: Int, above named: Int?) -> Bool {
        named.map { index < $0 } ?? false && LineShape.isSection(line.text)
    }

    /// A title that the head repeats, else its first line that is more than a section's name.
    private static func title(in head: ArraySlice<PageLine>) -> String? {
        let texts = head.map { withoutHashes($0.text) }
        func isTitle(_ text: String) -> Bool { LineShape.isHeadline(text) && date(in: text) == nil }
        if let repeated = texts.enumerated().first(where: { isTitle($1) && texts[($0 + 1)...].contains($1) }) {
            return repeated.element
        }
        guard let first = texts.first else { return nil }
        if texts.count > 1, LineShape.isSection(first), isTitle(texts[1]) { return texts[1] }
        if isTitle(first) { return first }
        // "Ottawa pays up" is short for a title, but nothing else stands above the text.
        return LineShape.isName(first) && head.first?.text != first ? first : nil
    }

    /// "Aysu Bicer | 14.11.2024 - Update : 14.11.2024": a date, with little beside it.
    private static func date(in line: String) -> EventDate? {
        guard line.utf8.count <= 100 else { return nil }
        if line.contains(where: \.isNumber), let date = PublicationDate.read(line) { return date }
        let items = DateWords(line).items
        guard let found = PrintedDay.first(in: items) else { return nil }
        let besides = items.indices.count { index in
            if found.range.contains(index) { return false }
            if case .word = items[index] { return true }
            return false
        }
        return besides <= 6 && !LineShape.isBody(line) ? EventDate(found.day) : nil
    }

    /// Without the `#` of a Markdown heading.
    private static func withoutHashes(_ line: String) -> String {
        line.first == "#" ? line.drop { $0 == "#" }.trimmed : line
    }
}
