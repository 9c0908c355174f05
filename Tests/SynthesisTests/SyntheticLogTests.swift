import Chronicle
import EventLog
import Postgres
import Projections
import Synthesis
import TestSupport
import Testing

@Suite(.freshDatabase) struct SyntheticLogTests {
    private let pool = FreshDatabase.current.pool { $0 = $0.asApplication }

    private func generate(_ articles: Int, seed: UInt64 = 7, on pool: ConnectionPool? = nil) async throws
        -> SyntheticLog.Written
    {
        // Small groups, so that there is a boundary between any two kinds of appends.
        let log = Log(pool ?? self.pool, grouping: GroupLimits(events: 20))
        return try await SyntheticLog(seed: seed).write(articles: articles, to: log)
    }

    /// All that is in the log but the times.
    private func digest(of pool: ConnectionPool) async throws -> String {
        try #require(
            try await pool.row(
                """
                SELECT encode(sha256(convert_to(string_agg(
                    format('%s %s %s %s %s %s', position, id, stream, version, type, encode(digest, 'hex')), ','
                    ORDER BY position
                ), 'UTF8')), 'hex')
                FROM log.event
                """, as: String.self))
    }

    @Test func `The same seed gives the same log, also piece by piece`() async throws {
        let whole = try await generate(400)
        let digest = try await digest(of: pool)
        let again = try await generate(400)
        #expect(again.articles == 400 && again.newEvents == 0 && again.position == whole.position)
        try await FreshDatabase.withAnother { other in
            let pool = other.pool { $0 = $0.asApplication }
            var events = 0
            for articles in [1, 2, 150, 151, 400] { events += try await generate(articles, on: pool).newEvents }
            #expect(events == whole.newEvents)
            #expect(try await self.digest(of: pool) == digest)
            await pool.close()
        }
        try await FreshDatabase.withAnother { other in
            let pool = other.pool { $0 = $0.asApplication }
            _ = try await generate(400, seed: 8, on: pool)
            #expect(try await self.digest(of: pool) != digest)
            await pool.close()
        }
    }

    /// The shape that was promised, and words that are where the events say.
    @Test func `What is generated proves true and is of every kind`() async throws {
        _ = try await generate(1500)
        #expect(try await Verification(pool).run().fault == nil)
        let types = Set(try await pool.rows("SELECT DISTINCT type FROM log.event", as: String.self))
        #expect(types == Set(Event.Name.allCases.map(\.rawValue)).subtracting([Event.Name.actorsMerged.rawValue]))
        let missing = try await pool.rows(
            """
            SELECT report.id::text
            FROM log.event AS report
            JOIN log.article_text AS text ON 'article/' || text.article = report.stream
            CROSS JOIN LATERAL jsonb_to_record(report.payload #> '{evidence,span}') AS span (start integer, "end" integer)
            WHERE text.body IS NOT NULL
                AND encode(sha256(convert_to(substr(text.body, span.start + 1, span."end" - span.start), 'UTF8')), 'hex')
                    IS DISTINCT FROM report.payload #>> '{evidence,digest}'
            """, as: String.self)
        #expect(missing == [])
        try await pool.withConnection { connection in _ = try await Projector().catchUp(on: connection) }
        let shape = try #require(
            try await pool.row(
                """
                SELECT count(*)::double precision / count(DISTINCT event),
                    (max(sort_day) - min(sort_day)) / 365,
                    (SELECT count(*) FROM projection.timeline WHERE subject = 'USA')::double precision
                        / (SELECT count(*) FROM projection.timeline WHERE subject = 'RUS'),
                    count(*) FILTER (WHERE known_until IS NOT NULL)
                FROM projection.timeline
                """, as: (Double, Int, Double, Int).self))
        #expect((2.8...3.2).contains(shape.0), "subjects an event")
        #expect(shape.1 == 29 || shape.1 == 30, "years")
        #expect((1.5...3).contains(shape.2), "the first of a Zipf distribution against the third")
        #expect(shape.3 > 0, "rows taken back")
    }

    @Test func `A log with real events is left alone`() async throws {
        let event = NewEvent(
            id: EventID(derivedFrom: ["x"]),
            .eventRetracted(EventRetracted(event: EventID(derivedFrom: ["y"]), reason: "real")))
        try await Log(pool).append(Append([event], to: .curation, expecting: .any))
        await #expect(throws: SyntheticLog.Refusal.self) { try await generate(10) }
        #expect(try await Log(pool).head().position == 1)
    }
}
