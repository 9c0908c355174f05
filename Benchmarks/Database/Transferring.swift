import EventLog
import Foundation
import Postgres

/// Verification, export and import of the generated log.
struct Transferring {
    func measure(_ database: ConnectionConfiguration, _ server: BenchmarkServer, _ report: Report) async throws {
        let pool = ConnectionPool(database.asApplication)
        let events = Double(try await Log(pool).head().position)
        let verifying = try await seconds {
            let outcome = try await Verification(pool).run()
            guard outcome.fault == nil else { throw CocoaError(.fileReadCorruptFile) }
        }
        report.add("verification", events / verifying, "events/s")
        let file = "\(server.folder)-export.ndjson"
        defer { try? FileManager.default.removeItem(atPath: file) }
        _ = FileManager.default.createFile(atPath: file, contents: nil)
        guard let handle = FileHandle(forUpdatingAtPath: file) else { throw CocoaError(.fileNoSuchFile) }
        let exporting = try await seconds { try await Export(pool).run { try handle.write(contentsOf: Data($0)) } }
        report.add("export", events / exporting, "events/s")
        try handle.seek(toOffset: 0)
        await pool.close()
        let copy = try await server.database("copy", migrated: true)
        let importing = try await seconds { try await Import(copy.asOwner).run(FileChunks(handle)) }
        report.add("import", events / importing, "events/s")
    }
}
