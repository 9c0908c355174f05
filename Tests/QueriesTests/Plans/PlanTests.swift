import Chronicle
import EventLog
import Foundation
import Postgres
import Projections
import Queries
import Synthesis
import TestSupport
import Testing

/// Each query finds what it answers by an index, at any length of log.
///
/// The pages looked at are counted, whatever the machine is doing meanwhile, and held below what a scan of the table would
/// take. A query that finds nothing or costs next to nothing was run against an empty database, and fails, too.
@Suite(.freshDatabase) struct PlanTests {
    private struct Question {
        let name: String
        /// Of the index that finds the answer, for example `timeline`; generations have indexes of their own.
        let finds: String
        /// At least and at most.
        let pages: ClosedRange<Int>
        /// At most, of the table whose index finds the answer.
        var rows = Double.infinity
        let ask: (Connection) async throws -> Int
    }

    private func questions(about archive: GeneratedArchive) throws -> [Question] {
        let usa = try #require(SubjectID("USA"))
        let id = try #require(IDPrefix("\(archive.event)"))
        let article = try #require(IDPrefix("\(archive.article)"))
        let (start, end) = (try #require(CalendarDay("2004-01-01")), try #require(CalendarDay("2004-03-31")))
        return [
            Question(name: "the newest of a timeline", finds: "timeline", pages: 100...2000, rows: 300) { connection in
                var query = TimelineQuery(subjects: [usa])
                query.limit = 50
                return try await query.run(on: connection).count
            },
            Question(name: "a page in the middle of a timeline", finds: "timeline", pages: 100...2000, rows: 300) {
                connection in
                var query = TimelineQuery(subjects: [usa])
                (query.limit, query.before) = (50, TimelinePlace(day: start, position: 0))
                return try await query.run(on: connection).count
            },
            Question(name: "a kind of event in a quarter", finds: "timeline", pages: 50...1500) { connection in
                var query = TimelineQuery(subjects: [usa])
                (query.from, query.to, query.kind, query.limit) = (start, end, .pledge, 50)
                return try await query.run(on: connection).count
            },
            Question(name: "the timeline of several ids", finds: "timeline", pages: 100...3000) {
                connection in
                var query = TimelineQuery(subjects: [usa, try #require(SubjectID("GBR"))])
                query.limit = 50
                return try await query.run(on: connection).count
            },
            Question(name: "the pledges of a country", finds: "pledge", pages: 50...3000) { connection in
                try await PledgeQuery(subjects: [try #require(SubjectID("EST"))]).run(on: connection).count
            },
            Question(name: "reports by a rare word", finds: "article_text", pages: 5...2000) { connection in
                var query = SearchQuery(words: "Velovissi")
                query.limit = 20
                return try await query.run(on: connection).count
            },
            Question(name: "the newest reports by a common word", finds: "article_text", pages: 50...20000) {
                connection in
                var query = SearchQuery(words: "military aid")
                query.limit = 20
                return try await query.run(on: connection).count
            },
            Question(name: "an event by its id", finds: "event", pages: 4...40) { connection in
                try await EventQuery(id: id).run(on: connection).report == nil ? 0 : 1
            },
            Question(name: "a report by its id", finds: "entry", pages: 4...40) { connection in
                try await ReportQuery(event: archive.event).run(on: connection) == nil ? 0 : 1
            },
            Question(name: "an article by its id", finds: "article_text", pages: 4...40) { connection in
                try await ArticleQuery(id: article).run(on: connection).isRedacted ? 0 : 1
            },
            Question(name: "the reports of an article", finds: "entry", pages: 8...200) { connection in
                try await ArticleReportsQuery(article: archive.article).run(on: connection).count
            },
            Question(name: "the ids of one actor", finds: "event", pages: 2...40) { connection in
                try await SameActorQuery(subject: usa).run(on: connection).count
            },
        ]
    }

    @Test(.timeLimit(.minutes(15))) func `Queries read what they answer and no more, whatever the length of the log`()
        async throws
    {
        let archive = try await GeneratedArchive(articles: 3600)
        let recorder = try await PlanRecorder()
        for question in try questions(about: archive) { try await check(question, recorder) }
        await recorder.connection.close()
        await archive.pool.close()
    }

    private func check(_ question: Question, _ recorder: PlanRecorder) async throws {
        var answers = 0
        let plans = try await recorder.plans { answers = try await question.ask($0) }
        let (pages, cost) = (plans.reduce(0) { $0 + $1.pages }, plans.reduce(0) { $0 + $1.cost })
        #expect(answers > 0, "\(question.name) found nothing: is the database empty?")
        #expect(cost > 2, "\(question.name) costs \(cost): is the database empty?")
        #expect(question.pages.contains(pages), "\(question.name) looks at \(pages) pages")
        let rows = plans.reduce(0) { $0 + $1.rows(of: question.finds) }
        #expect(rows <= question.rows, "\(question.name) takes \(rows) rows of \(question.finds)")
        let scanned = plans.reduce(into: Set<String>()) { $0.formUnion($1.scanned) }
        let large = scanned.filter { name in
            ["event", "timeline", "entry", "pledge", "article_text", "stream"].contains {
                name == $0 || name.hasPrefix($0 + "_")
            }
        }
        #expect(large.sorted() == [], "\(question.name) reads tables from end to end")
        let indexes = plans.reduce(into: Set<String>()) { $0.formUnion($1.indexes) }
        #expect(indexes.contains { $0.hasPrefix(question.finds) }, "\(question.name) uses \(indexes.sorted())")
    }
}
