package import Chronicle

/// What became of the articles of one run.
package struct IngestReport: Sendable, Encodable {
    package private(set) var recorded: [Recorded] = []
    package private(set) var known: [Known] = []
    package private(set) var changed: [Changed] = []
    package private(set) var redacted: [Known] = []
    package private(set) var rejected: [Rejected] = []

    package struct Recorded: Sendable, Encodable {
        package let source: String
        package let article: ArticleID
        package let title: String?
        package let events: Int
        /// How many of them are corrected or retracted as those of an earlier edition of the page.
        package let carried: Int
        /// The article has no publication date: its events are dated on or before the day it was recorded.
        package let isUndated: Bool
    }

    /// An article that was read again and found to report something else.
    package struct Changed: Sendable, Encodable {
        package let source: String
        package let article: ArticleID
        package let title: String?
        package let retracted: Int
        package let added: Int
        /// Reports that are not added because a person has decided about them.
        package let left: Int
    }

    package struct Known: Sendable, Encodable {
        /// A path, or where all articles are read again `stored`.
        package let source: String
        package let article: ArticleID
    }

    package struct Rejected: Sendable, Encodable {
        package let source: String
        package let reason: String
    }

    package var events: Int { recorded.reduce(0) { $0 + $1.events } }
    package var count: Int { recorded.count + known.count + changed.count + redacted.count + rejected.count }

    mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .recorded(let article): recorded.append(article)
        case .known(let article): known.append(article)
        case .changed(let article): changed.append(article)
        case .redacted(let article): redacted.append(article)
        case .rejected(let source): rejected.append(source)
        }
    }

    enum Outcome: Sendable {
        case recorded(Recorded)
        case known(Known)
        case changed(Changed)
        case redacted(Known)
        case rejected(Rejected)
    }
}
