import Chronicle
import EventLog
import Postgres
import TestSupport

/// Small events with ids of their own, and articles to put them under.
enum Sample {
    static func article(_ name: String, words: String? = nil) -> Article {
        Article(title: "Title of \(name)", publisher: "The Daily Sample", text: words ?? "The words of \(name).")
    }

    static func id(_ name: String) -> EventID { EventID(derivedFrom: [name]) }

    /// The event that opens the article's stream.
    static func opening(_ article: Article) -> NewEvent {
        NewEvent(id: id("recorded \(article.id)"), .articleRecorded(ArticleRecorded(article)))
    }

    static func event(_ name: String) -> NewEvent {
        NewEvent(id: id(name), .eventRetracted(EventRetracted(event: id("of \(name)"), reason: "because of \(name)")))
    }

    static func recording(_ article: Article, and names: [String] = []) -> Append {
        Append(
            [opening(article)] + names.map(event), to: .article(article.id), expecting: .exactly(0),
            text: ArticleText(title: article.title, body: article.text))
    }

    static func curation(_ names: String..., expecting expected: ExpectedVersion = .any) -> Append {
        Append(names.map(event), to: .curation, expecting: expected)
    }
}

extension FreshDatabase {
    func log(poolSize: Int = 4, grouping limits: GroupLimits = GroupLimits(), poll: Duration = .seconds(1)) -> Log {
        Log(pool(size: poolSize) { $0 = $0.asApplication }, grouping: limits, poll: poll)
    }
}

extension Log {
    func all() async throws -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        for try await page in self.events(pageSize: 3) { events += page }
        return events
    }
}

extension Connection {
    /// Returns once a session of this database waits for a lock.
    func waitUntilBlocked() async throws {
        try await wait(until: "count(*) > 0", amongSessionsThat: "wait_event_type = 'Lock'")
    }

    func wait(until condition: String, amongSessionsThat filter: String) async throws {
        let question: Query = """
            SELECT \(unescaped: condition)
            FROM pg_stat_activity
            WHERE datname = current_database() AND \(unescaped: filter)
            """
        var isReached: Bool? = false
        while isReached != true { isReached = try await row(question, as: Bool.self) }
    }

    /// Adds an event by hand, as a caller in the middle of its own transaction.
    func append(_ name: String, to stream: StreamID = .curation) async throws(PostgresError) {
        let payload = JSONText(#"{"event": "\#(Sample.id("of \(name)"))", "reason": "by hand"}"#)
        try await execute(
            """
            SELECT FROM log.append(
                \(stream.rawValue), NULL, \([Sample.id(name).uuid]), ARRAY['EventRetracted'], \([Int16(1)]),
                \([payload])
            )
            """)
    }
}
