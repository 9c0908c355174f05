import Chronicle
import EventLog
import Foundation
import Postgres

/// Appends of one event each by writers that wait for theirs, against a prepared INSERT into a table with the same keys, and
/// against one that counts positions in a row and has no group commit.
struct SingleAppending {
    private static let seconds = 5
    private static let insertions = 6400

    func measure(_ server: BenchmarkServer, _ report: Report) async throws {
        let database = try await server.database("single", migrated: true)
        let connection = try await Connection.open(database)
        try await connection.run(
            script: """
                CREATE SEQUENCE place;
                CREATE TABLE plain (LIKE log.event INCLUDING ALL, UNIQUE (id), UNIQUE (stream, version));
                CREATE TABLE counter (n bigint NOT NULL);
                INSERT INTO counter VALUES (0);
                """)
        let payload = String(decoding: try event(0).event.payload(), as: UTF8.self)
        func values(_ position: String) -> String {
            "\(position), now(), 1, 1, gen_random_uuid(), 'article/' || gen_random_uuid(), 'EventRetracted', "
                + "sha256('a'), sha256('b'), '\(payload)'::jsonb"
        }
        for writers in [1, 8, 64] {
            let plain = try server.pgbench(
                "INSERT INTO plain SELECT \(values("nextval('place')"));", on: database, clients: writers,
                transactions: Self.insertions / writers)
            try await connection.execute("TRUNCATE plain")
            let counted = try server.pgbench(
                "WITH place AS (UPDATE counter SET n = n + 1 RETURNING n) INSERT INTO plain SELECT \(values("n")) FROM place;",
                on: database, clients: writers, transactions: Self.insertions / writers)
            try await connection.execute("TRUNCATE plain")
            let rate = try await appending(writers, database)
            report.add("single appends, writers: \(writers)", rate, "events/s", floor: plain, "by INSERT")
            report.add("the same, against a counter row", rate, "events/s", floor: counted, "by INSERT")
        }
        await connection.close()
    }

    private func appending(_ writers: Int, _ database: ConnectionConfiguration) async throws -> Double {
        let pool = ConnectionPool(database.asApplication)
        let log = Log(pool)
        let before = try await log.head().position
        let end = ContinuousClock.now + .seconds(Self.seconds)
        try await withThrowingTaskGroup { group in
            for writer in 0..<writers {
                group.addTask {
                    var number = writer
                    while ContinuousClock.now < end {
                        let stream = StreamID(rawValue: "writer/\(writers)/\(number)")
                        try await log.append(Append([try event(number, of: writers)], to: stream, expecting: .any))
                        number += writers
                    }
                }
            }
            try await group.waitForAll()
        }
        let appended = try await log.head().position - before
        await pool.close()
        return Double(appended) / Double(Self.seconds)
    }

    private func event(_ number: Int, of writers: Int = 0) throws -> NewEvent {
        let retracted = EventRetracted(event: EventID(derivedFrom: ["x"]), reason: "measured")
        return NewEvent(id: EventID(derivedFrom: ["\(writers)", "\(number)"]), .eventRetracted(retracted))
    }
}
