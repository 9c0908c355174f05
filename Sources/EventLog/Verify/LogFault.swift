package import Chronicle

/// What is wrong with a log, and where it starts.
package enum LogFault: Hashable, Sendable {
    case missing(position: Int64)
    case payloadChanged(position: Int64)
    /// The event's envelope was changed, or its predecessor.
    case chainBroken(position: Int64)
    case timeRunsBack(position: Int64)
    /// The head row does not tell of the newest event.
    case headDiffers(head: Int64, newest: Int64)
    case streamVersions(StreamID, stored: Int, events: Int)
    /// The words differ from what the article's first event was told.
    case textChanged(ArticleID, position: Int64)
    case textMissing(ArticleID, position: Int64)
    /// Words are gone that no event took down.
    case textBlanked(ArticleID, position: Int64)
    /// Words are there that an event took down.
    case redactedTextRemains(ArticleID, position: Int64)
    /// An article's first event stands in a stream that is not that of an article, where its words cannot be found.
    case recordedAstray(StreamID, position: Int64)

    /// The position to look at first; nil where the fault is beside the events.
    package var position: Int64? {
        switch self {
        case .missing(let position), .payloadChanged(let position), .chainBroken(let position),
            .timeRunsBack(let position), .textChanged(_, let position), .textMissing(_, let position),
            .textBlanked(_, let position), .redactedTextRemains(_, let position), .recordedAstray(_, let position):
            position
        case .headDiffers(let head, _): head
        case .streamVersions: nil
        }
    }
}

extension LogFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let position): "position \(position): the event is missing"
        case .payloadChanged(let position):
            "position \(position): the payload was changed, it does not match its digest"
        case .chainBroken(let position):
            "position \(position): the chain is broken, the event's envelope or the event before it was changed"
        case .timeRunsBack(let position): "position \(position): recorded earlier than the event before it"
        case .headDiffers(let head, let newest):
            "head: it tells of position \(head) and its chain hash, the newest event is at position \(newest)"
        case .streamVersions(let stream, let stored, let events):
            "stream \(stream): it is at version \(stored) and has \(events) events in unbroken order"
        case .textChanged(let article, let position):
            "position \(position): the text of article \(article) was changed, it does not match its digest"
        case .textMissing(let article, let position): "position \(position): the text of article \(article) is missing"
        case .textBlanked(let article, let position):
            "position \(position): the text of article \(article) was blanked without a redaction"
        case .redactedTextRemains(let article, let position):
            "position \(position): the text of article \(article) is redacted, and its words are still there"
        case .recordedAstray(let stream, let position):
            "position \(position): an article is recorded in stream \(stream), which is not an article's"
        }
    }
}
