import Chronicle
import EventLog
import Foundation
import Postgres
import Projections
import Synthesis
import TestSupport
import Testing

/// A generated log with its timelines, built and analysed as they are on a machine that has been running for a while.
struct GeneratedArchive {
    let pool = FreshDatabase.current.pool(size: 3) { $0.role = "annals_app" }
    /// An article that stands as it was recorded, and its last event.
    let article: ArticleID
    let event: EventID

    init(articles: Int) async throws {
        _ = try await SyntheticLog(seed: 3).write(articles: articles, to: Log(pool))
        let row = try #require(
            try await pool.row(
                """
                SELECT text.article, event.id
                FROM log.article_text AS text
                JOIN log.event ON event.stream = 'article/' || text.article
                JOIN log.stream ON stream.stream = event.stream
                WHERE event.type = 'StatementMade' AND event.version = stream.version AND text.redacted_at IS NULL
                ORDER BY event.position
                LIMIT 1
                """, as: (UUID, UUID).self))
        (article, event) = (ArticleID(row.0), EventID(row.1))
        try await build()
    }

    private func build() async throws {
        let owner = try await FreshDatabase.current.connect()
        // What autovacuum does sooner or later; it never looks at a partitioned table itself.
        try await owner.run(
            script: """
                ANALYZE log.event_1, log.article_text, log.stream;
                SELECT gin_clean_pending_list('log.article_text_body_idx');
                """)
        await owner.close()
        let folder = try ProjectionFolder(path: RepositoryFolder.path(of: "sql/projections"))
        _ = try await Replay(pool.configuration, of: folder.projections).run()
    }
}
