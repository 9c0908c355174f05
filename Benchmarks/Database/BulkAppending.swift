import EventLog
import Foundation
import Postgres
import Synthesis

/// A generated log through `Log.append(inOrder:)`, against COPY of its rows into tables with the same keys.
struct BulkAppending {
    let articles: Int

    func measure(_ database: ConnectionConfiguration, _ server: BenchmarkServer, _ report: Report) async throws {
        let pool = ConnectionPool(database.asApplication)
        let log = Log(pool)
        let taken = try await seconds { _ = try await SyntheticLog(seed: 1).write(articles: articles, to: log) }
        let events = Double(try await log.head().position)
        await pool.close()
        let floor = try await copying(database, server)
        report.add("bulk append, \(Int(events)) events", events / taken, "events/s", floor: events / floor, "by COPY")
    }

    /// Seconds for the rows of both tables, from a file.
    private func copying(_ database: ConnectionConfiguration, _ server: BenchmarkServer) async throws -> Double {
        let connection = try await Connection.open(database)
        try await connection.run(
            script: """
                CREATE SCHEMA floor;
                CREATE TABLE floor.event (LIKE log.event INCLUDING ALL, UNIQUE (id), UNIQUE (stream, version));
                CREATE TABLE floor.article_text (LIKE log.article_text INCLUDING ALL);
                """)
        var total = 0.0
        for table in ["event", "article_text"] {
            let file = "\(server.folder)-\(table).copy"
            defer { try? FileManager.default.removeItem(atPath: file) }
            _ = FileManager.default.createFile(atPath: file, contents: nil)
            guard let handle = FileHandle(forUpdatingAtPath: file) else { throw CocoaError(.fileNoSuchFile) }
            try await connection.copyOut(
                "COPY (SELECT * FROM log.\(unescaped: table) ORDER BY 1) TO STDOUT (FORMAT csv)"
            ) { chunks in
                for try await chunk in chunks { try handle.write(contentsOf: Data(chunk)) }
            }
            try handle.seek(toOffset: 0)
            total += try await seconds {
                try await connection.copyIn("COPY floor.\(unescaped: table) FROM STDIN (FORMAT csv)") { writer in
                    while let chunk = try handle.read(upToCount: 1 << 16), !chunk.isEmpty {
                        try await writer.write(Array(chunk))
                    }
                }
            }
        }
        try await connection.execute("DROP SCHEMA floor CASCADE")
        await connection.close()
        return total
    }
}
