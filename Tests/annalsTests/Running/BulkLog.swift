import Chronicle
import Foundation
import Postgres
import TestSupport

/// A long log, made by PostgreSQL out of the payloads of one article, since sending each event would take too long.
enum BulkLog {
    static let eventsOfAnArticle = 40

    static func fill(articles: Int) async throws {
        let connection = try await FreshDatabase.current.connect { $0.role = "annals_app" }
        let events = try templates()
        for start in stride(from: 0, to: articles, by: 250) {
            try await append(start..<min(start + 250, articles), events, on: connection)
        }
        await connection.close()
    }

    private static func append(_ numbers: Range<Int>, _ events: [Event], on connection: Connection) async throws {
        _ = try await connection.rows(
            """
            WITH article AS (
                SELECT number, md5('article ' || number)::uuid AS id,
                    (row_number() OVER (ORDER BY number))::integer AS request
                FROM generate_series(\(Int64(numbers.lowerBound)), \(Int64(numbers.upperBound - 1))) AS number
            ), event AS (
                SELECT article.request, template.version, template.type,
                    md5(article.number || ' ' || template.version)::uuid AS id,
                    template.payload::jsonb || CASE template.type
                        WHEN 'EventRetracted' THEN jsonb_build_object('event', md5(article.number || ' 3')::uuid)
                        ELSE jsonb_build_object('article', article.id)
                    END AS payload
                FROM article
                CROSS JOIN unnest(
                    \(events.map(\.name.rawValue)), \(try events.map { String(decoding: try $0.payload(), as: UTF8.self) })
                ) WITH ORDINALITY AS template (type, payload, version)
            )
            SELECT count(*)
            FROM log.append_group(
                (SELECT array_agg('article/' || id ORDER BY request) FROM article),
                (SELECT array_agg(0 ORDER BY request) FROM article),
                (SELECT array_agg(request ORDER BY request, version) FROM event),
                (SELECT array_agg(id ORDER BY request, version) FROM event),
                (SELECT array_agg(type ORDER BY request, version) FROM event),
                (SELECT array_agg(1::smallint ORDER BY request, version) FROM event),
                (SELECT array_agg(payload ORDER BY request, version) FROM event),
                '{}', '{}', '{}'
            )
            """,
            as: Int64.self)
    }

    /// One article's events: statements, pledges, meetings, and the retraction of its third event.
    private static func templates() throws -> [Event] {
        let article = Article(title: "Bulk", publisher: "The Paper", published: EventDate("2025-06-09"), text: "Text.")
        var events: [Event] = [.articleRecorded(ArticleRecorded(article))]
        while events.count < eventsOfAnArticle - 1 {
            events.append(.reported(try report(events.count, of: article)))
        }
        let retracted = EventRetracted(event: EventID(derivedFrom: []), reason: "wrong")
        return events + [.eventRetracted(retracted)]
    }

    private static func report(_ number: Int, of article: Article) throws -> Report {
        func id(_ text: String) throws -> SubjectID {
            guard let id = SubjectID(text) else { throw CocoaError(.formatting) }
            return id
        }
        let content: Report.Content =
            switch number % 4 {
            case 0:
                .pledge(
                    Pledge(
                        pledger: try id("GBR"), announcedBy: try id("keir-starmer"), metric: .defenceSpendingShare,
                        target: Quantity(value: Decimal(20 + number) / 10, unit: "percent-of-gdp"),
                        deadline: EventDate("\(2026 + number)"), commitment: .pledged))
            case 1:
                .meeting(
                    Meeting(participants: [try id("GBR"), try id("FRA"), try id("nato")], place: nil, form: .talks))
            default:
                .statement(
                    Statement(
                        speaker: try id("speaker-\(number)"), quotes: [], act: .demand, addressees: [try id("GBR")],
                        figure: nil))
            }
        return Report(
            article: article.id, extractor: "test",
            occurred: EventDate(CalendarDay(number: 20_000 + number)), modality: .actual,
            evidence: Evidence(words: "Text.", at: Span(start: 0, end: 5)), content: content)
    }
}
