import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

/// Whatever a superuser does behind the guards' back is found, and its position named.
@Suite(.freshDatabase)
struct VerificationTests {
    let log = FreshDatabase.current.log()

    @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 100])
    func anIntactLogVerifies(pageSize: Int) async throws {
        try await recordFive()
        let outcome = try await Verification(log.pool, pageSize: max(pageSize, 1)).run()
        #expect(outcome == Verification.Outcome(events: 5, fault: nil))
    }

    @Test func anEmptyLogVerifies() async throws {
        #expect(try await Verification(log.pool).run() == Verification.Outcome(events: 0, fault: nil))
    }

    static let faults: [(tampering: String, fault: LogFault, events: Int64)] = [
        (
            """
            UPDATE log.event
            SET payload = jsonb_set(payload, '{reason}', to_jsonb(overlay(payload ->> 'reason' PLACING 'B' FROM 1 FOR 1)))
            WHERE position = 3
            """,
            .payloadChanged(position: 3), 2
        ),
        (
            "UPDATE log.event SET digest = set_byte(digest, 31, get_byte(digest, 31) # 1) WHERE position = 4",
            .payloadChanged(position: 4), 3
        ),
        // The digest fits the changed payload: the chain still tells.
        (
            """
            UPDATE log.event SET payload = '{"event": "00000000-0000-0000-0000-000000000000"}' WHERE position = 2;
            UPDATE log.event SET digest = sha256(convert_to(payload::text, 'UTF8')) WHERE position = 2
            """,
            .chainBroken(position: 2), 1
        ),
        (
            "UPDATE log.event SET chain = set_byte(chain, 0, get_byte(chain, 0) # 128) WHERE position = 5",
            .chainBroken(position: 5), 4
        ),
        (
            "UPDATE log.event SET recorded_at = recorded_at + interval '1 microsecond' WHERE position = 2",
            .chainBroken(position: 2), 1
        ),
        ("UPDATE log.event SET type = 'PledgeMade' WHERE position = 3", .chainBroken(position: 3), 2),
        ("UPDATE log.event SET id = gen_random_uuid() WHERE position = 3", .chainBroken(position: 3), 2),
        ("UPDATE log.event SET version = 9 WHERE position = 5", .chainBroken(position: 5), 4),
        ("DELETE FROM log.event WHERE position = 3", .missing(position: 3), 2),
        ("DELETE FROM log.event WHERE position = 1", .missing(position: 1), 0),
        ("DELETE FROM log.event WHERE position = 5", .missing(position: 5), 4),
        ("DELETE FROM log.event WHERE position > 2", .missing(position: 3), 2),
        ("UPDATE log.head SET position = 4", .headDiffers(head: 4, newest: 5), 4),
        ("UPDATE log.head SET chain = sha256('x')", .headDiffers(head: 5, newest: 5), 5),
        (
            "UPDATE log.stream SET version = 3 WHERE stream = 'curation'",
            .streamVersions(.curation, stored: 3, events: 2), 5
        ),
        (
            "DELETE FROM log.stream WHERE stream = 'curation'",
            .streamVersions(.curation, stored: 0, events: 2), 5
        ),
        ("UPDATE log.article_text SET body = body || '.'", .textChanged(Sample.article("one").id, position: 1), 5),
        ("DELETE FROM log.article_text", .textMissing(Sample.article("one").id, position: 1), 5),
        (
            "UPDATE log.article_text SET title = NULL, body = NULL, redacted_at = now()",
            .textBlanked(Sample.article("one").id, position: 1), 5
        ),
    ]

    @Test(arguments: faults)
    func aFaultIsNamed(_ tampering: String, _ fault: LogFault, _ events: Int64) async throws {
        try await recordFive()
        let superuser = try await FreshDatabase.current.connect()
        try await superuser.run(script: "SET session_replication_role = replica; \(tampering)")
        for pageSize in [1, 2, 3, 1000] {
            let outcome = try await Verification(log.pool, pageSize: pageSize).run()
            #expect(outcome == Verification.Outcome(events: events, fault: fault), "in pages of \(pageSize)")
        }
    }

    /// Nothing keeps a caller from appending these: the proof names them, and does not stumble.
    @Test func anArticleWithoutADigestIsAFault() async throws {
        let article = Sample.article("one")
        try await appendByHand("recorded", to: .article(article.id), words: article.text)
        #expect(try await Verification(log.pool).run().fault == .textChanged(article.id, position: 1))
    }

    @Test(arguments: ["curation", "article/x", "article/------------------------------------"])
    func anArticleInAnotherStreamIsAFault(_ stream: String) async throws {
        let stream = StreamID(rawValue: stream)
        try await appendByHand("recorded", to: stream, words: nil)
        #expect(try await Verification(log.pool).run().fault == .recordedAstray(stream, position: 1))
    }

    private func appendByHand(_ name: String, to stream: StreamID, words: String?) async throws {
        let connection = try await FreshDatabase.current.connect()
        try await connection.execute(
            """
            SELECT FROM log.append(
                \(stream.rawValue), NULL, \([Sample.id(name).uuid]), ARRAY['ArticleRecorded'], \([Int16(1)]),
                ARRAY['{}'::jsonb], NULL, \(words)
            )
            """)
    }

    /// A follower stops at a hole, too, and does not step over it.
    @Test func readersStopAtAHole() async throws {
        try await recordFive()
        let superuser = try await FreshDatabase.current.connect()
        try await superuser.run(
            script: "SET session_replication_role = replica; DELETE FROM log.event WHERE position = 3")
        var pages = log.follow(pageSize: 2).makeAsyncIterator()
        #expect(try await pages.next()?.map(\.position) == [1, 2])
        await #expect(throws: LogGap.self) { try await pages.next() }
    }

    @Test func progressReachesTheHead() async throws {
        try await recordFive()
        var seen: [Verification.Progress] = []
        _ = try await Verification(log.pool, pageSize: 2).run { seen.append($0) }
        #expect(seen == [2, 4, 5].map { Verification.Progress(position: $0, head: 5) })
    }

    private func recordFive() async throws {
        try await log.append(Sample.recording(Sample.article("one"), and: ["a", "b"]))
        try await log.append(Sample.curation("c", "d"))
    }
}
