package import Chronicle

/// What one caller adds to one stream: all of it or nothing.
package struct Append: Hashable, Sendable {
    package let stream: StreamID
    package let expected: ExpectedVersion
    package let events: [NewEvent]
    /// The words of the article whose stream this opens; kept beside the log, and only where the stream is new.
    package let text: ArticleText?

    package init(
        _ events: [NewEvent], to stream: StreamID, expecting expected: ExpectedVersion, text: ArticleText? = nil
    ) {
        self.stream = stream
        self.expected = expected
        self.events = events
        self.text = text
    }
}

/// The version of a stream that a writer counts on.
package enum ExpectedVersion: Hashable, Sendable {
    case any
    /// 0 is a stream that is not there yet.
    case exactly(Int)
}

/// An event on its way into the log. Its id is what makes an append idempotent, so it must come from the content.
package struct NewEvent: Hashable, Sendable {
    package let id: EventID
    package let event: Event

    package init(id: EventID, _ event: Event) {
        self.id = id
        self.event = event
    }
}

/// The words of an article, which the log keeps where they can be taken down.
package struct ArticleText: Hashable, Sendable {
    package let title: String?
    package let body: String

    package init(title: String?, body: String) {
        self.title = title
        self.body = body
    }
}

/// Where an event stands in the log after an append.
package struct AppendedEvent: Hashable, Sendable {
    package let id: EventID
    package let position: Int64
    package let version: Int
    /// False where the log had the event before. An append whose connection was lost is sent again, so an event that
    /// it had just written may be called known, too.
    package let isNew: Bool
}
