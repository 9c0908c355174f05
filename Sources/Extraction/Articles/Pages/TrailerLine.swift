/// A line of a page that belongs to no article: what to read next, who owns the words, where to subscribe.
enum TrailerLine: Equatable {
    /// This line and nothing else.
    case alone
    /// "Related Articles": this line and the labels and headlines below it.
    case opensList
    /// "Comments": whatever follows is by others.
    case endsArticle

    init?(_ line: String) {
        let label = TrailerLine.label(of: line)
        if TrailerLine.ends.contains(label) || TrailerLine.isCommentCount(label) {
            self = .endsArticle
        } else if TrailerLine.lists.contains(label)
            || (TrailerLine.listOpeners.contains { label.hasPrefix($0) } && line.last == ":")
            || (label.hasPrefix("more from ") && LineShape.isName(line))
        {
            self = .opensList
        } else if TrailerLine.isAlone(label, line) {
            self = .alone
        } else {
            return nil
        }
    }

    /// Small letters, without marks around them.
    private static func label(of line: String) -> String {
        line.prefix(300).lowercased().drop { !$0.isLetter && !$0.isNumber && !"©(".contains($0) }.trimmedOfMarks
    }

    private static func isCommentCount(_ label: String) -> Bool {
        let words = label.split(separator: " ")
        return words.count == 2 && Int(words[0]) != nil && words[1].hasPrefix("comment")
    }

    private static func isAlone(_ label: String, _ line: String) -> Bool {
        if single.contains(label) { return true }
        let length = line.utf8.count
        if length <= 300, openers.contains(where: { label.hasPrefix($0) }) { return true }
        if length <= 160, captions.contains(where: { label.hasPrefix($0) }) { return true }
        if isCopyright(label) || isCookieNotice(label) || isFurniture(line) { return true }
        return length <= 600 && (label.contains("contact us for subscription") || label.contains("to our newsletter"))
    }

    /// Breadcrumbs, bylines, the page's date and captions.
    private static func isFurniture(_ line: String) -> Bool {
        guard line.utf8.count <= 500 else { return false }
        if line.contains(" › ") || line.hasSuffix(" min read") || LineShape.isByline(line) { return true }
        if line.utf8.count <= 60, line.contains(where: \.isNumber), PublicationDate.read(line) != nil { return true }
        if ["FILE:", "FILE PHOTO", "FILE - "].contains(where: { line.hasPrefix($0) }) { return true }
        if line.first == "*", line.last == "*", !line.hasPrefix("**") { return true }
        // The photographer stands at a caption's end, without a full stop.
        guard let last = line.last, last.isLetter || last == ")" else { return false }
        return ["Photo by ", "Photo: ", "Picture: ", "Image: ", "Photograph: "].contains { line.contains($0) }
    }

    /// "Copyright 2025 X. All rights reserved.", not "Copyright law is to change".
    private static func isCopyright(_ label: String) -> Bool {
        if label.utf8.count <= 200, label.contains("all rights reserved") { return true }
        for mark in ["copyright", "©", "(c)"] where label.hasPrefix(mark) {
            let rest = label.dropFirst(mark.count).drop { !$0.isLetter && !$0.isNumber && $0 != "©" }
            if rest.first == "©" || rest.prefix(4).allSatisfy(\.isNumber) && rest.count >= 4 { return true }
            if mark == "©", label.utf8.count <= 100 { return true }
        }
        return false
    }

    private static func isCookieNotice(_ label: String) -> Bool {
        guard label.contains("cookie") else { return false }
        return label.utf8.count <= 40
            || ["we use", "uses cookies", "use cookies", "accept", "consent", "preferences", "cookie policy"].contains {
                label.contains($0)
            }
    }

    private static let ends: Set<String> = [
        "comments", "comment", "no comments yet", "leave a comment", "post a comment", "add a comment",
        "join the conversation", "join the discussion", "reader comments", "show comments", "view comments",
    ]

    private static let lists: Set<String> = [
        "hashtags", "tags", "topics", "related", "related articles", "related stories", "related posts",
        "related news", "related topics", "related content", "related coverage", "read next", "read also", "also read",
        "more stories", "more news", "more on this story", "more on this", "most read", "most popular", "most viewed",
        "popular now", "trending", "trending now", "recommended", "recommended for you", "recommended reading",
        "recommended stories", "you may also like", "you might also like", "you may be interested in", "up next",
        "latest news", "latest stories", "top stories", "editor's picks", "editors' picks", "share this",
        "share this article", "share this story", "share", "follow us", "try our ai features", "newsletters",
        "newsletter", "what to read next", "see also", "in this story", "around the web", "from our partners",
    ]

    private static let listOpeners = ["related", "read also", "also read", "explore what", "more on", "tags", "topics"]

    private static let single: Set<String> = [
        "advertisement", "advertising", "sponsored", "sponsored content", "promoted", "subscribe", "subscribe now",
        "sign in", "sign up", "log in", "read more", "see more", "show more", "load more", "loading", "print",
        "copy link", "save article", "listen to this article", "skip to content", "skip to main content",
        "back to top", "continue reading", "story continues below advertisement", "no comments",
    ]

    private static let openers = [
        "read also:", "also read:", "read more:", "see also:", "read more about", "further reading:", "read next:",
        "watch:", "watch now:", "listen:", "more:", "related:", "subscribe to", "subscribe for", "subscribe today",
        "sign up for", "sign up to", "follow us on", "like us on", "share this", "share on", "click here",
        "download our app", "download the app", "support our", "consider supporting", "become a member",
        "become a subscriber", "donate ", "get the latest", "get our", "want all of", "this article was originally",
        "this story was originally", "this article first appeared", "the post ", "enjoyed this article",
        "thank you for reading", "we've been working hard to bring you", "we’ve been working hard to bring you",
    ]

    private static let captions = [
        "photo:", "photo by", "photo credit", "photograph:", "image:", "image credit", "image source", "picture:",
        "file photo", "credit:", "caption:", "illustration:",
    ]
}

extension Substring {
    /// Without white space and marks at the end.
    fileprivate var trimmedOfMarks: String {
        guard let last = lastIndex(where: { $0.isLetter || $0.isNumber || ":)©".contains($0) }) else { return "" }
        let kept = self[...last]
        // A colon says that something follows on the line; at its end it is only a mark.
        return String(kept.last == ":" ? kept.dropLast() : kept)
    }
}
