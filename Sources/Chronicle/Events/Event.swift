/// What the log holds: reports from articles, and the corrections of what came before. Nothing is changed in place.
package enum Event: Hashable, Sendable {
    case articleRecorded(ArticleRecorded)
    /// `StatementMade`, `PledgeMade` or `MeetingHeld`, by the report's kind.
    case reported(Report)
    case eventRetracted(EventRetracted)
    case eventCorrected(EventCorrected)
    case articleRedacted(ArticleRedacted)
    case actorsMerged(ActorsMerged)

    /// The type as the log names it.
    package enum Name: String, Sendable, Hashable, Codable, CaseIterable {
        case articleRecorded = "ArticleRecorded"
        case statementMade = "StatementMade"
        case pledgeMade = "PledgeMade"
        case meetingHeld = "MeetingHeld"
        case eventRetracted = "EventRetracted"
        case eventCorrected = "EventCorrected"
        case articleRedacted = "ArticleRedacted"
        case actorsMerged = "ActorsMerged"
    }

    package var name: Name {
        switch self {
        case .articleRecorded: .articleRecorded
        case .reported(let report):
            switch report.kind {
            case .statement: .statementMade
            case .pledge: .pledgeMade
            case .meeting: .meetingHeld
            }
        case .eventRetracted: .eventRetracted
        case .eventCorrected: .eventCorrected
        case .articleRedacted: .articleRedacted
        case .actorsMerged: .actorsMerged
        }
    }
}

/// Opens an article's stream. Title and text stay beside the log, where they can be taken down.
package struct ArticleRecorded: Hashable, Sendable, Codable {
    package let article: ArticleID
    package let publisher: String?
    package let published: EventDate?
    package let url: String?
    package let language: String?
    /// How many Unicode scalars the text has.
    package let length: Int
    /// SHA-256 of the text as UTF-8, in hexadecimal.
    package let digest: String

    package init(_ article: Article) {
        self.article = article.id
        publisher = article.publisher
        published = article.published
        url = article.url
        language = article.language
        length = article.text.unicodeScalars.count
        digest = Evidence(words: article.text, at: Span(start: 0, end: length)).digest
    }
}

/// Takes an event off the timelines.
package struct EventRetracted: Hashable, Sendable, Codable {
    package let event: EventID
    package let reason: String
    /// The extractor that no longer finds the event, `1.1.0+4f3a2b1c`; nil where a person took it back.
    package let extractor: String?

    package init(event: EventID, reason: String, extractor: String? = nil) {
        self.event = event
        self.reason = reason
        self.extractor = extractor
    }
}

/// Replaces what an event says by the whole corrected report.
package struct EventCorrected: Hashable, Sendable, Codable {
    package let event: EventID
    package let report: Report
    package let reason: String

    package init(event: EventID, report: Report, reason: String) {
        self.event = event
        self.report = report
        self.reason = reason
    }
}

/// Says that an article's words were taken down.
package struct ArticleRedacted: Hashable, Sendable, Codable {
    package let article: ArticleID
    package let reason: String

    package init(article: ArticleID, reason: String) {
        self.article = article
        self.reason = reason
    }
}

/// Says that two ids are one actor: `alias` is shown as `actor` from then on.
package struct ActorsMerged: Hashable, Sendable, Codable {
    package let actor: SubjectID
    package let alias: SubjectID
    package let reason: String

    package init(actor: SubjectID, alias: SubjectID, reason: String) {
        self.actor = actor
        self.alias = alias
        self.reason = reason
    }
}
