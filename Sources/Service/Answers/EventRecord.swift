package import Chronicle
package import Queries

/// A recorded report as answers show it, whatever asks: the event, what it says, the words that prove it, the article.
package struct EventRecord: Sendable, Encodable {
    package let event: EventID
    package let position: Int64
    /// RFC 3339.
    package let recordedAt: String
    /// How the subject that was asked for takes part.
    package let roles: [Report.Role]
    package let report: Report
    /// Null where the article was redacted.
    package let words: String?
    /// Where the words stand, those of the event as `evidence` and those of its fields by their names.
    package let selectors: [String: TextSelectors]
    package let article: Source

    package struct Source: Sendable, Encodable {
        package let id: ArticleID
        package let title: String?
        package let publisher: String?
        package let published: String?
        package let isRedacted: Bool
    }

    package init(_ recorded: RecordedReport, roles: [Report.Role] = []) {
        event = recorded.event
        position = recorded.position
        recordedAt = recorded.recordedAt.description
        self.roles = roles
        report = recorded.report
        words = recorded.words
        selectors = recorded.selectors
        article = Source(
            id: recorded.source.id, title: recorded.source.title, publisher: recorded.source.publisher,
            published: recorded.source.published?.edtf, isRedacted: recorded.source.isRedacted)
    }

    /// What stands for the words where they were taken down.
    package static let redacted = "[redacted]"
}
