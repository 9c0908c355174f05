import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase)
struct AppendTests {
    let log = FreshDatabase.current.log()

    @Test func positionsAndVersionsCountFromOne() async throws {
        let article = Sample.article("one")
        let first = try await log.append(Sample.recording(article, and: ["a", "b"]))
        let second = try await log.append(Sample.curation("c"))

        #expect(first.map(\.position) == [1, 2, 3])
        #expect(first.map(\.version) == [1, 2, 3])
        #expect(second.map(\.position) == [4])
        #expect(second.map(\.version) == [1])
        #expect((first + second).map(\.isNew) == [true, true, true, true])
        #expect(try await log.head().position == 4)

        let stored = try await log.all()
        #expect(stored.map(\.position) == [1, 2, 3, 4])
        #expect(stored.map(\.stream) == [.article(article.id), .article(article.id), .article(article.id), .curation])
        #expect(try stored[0].decoded() == .articleRecorded(ArticleRecorded(article)))
        #expect(try stored[3].decoded() == Sample.event("c").event)
    }

    @Test func theSameAgainAddsNothing() async throws {
        let append = Sample.recording(Sample.article("one"), and: ["a"])
        let first = try await log.append(append)
        let again = try await log.append(append)

        #expect(again.map(\.position) == first.map(\.position))
        #expect(again.allSatisfy { !$0.isNew })
        #expect(try await log.head().position == 2)
    }

    @Test func whatIsKnownInPartAddsTheRest() async throws {
        try await log.append(Sample.curation("a"))
        let mixed = try await log.append(Sample.curation("b", "a", "c", expecting: .exactly(1)))

        #expect(mixed.map(\.isNew) == [true, false, true])
        #expect(mixed.map(\.position) == [2, 1, 3])
        #expect(mixed.map(\.version) == [2, 1, 3])
    }

    @Test func aWrongVersionWritesNothingAndTellsTheRightOne() async throws {
        try await log.append(Sample.curation("a", "b"))

        await #expect(throws: AppendError.conflict(.curation, expected: 1, actual: 2)) {
            try await log.append(Sample.curation("c", expecting: .exactly(1)))
        }
        let article = Sample.article("none")
        await #expect(throws: AppendError.conflict(.article(article.id), expected: 7, actual: 0)) {
            try await log.append(Append([Sample.event("d")], to: .article(article.id), expecting: .exactly(7)))
        }
        #expect(try await log.head().position == 2)
        let connection = try await FreshDatabase.current.connect()
        let streams = try await connection.rows("SELECT stream FROM log.stream", as: String.self)
        #expect(streams == ["curation"])
    }

    @Test func anEventOfAnotherStreamIsTaken() async throws {
        try await log.append(Sample.curation("a"))
        let article = Sample.article("one")

        await #expect(throws: AppendError.taken(Sample.id("a"), position: 1)) {
            try await log.append(Sample.recording(article, and: ["a"]))
        }
        #expect(try await log.head().position == 1)
        #expect(try await log.stream(.article(article.id)).isEmpty)
    }

    @Test func anAppendWithoutSenseIsRefusedBeforeItIsSent() async throws {
        await #expect(throws: AppendError.malformed("no events")) { try await log.append(Sample.curation()) }
        await #expect(throws: AppendError.malformed("an event stands twice")) {
            try await log.append(Sample.curation("a", "a"))
        }
    }

    @Test func theFirstTextOfAnArticleStays() async throws {
        let article = Sample.article("one", words: "First words.")
        try await log.append(Sample.recording(article))
        try await log.append(
            Append(
                [Sample.event("later")], to: .article(article.id), expecting: .any,
                text: ArticleText(title: nil, body: "Other words.")))

        let connection = try await FreshDatabase.current.connect()
        let bodies = try await connection.rows("SELECT body FROM log.article_text", as: String.self)
        #expect(bodies == ["First words."])
    }

    /// Sixteen sessions make the same stream at once: a unique violation must not leak out to any of them.
    @Test(arguments: [true, false])
    func aStreamMadeByManyAtOnce(withTheSameEvents isSame: Bool) async throws {
        let logs = (0..<16).map { _ in FreshDatabase.current.log(poolSize: 1) }
        let outcomes = await withTaskGroup(of: Result<[AppendedEvent], AppendError>.self) { group in
            for (number, log) in logs.enumerated() {
                group.addTask {
                    let append = Sample.curation(isSame ? "same" : "other \(number)", expecting: .exactly(0))
                    do throws(AppendError) { return .success(try await log.append(append)) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(try await log.head().position == 1)
        let successes = outcomes.compactMap { try? $0.get() }
        #expect(successes.count { $0.map(\.isNew) == [true] } == 1)
        #expect(successes.count == (isSame ? 16 : 1))
        #expect(successes.allSatisfy { $0.map(\.position) == [1] })
        for case .failure(let error) in outcomes {
            #expect(error == .conflict(.curation, expected: 0, actual: 1))
        }
    }

    /// The head is locked last, so an id can come into another stream after it was looked for: then it is looked for again.
    @Test func anIdThatComesIntoAnotherStreamMeanwhileIsTaken() async throws {
        let other = try await FreshDatabase.current.connect()
        let watcher = try await FreshDatabase.current.connect()
        let article = Sample.article("one")
        try await other.execute("BEGIN")
        try await other.append("a")

        let append = Task { try await log.append(Sample.recording(article, and: ["a"])) }
        try await watcher.waitUntilBlocked()
        try await other.execute("COMMIT")

        await #expect(throws: AppendError.taken(Sample.id("a"), position: 1)) { try await append.value }
    }

    @Test func timeNeverRunsBack() async throws {
        try await log.append(Sample.curation("a"))
        let owner = try await FreshDatabase.current.connect()
        // As if the clock had been an hour ahead when the first event was recorded.
        try await owner.run(
            script: """
                SET session_replication_role = replica;
                UPDATE log.event SET recorded_at = recorded_at + interval '1 hour';
                """)
        try await log.append(Sample.curation("b"))

        let times = try await log.all().map(\.recordedAt)
        #expect(times[0] == times[1])
    }

    @Test func aMomentHasAPosition() async throws {
        for name in ["a", "b", "c", "d", "e"] { try await log.append(Sample.curation(name)) }
        let times = try await log.all().map { PostgresTimestamp(microsecondsSince1970: $0.recordedAt.microseconds) }
        let before = PostgresTimestamp(microsecondsSince1970: times[0].microsecondsSince1970 - 1)
        let between = PostgresTimestamp(microsecondsSince1970: times[3].microsecondsSince1970 - 1)
        let positions = try await log.pool.rows(
            "SELECT log.position_as_of(moment) FROM unnest(\([before] + times + [between])) AS moment", as: Int64.self)
        #expect(positions == [0, 1, 2, 3, 4, 5, 3])
    }
}
