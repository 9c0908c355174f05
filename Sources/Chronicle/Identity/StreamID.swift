/// The events that are versioned together: those of one article, or those of curation.
package struct StreamID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static func article(_ article: ArticleID) -> StreamID { StreamID(rawValue: "article/\(article)") }
    /// Events that concern no single article, such as two actors found to be one.
    package static let curation = StreamID(rawValue: "curation")

    package var description: String { rawValue }

    package static func < (left: StreamID, right: StreamID) -> Bool { left.rawValue < right.rawValue }
}
