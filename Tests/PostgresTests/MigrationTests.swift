import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct MigrationTests {
    private func migrations(_ scripts: [(String, String)]) throws -> Migrations {
        try Migrations(scripts.map { try #require(MigrationFile(name: $0.0, script: $0.1)) })
    }

    private let three = [
        ("001-a", "CREATE TABLE a (id int)"), ("002-b", "CREATE TABLE b (id int); INSERT INTO a VALUES (1)"),
        ("003-c", "CREATE TABLE c (id int)"),
    ]

    private func failure(_ migrations: Migrations, _ connection: Connection) async -> String {
        do throws(MigrationError) {
            _ = try await migrations.apply(on: connection)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func appliesInOrderOnceAndRemembers() async throws {
        let connection = try await openConnection()
        let before = try await migrations(three).status(on: connection)
        #expect(before.pending.map(\.name) == ["001-a", "002-b", "003-c"])
        let applied = try await migrations(Array(three.reversed().dropFirst())).apply(on: connection)
        #expect(applied.map(\.name) == ["001-a", "002-b"])
        #expect(try await migrations(three).apply(on: connection).map(\.name) == ["003-c"])
        #expect(try await migrations(three).apply(on: connection).isEmpty)
        #expect(try await connection.row("SELECT count(*) FROM a", as: Int.self) == 1)
        let after = try await migrations(three).status(on: connection)
        #expect(after.pending.isEmpty && !after.hasDrifted)
        #expect(after.applied.map(\.name) == ["001-a", "002-b", "003-c"])
    }

    @Test func aFailingFileIsRolledBackWholeAndNamed() async throws {
        let connection = try await openConnection()
        let bad = try migrations([three[0], ("002-bad", "CREATE TABLE b (id int);\n-- ü\nSELECT nothing;\n")])
        #expect(
            await failure(bad, connection)
                == "Migration 002-bad, line 3 failed: column \"nothing\" does not exist. "
                + "It was rolled back; mend it and migrate again.")
        #expect(try await connection.row("SELECT to_regclass('b') IS NULL", as: Bool.self) == true)
        #expect(try await bad.status(on: connection).applied.map(\.name) == ["001-a"])
        let leaving = try migrations([three[0], ("002-leaves", "CREATE TABLE b (id int); COMMIT")])
        #expect(await failure(leaving, connection).contains("it ends its transaction"))
        #expect(try await bad.status(on: connection).applied.map(\.name) == ["001-a"])
    }

    @Test func driftIsRefusedWithBothLists() async throws {
        let connection = try await openConnection()
        _ = try await migrations(three).apply(on: connection)
        let changed = [three[0], ("002-b", "CREATE TABLE b (id bigint)"), three[2], ("004-d", "SELECT 1")]
        #expect(
            await failure(try migrations(changed), connection) == """
                The database's migrations are not those of the folder, so nothing was applied. Put the files back as \
                they were when applied, or choose another database.
                In the folder:
                  001-a  6e70fcd8fa64
                  002-b  f48537dcbfb7  changed since it was applied
                  003-c  e6cfd3533d02
                  004-d  e004ebd5b553  pending
                In the database:
                  001-a  6e70fcd8fa64
                  002-b  1263fc6dfb82
                  003-c  e6cfd3533d02
                """)
        let missing = await failure(try migrations([three[0], three[2]]), connection)
        #expect(missing.contains("002-b") && missing.contains("missing from the folder"))
        let renamed = await failure(try migrations([three[0], ("002-x", three[1].1), three[2]]), connection)
        #expect(renamed.contains("002-x") && renamed.contains("applied under another name"))
        #expect(try await migrations(three).apply(on: connection).isEmpty)
    }

    @Test func aFileThatComesTooLateIsRefused() async throws {
        let connection = try await openConnection()
        _ = try await migrations([three[0], three[2]]).apply(on: connection)
        let late = try migrations(three)
        #expect(await failure(late, connection).contains("002-b  1263fc6dfb82  comes before one that was applied"))
        #expect(try await connection.row("SELECT to_regclass('b') IS NULL", as: Bool.self) == true)
    }

    @Test func programsMigratingAtOnceApplyEachFileOnce() async throws {
        var scripts = [("001-table", "CREATE TABLE step (number int)")]
        for number in 2...20 {
            let script = "INSERT INTO step SELECT \(number) FROM pg_sleep(0.001)"
            scripts.append(("\(number < 10 ? "00" : "0")\(number)-step", script))
        }
        let steps = try migrations(scripts)
        let applied = try await withThrowingTaskGroup(of: [MigrationFile].self) { group in
            for _ in 0..<4 {
                group.addTask { try await steps.apply(on: openConnection()) }
            }
            return try await group.reduce([], +)
        }
        #expect(applied.map(\.number).sorted() == Array(1...20))
        let connection = try await openConnection()
        let numbers = try await connection.rows("SELECT number FROM step ORDER BY ctid", as: Int.self)
        #expect(numbers == Array(2...20))
    }

    @Test func foldersAreReadByName() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("migrations-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ name: String, _ bytes: [UInt8] = []) throws {
            try Data(bytes).write(to: folder.appendingPathComponent(name))
        }
        func message() -> String {
            do throws(MigrationError) {
                return try Migrations(folder: folder.path).files.map(\.name).joined(separator: " ")
            } catch {
                return "\(error)"
            }
        }
        try write("010-b.sql")
        try write("002-a.sql", Array("SELECT 1".utf8))
        try write("README.md")
        #expect(message() == "002-a 010-b")
        try write("010-c.sql")
        #expect(message().contains("010-b and 010-c have the same number"))
        try FileManager.default.removeItem(at: folder.appendingPathComponent("010-c.sql"))
        try write("oops.sql")
        #expect(message().contains("must be like 001-name.sql; rename"))
        try FileManager.default.removeItem(at: folder.appendingPathComponent("oops.sql"))
        try write("011-binary.sql", [0xFF, 0xFE])
        #expect(message().contains("011-binary.sql; check that it exists and is UTF-8"))
        try FileManager.default.removeItem(at: folder)
        #expect(message().hasPrefix("Cannot read the migrations at"))
    }
}
