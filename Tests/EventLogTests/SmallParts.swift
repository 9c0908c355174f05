import EventLog
import Postgres
import TestSupport

extension FreshDatabase {
    /// Makes the parts of the log, which must be empty, so small that a test fills many. No append may be larger than
    /// half of one.
    func makeParts(of size: Int) async throws {
        let connection = try await connect { $0 = $0.asOwner }
        try await connection.run(
            script: """
                BEGIN;
                CREATE OR REPLACE FUNCTION log.part_size() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN \(size);
                ALTER TABLE log.event DETACH PARTITION log.event_1;
                DROP TABLE log.event_1;
                SELECT set_config('annals.writing', 'on', true);
                UPDATE log.head SET room = 0;
                SELECT log.make_room(0);
                COMMIT;
                """)
        await connection.close()
    }

    /// The parts with the number of their events, in order.
    func parts() async throws -> [Int] {
        let connection = try await connect()
        let names = try await connection.rows(
            """
            SELECT inhrelid::regclass::text
            FROM pg_inherits
            WHERE inhparent = 'log.event'::regclass
            ORDER BY substr(inhrelid::regclass::text, length('log.event_') + 1)::bigint
            """, as: String.self)
        var counts: [Int] = []
        for name in names {
            counts.append(try await connection.row("SELECT count(*) FROM \(unescaped: name)", as: Int.self) ?? 0)
        }
        await connection.close()
        return counts
    }
}
