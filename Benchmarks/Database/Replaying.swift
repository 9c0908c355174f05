import EventLog
import Foundation
import Postgres
import Projections

/// A replay with one and two workers, against CREATE TABLE AS and the index builds for the same rows by one connection.
struct Replaying {
    func measure(_ database: ConnectionConfiguration, _ report: Report) async throws {
        let folder = try ProjectionFolder(path: "sql/projections")
        let floor = try await floor(folder, database)
        for workers in [1, 2] {
            let result = try await Replay(database.asApplication, of: folder.projections, workers: workers).run()
            let taken = result.duration / .seconds(1)
            report.add(
                "replay, \(result.rows) rows, workers: \(workers)", taken, "s", floor: floor, "s by CREATE TABLE AS")
            if let flip = result.flip { report.add("flip", flip / .milliseconds(1), "ms") }
        }
    }

    private func floor(_ folder: ProjectionFolder, _ database: ConnectionConfiguration) async throws -> Double {
        let connection = try await Connection.open(database)
        let head = try await connection.row("SELECT position FROM log.head", as: Int64.self) ?? 0
        try await connection.execute("CREATE SCHEMA floor")
        let taken = try await seconds {
            for projection in folder.projections {
                for part in ["project", "indexes"] {
                    let path = "sql/projections/\(projection.name)/\(part).sql"
                    let script = try String(contentsOfFile: path, encoding: .utf8)
                        .replacing(/INSERT INTO projection\.(\w+) (\([^)]*\))/) { insert in
                            "CREATE TABLE floor.\(insert.output.1) \(insert.output.2) AS"
                        }
                        .replacing("ON projection.", with: "ON floor.")
                        .replacing(":after", with: "0").replacing(":upto", with: "\(head)")
                        .replacing(":horizon", with: "\(head)")
                    try await connection.run(script: script)
                }
                try await connection.execute("ANALYZE floor.\(identifier: projection.name)")
            }
        }
        try await connection.execute("DROP SCHEMA floor CASCADE")
        await connection.close()
        return taken
    }
}
