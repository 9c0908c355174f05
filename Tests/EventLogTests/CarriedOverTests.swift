import EventLog
import Foundation
import Postgres
import TestSupport
import Testing

/// Logs that were begun before the log had parts go on as they are.
@Suite(.emptyDatabase, .temporaryFolder) struct CarriedOverTests {
    private let configuration = FreshDatabase.current.configuration

    private func schema(upTo last: Int) throws -> LogSchema {
        let all = RepositoryFolder.path(of: "sql/log")
        for file in try FileManager.default.contentsOfDirectory(atPath: all) where Int(file.prefix(3)) ?? 0 <= last {
            let script = try String(contentsOfFile: "\(all)/\(file)", encoding: .utf8)
            try TemporaryFolder.current.write(script, to: "log/\(file)")
        }
        return try LogSchema(
            roles: RepositoryFolder.path(of: "sql/roles.sql"), migrations: TemporaryFolder.current.path(of: "log"))
    }

    @Test func `A log in one table becomes the first part, event for event`() async throws {
        try await schema(upTo: 23).apply(to: configuration)
        let log = FreshDatabase.current.log()
        let article = Sample.article("old")
        try await log.append(Sample.recording(article, and: ["a", "b"]))
        let connection = try await FreshDatabase.current.connect()
        let question: Query = "SELECT relfilenode::bigint FROM pg_class WHERE oid = to_regclass(\("log.event_1"))"
        let before = try await connection.row(
            "SELECT relfilenode::bigint FROM pg_class WHERE oid = 'log.event'::regclass", as: Int64.self)
        let events = try await log.all()

        try await schema(upTo: .max).apply(to: configuration)
        #expect(try await connection.row(question, as: Int64.self) == before)
        #expect(try await log.all() == events)
        #expect(try await FreshDatabase.current.parts() == [3])
        try await log.append(Sample.curation("c"))
        #expect(try await log.append(Sample.recording(article, and: ["a", "b"])).allSatisfy { !$0.isNew })
        #expect(try await Verification(log.pool).run() == .init(events: 4, fault: nil))
        await log.pool.close()
        await connection.close()
    }
}
