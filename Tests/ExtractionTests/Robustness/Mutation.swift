import Foundation

/// Ways to spoil a text, for tests of what is found in spoilt ones.
enum Mutation {
    /// A part of a seed article with some of its slices cut, doubled, swapped or replaced.
    static func article(_ generator: inout SeededGenerator) -> String {
        let whole = Array(pages[Int.random(in: 0..<pages.count, using: &generator)].unicodeScalars)
        let start = Int.random(in: 0..<max(1, whole.count - longest), using: &generator)
        var text = Array(whole[start..<min(whole.count, start + longest)])
        for _ in 0..<Int.random(in: 1...8, using: &generator) { mutate(&text, &generator) }
        return string(text)
    }

    /// Words of the trade in any order reach more rules than letters do.
    static func words(_ count: Int, _ generator: inout SeededGenerator) -> String {
        (0..<count).map { _ in trade[Int.random(in: 0..<trade.count, using: &generator)] }.joined(separator: " ")
    }

    /// Scalars of all planes, most of them unassigned.
    static func scalars(_ count: Int, _ generator: inout SeededGenerator) -> String {
        string((0..<count).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &generator)) })
    }

    /// What breaks the counting of characters, quotations, lines or sentences.
    static let hazards = [
        "“", "”", "\"", "‘", "’", "«", "»", "“‘“", "”’”", "\r", "\r\n", "\n\n", "\u{85}", "\u{2028}", "\u{2029}", "\t",
        "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{A0}", "\u{202E}", "\u{2066}", "e\u{301}\u{323}",
        "\u{301}", "\u{20E3}", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇬🇧🇺🇦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "שלום", "السلام", "٢٫٥", "२", "日本国首相は",
        "ﬁ", "İ", "ı", "ß", "ǅ", "𝐍𝐀𝐓𝐎", "…", "....", "?!?!", " - ", "—", "(", ")", "[", "</p>", "<script>", "&amp;",
        "&#0;",
        "$", "%", "$ billion", "1,2,3.4.5", "99999999999999999999999999999999", "-0", "2025-02-30", "Feb. 31",
        "Mr. Mr.", "U.S.'s", "'s", "said", "and and", "of of the",
    ]

    private static let trade =
        hazards + [
            "Rutte", "said", ",", ".", "NATO", "the", "British", "prime minister", "will", "spend", "2", "% of GDP",
            "by",
            "2027", "met", "and", "with", "he", "who", "according to", "$3 billion", "not", "has", "called for",
            "on Monday", "Ursula", "von der", "summit", "in", "Paris", "Jr.", "U.S.", "'s", "if", "pledged", "tanks",
            "between", "from", "talks", "news conference", "they", "to", "raise", "told", "last year", "Ukraine",
        ]

    private static let longest = 1500

    private static let pages: [String] = {
        let folder = Seeds.folder.appending(path: "articles")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }()

    private static func mutate(_ text: inout [Unicode.Scalar], _ generator: inout SeededGenerator) {
        let (one, other) = (slice(of: text, &generator), slice(of: text, &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: text.removeSubrange(one)
        case 1: text.insert(contentsOf: text[one], at: other.lowerBound)
        case 2: text.replaceSubrange(one, with: text[other])
        case 3: text.replaceSubrange(one, with: text[one].reversed())
        default:
            let hazard = hazards[Int.random(in: 0..<hazards.count, using: &generator)]
            text.insert(contentsOf: hazard.unicodeScalars, at: one.lowerBound)
        }
    }

    private static func slice(of text: [Unicode.Scalar], _ generator: inout SeededGenerator) -> Range<Int> {
        let start = Int.random(in: 0...text.count, using: &generator)
        return start..<min(text.count, start + Int.random(in: 0...60, using: &generator))
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
