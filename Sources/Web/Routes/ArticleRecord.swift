import Chronicle
import Service

/// An article as answers show it.
struct ArticleRecord: Encodable, Sendable {
    let id: ArticleID
    let position: Int64
    /// RFC 3339.
    let recordedAt: String
    let publisher: String?
    let published: EventDate?
    let url: String?
    let language: String?
    let title: String?
    /// Evidence spans count its Unicode scalars; null where it was redacted.
    let text: String?
    let isRedacted: Bool
    let events: [EventRecord]
}
