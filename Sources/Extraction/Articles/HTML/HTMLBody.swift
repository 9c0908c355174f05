/// The paragraphs of a page's article.
enum HTMLBody {
    static func paragraphs(below root: HTMLElement) -> [String] {
        let strict = paragraphs(of: container(below: root, byName: true), byName: true)
        // Where names of classes mislead ("has-sidebar" around everything), do without them.
        guard length(strict) < 200 else { return strict }
        let lenient = paragraphs(of: container(below: root, byName: false), byName: false)
        return length(lenient) > 2 * length(strict) ? lenient : strict
    }

    private static func length(_ paragraphs: [String]) -> Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }

    /// The element that says it is the article's body; else the `<article>` with the most words in its paragraphs; else
    /// the parent of the most; else the whole page.
    private static func container(below root: HTMLElement, byName: Bool) -> HTMLElement {
        var marked: HTMLElement?
        var articles = WordCounts()
        var parents = WordCounts()
        var openArticles: [HTMLElement] = []
        root.walk { step in
            switch step {
            case .enter(let element):
                if HTMLFurniture.contains(element, byName: byName) { return false }
                if marked == nil, element["itemprop"]?.contains("articleBody") == true { marked = element }
                let tag = element.tag
                if tag == "article" { openArticles.append(element) }
                if tag == "p", let parent = element.parent {
                    let words = element.text.utf8.count
                    parents.add(words, to: parent)
                    if let article = openArticles.last { articles.add(words, to: article) }
                }
                return true
            case .text: return false
            case .leave(let element):
                if element.tag == "article" { openArticles.removeLast() }
                return false
            }
        }
        return marked ?? articles.longest ?? parents.longest ?? root
    }

    /// How many bytes of paragraphs elements have, in the page's order, so that the first of equals wins.
    private struct WordCounts {
        private var counts: [(element: HTMLElement, words: Int)] = []
        private var places: [UnsafeMutableRawPointer: Int] = [:]

        mutating func add(_ words: Int, to element: HTMLElement) {
            let place = places[UnsafeMutableRawPointer(element.node), default: counts.count]
            if place == counts.count {
                places[UnsafeMutableRawPointer(element.node)] = place
                counts.append((element, 0))
            }
            counts[place].words += words
        }

        var longest: HTMLElement? {
            var best: (element: HTMLElement, words: Int)?
            for count in counts where count.words > best?.words ?? 0 { best = count }
            return best?.element
        }
    }

    private static func paragraphs(of container: HTMLElement, byName: Bool) -> [String] {
        var collected = Collected()
        container.walk { step in
            switch step {
            case .enter(let element):
                if HTMLFurniture.contains(element, byName: byName) { return false }
                switch element.tag {
                case "br": collected.breakLine()
                case let tag where blocks.contains(tag): collected.close()
                default: break
                }
                return true
            case .text(let text):
                collected.append(text)
                return false
            case .leave(let element):
                if blocks.contains(element.tag) { collected.close() }
                return false
            }
        }
        collected.close()
        return collected.paragraphs
    }

    /// Text as a browser shows it: white space runs together, blocks stand apart, and so does what two `<br>` part.
    private struct Collected {
        private(set) var paragraphs: [String] = []
        private var current = ""
        private var breaks = 0

        mutating func append(_ text: String) {
            for scalar in text.unicodeScalars {
                if scalar.isHTMLSpace {
                    if !current.isEmpty, current.unicodeScalars.last != " " { current.append(" ") }
                } else {
                    current.unicodeScalars.append(scalar)
                    breaks = 0
                }
            }
        }

        mutating func breakLine() {
            breaks += 1
            if breaks == 2 { close() } else { append(" ") }
        }

        mutating func close() {
            if let text = current.trimmedIfAny { paragraphs.append(text) }
            current = ""
            breaks = 0
        }
    }

    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5",
        "h6",
        "blockquote", "pre", "table", "tr", "td", "th", "tbody", "hr", "address", "center", "details", "summary",
    ]
}

extension Unicode.Scalar {
    /// HTML's white space; a no-break space is none and stays.
    fileprivate var isHTMLSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\u{C}" }
}
