package import Chronicle
import Foundation
import Postgres

/// A report as a timeline shows it: with its event, its source and the words that prove it.
package struct RecordedReport: Sendable {
    /// The event that first reported it; a correction keeps it.
    package let event: EventID
    /// The position of the event that gave it this form.
    package let position: Int64
    package let recordedAt: Instant
    package let report: Report
    package let source: ArticleReference
    /// Where it stands among others, by which pages of answers go on.
    package let place: TimelinePlace
    /// The part of the article that the report points at; nil where the article was redacted.
    private let text: ScalarText?

    /// The evidence's words; nil where the article was redacted.
    package var words: String? { text?.words(report.evidence.span) }

    /// Where the words of the event and of each of its fields stand, by name; none where the article was redacted.
    package var selectors: [String: TextSelectors] {
        Dictionary(
            report.spans.compactMap { name, span in text?.selectors(span).map { (name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// The article that a report comes from.
package struct ArticleReference: Hashable, Sendable {
    package let id: ArticleID
    /// Nil where the article was redacted or has none.
    package let title: String?
    package let publisher: String?
    package let published: EventDate?
    package let isRedacted: Bool
}

extension RecordedReport {
    /// The columns that `init` decodes, for statements over `recorded` (log.event), `entry` and `text` (log.article_text).
    static let columns = """
        entry.event, recorded.position, recorded.recorded_at, recorded.type, recorded.payload,
            entry.article, text.title, entry.publisher, entry.published,
            text.redacted_at IS NOT NULL,
            substr(text.body, part.first + 1, part.last + \(ScalarText.context) - part.first),
            entry.sort_day::text, entry.position
        """

    /// Where those columns come from; the rows of `entry` are picked by the statement's own conditions.
    static let joins = """
        JOIN log.event AS recorded ON recorded.position = entry.known_from
            LEFT JOIN log.article_text AS text ON text.article = entry.article
            -- From the first to the last word that the report points at, with what stands around them.
            CROSS JOIN LATERAL (
                SELECT
                    greatest(
                        least(entry.evidence_start, min((slot.value ->> 'start')::integer)) - \(ScalarText.context), 0
                    ) AS first,
                    greatest(entry.evidence_end, max((slot.value ->> 'end')::integer)) AS last
                FROM jsonb_each(
                    coalesce(recorded.payload #> '{report,slots}', recorded.payload -> 'slots')
                ) AS slot
            ) AS part
        """

    typealias Row = (
        UUID, Int64, PostgresTimestamp, String, JSONText, UUID, String?, String?, String?, Bool, String?, String, Int64
    )

    init(_ row: Row) throws {
        let (
            event, position, recordedAt, type, payload, article, title, publisher, published, isRedacted, words, day,
            firstPosition
        ) = row
        self.event = EventID(event)
        self.position = position
        self.recordedAt = Instant(microseconds: recordedAt.microsecondsSince1970)
        guard let report = try Report(type: type, payload: payload) else {
            throw UnreadableEvent(position: position, type: type)
        }
        self.report = report
        source = ArticleReference(
            id: ArticleID(article), title: title.flatMap { $0.isEmpty ? nil : $0 }, publisher: publisher,
            published: published.flatMap(EventDate.init), isRedacted: isRedacted)
        place = TimelinePlace(day: CalendarDay(day) ?? .first, position: firstPosition)
        let first = report.spans.map(\.span.start).min() ?? 0
        text = isRedacted ? nil : words.map { ScalarText($0, offset: max(0, first - ScalarText.context)) }
    }
}

/// A projection row that stands for an event which reports nothing.
package struct UnreadableEvent: Error, CustomStringConvertible {
    package let position: Int64
    package let type: String

    package var description: String {
        "the event at position \(position) is \(type), which no timeline can show: run `annals verify projections`"
    }
}
