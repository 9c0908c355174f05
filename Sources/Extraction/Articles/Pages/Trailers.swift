/// Takes what belongs to no article out of an article's lines.
enum Trailers {
    static func removed(from lines: ArraySlice<PageLine>) -> [PageLine] {
        var kept: [PageLine] = []
        var inList = false
        // The first line of a paragraph can fall away while its others stay.
        var opensParagraph = false
        for line in lines {
            opensParagraph = opensParagraph || line.opensParagraph
            let trailer = TrailerLine(line.text)
            if trailer == .endsArticle { break }
            if trailer == .opensList { inList = true }
            if trailer != nil || (inList && !LineShape.isBody(line.text)) { continue }
            inList = false
            kept.append(PageLine(text: line.text, opensParagraph: opensParagraph))
            opensParagraph = false
        }
        if kept.count > 1, let last = kept.last, LineShape.isByline(last.text) { kept.removeLast() }
        if let last = kept.popLast() {
            kept.append(PageLine(text: withoutClosingAppeal(last.text), opensParagraph: last.opensParagraph))
        }
        return kept
    }

    /// Pages that run an article into one paragraph run its last appeal into it too: "… Read also: X", "Want all of
    /// the Times? Subscribe." The article's last sentences are cut from there.
    private static func withoutClosingAppeal(_ text: String) -> String {
        // Farther from the end it would stand in the midst of the article.
        let tail = text.suffix(400)
        for index in tail.indices.dropFirst(2) where tail[tail.index(before: index)] == " " {
            let before = tail[tail.index(index, offsetBy: -2)]
            guard ".!?\"”'’…".contains(before) else { continue }
            let rest = tail[index...]
            if appeals.contains(where: { rest.hasPrefix($0) }) { return text[..<index].trimmed }
        }
        return text
    }

    private static let appeals = [
        "Read also:", "Also read:", "READ ALSO:", "Read more:", "READ MORE:", "See also:", "Want all of ",
        "Want more ", "Subscribe ", "Sign up for ", "Support our ", "Consider supporting ", "Follow us on ",
        "Click here ", "Copyright 20", "Copyright ©", "© 20", "We've been working hard to bring you ",
        "We’ve been working hard to bring you ", "This article was originally ", "This story was originally ",
    ]
}
