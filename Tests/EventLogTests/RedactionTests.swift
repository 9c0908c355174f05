import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase)
struct RedactionTests {
    let log = FreshDatabase.current.log()

    @Test func theWordsAreGoneAndTheChainHolds() async throws {
        let secret = Sample.article("one", words: "The unspeakable words.")
        let other = Sample.article("two", words: "Other words.")
        try await log.append(Sample.recording(secret))
        try await log.append(Sample.recording(other))

        let position = try await log.redact(
            ArticleRedacted(article: secret.id, reason: "court order"), id: Sample.id("redaction"))

        #expect(position == 3)
        #expect(try await Verification(log.pool).run() == Verification.Outcome(events: 3, fault: nil))
        let events = try await log.stream(.article(secret.id))
        #expect(events.map(\.type) == ["ArticleRecorded", "ArticleRedacted"])

        let connection = try await FreshDatabase.current.connect()
        // Not a word of it in any row of the log, the other article's untouched.
        let dump = try await connection.rows(
            """
            SELECT to_jsonb(event)::text FROM log.event
            UNION ALL SELECT to_jsonb(article_text)::text FROM log.article_text
            """,
            as: String.self
        ).joined()
        #expect(!dump.contains("unspeakable"))
        #expect(!dump.contains("Title of one"))
        #expect(dump.contains("Other words."))
        let redactedAt = try await connection.row(
            "SELECT redacted_at FROM log.article_text WHERE body IS NULL", as: PostgresTimestamp.self)
        #expect(redactedAt?.microsecondsSince1970 == events.last?.recordedAt.microseconds)
        let found = try await connection.row(
            """
            SELECT count(*) FROM log.article_text
            WHERE to_tsvector('english', body) @@ plainto_tsquery('english', 'unspeakable')
            """,
            as: Int.self)
        #expect(found == 0)

        #expect(!(try await exported(log)).contains("unspeakable"))
    }

    @Test func onceIsEnough() async throws {
        let article = Sample.article("one")
        try await log.append(Sample.recording(article))
        let first = try await log.redact(
            ArticleRedacted(article: article.id, reason: "court order"), id: Sample.id("first"))
        let second = try await log.redact(
            ArticleRedacted(article: article.id, reason: "to be sure"), id: Sample.id("second"))
        #expect(first == 2)
        #expect(second == 2)
        #expect(try await log.head().position == 2)
    }

    /// A restore from a backup, or a hand in the database, may bring words back: they are found, and taken down again.
    @Test func wordsThatComeBackAreNoticedAndTakenDownAgain() async throws {
        let article = Sample.article("one")
        try await log.append(Sample.recording(article))
        _ = try await log.redact(ArticleRedacted(article: article.id, reason: "court order"), id: Sample.id("first"))
        let superuser = try await FreshDatabase.current.connect()
        try await superuser.run(script: "SET session_replication_role = replica")
        try await superuser.execute(
            """
            UPDATE log.article_text SET title = \(article.title), body = \(article.text), redacted_at = NULL
            """)
        #expect(
            try await Verification(log.pool).run().fault
                == .redactedTextRemains(article.id, position: 2))

        let position = try await log.redact(
            ArticleRedacted(article: article.id, reason: "again"), id: Sample.id("second"))
        #expect(position == 2)
        let isBlank = try await superuser.row(
            "SELECT title IS NULL AND body IS NULL FROM log.article_text", as: Bool.self)
        #expect(isBlank == true)
        #expect(try await Verification(log.pool).run() == Verification.Outcome(events: 2, fault: nil))
        let redactedAt = try await superuser.row("SELECT redacted_at FROM log.article_text", as: PostgresTimestamp.self)
        #expect(
            try await log.stream(.article(article.id)).last?.recordedAt.microseconds
                == redactedAt?.microsecondsSince1970)
    }

    @Test func anUnknownArticleIsNamed() async throws {
        let article = Sample.article("never recorded").id
        await #expect(throws: AppendError.unknownArticle(article)) {
            try await log.redact(ArticleRedacted(article: article, reason: "why not"), id: Sample.id("redaction"))
        }
    }

    /// Appending the event is redacting: there is no ArticleRedacted with the words still there.
    @Test func theEventAndTheMissingWordsAreOne() async throws {
        let article = Sample.article("one")
        try await log.append(Sample.recording(article))
        try await log.append(
            Append(
                [NewEvent(id: Sample.id("r"), .articleRedacted(ArticleRedacted(article: article.id, reason: "r")))],
                to: .article(article.id), expecting: .exactly(1)))
        let connection = try await FreshDatabase.current.connect()
        let isBlank = try await connection.row("SELECT body IS NULL FROM log.article_text", as: Bool.self)
        #expect(isBlank == true)
        #expect(try await Verification(log.pool).run().fault == nil)
    }
}
