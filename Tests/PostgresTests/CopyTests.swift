import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct CopyTests {
    struct Refusal: Error {}

    private func tableConnection() async throws -> Connection {
        let connection = try await openConnection()
        try await connection.execute("CREATE TEMP TABLE t (id bigint PRIMARY KEY, name text, data bytea)")
        return connection
    }

    @Test func manyRowsInAndOut() async throws {
        let connection = try await tableConnection()
        let count = 100_000
        let rows = try await connection.copyIn("COPY t (id, name, data) FROM STDIN (FORMAT binary)") { writer in
            for id in 1...count {
                try await writer.append(id, id.isMultiple(of: 3) ? nil : "name \(id)", [UInt8](repeating: 7, count: 3))
            }
        }
        #expect(rows == count)
        let sums = try await connection.row(
            "SELECT count(*), sum(id)::bigint, count(name), min(octet_length(data)) FROM t",
            as: (Int, Int, Int, Int).self)
        #expect(try #require(sums) == (count, count * (count + 1) / 2, count - count / 3, 3))

        let lines = try await connection.copyOut("COPY (SELECT id FROM t ORDER BY id) TO STDOUT") { chunks in
            var lines = 0
            var text: [UInt8] = []
            for try await chunk in chunks {
                #expect(chunk.last == UInt8(ascii: "\n"))
                lines += chunk.count { $0 == UInt8(ascii: "\n") }
                text += chunk
            }
            #expect(String(decoding: text.suffix(14), as: UTF8.self) == "\n99999\n100000\n")
            return lines
        }
        #expect(lines == count)
        #expect(await connection.isClean)
    }

    @Test func textIn() async throws {
        let connection = try await tableConnection()
        let rows = try await connection.copyIn("COPY t (id, name) FROM STDIN") { writer in
            try await writer.write(Array("1\tone\n2\t\\N\n".utf8))
        }
        #expect(rows == 2)
        #expect(try await connection.row("SELECT name FROM t WHERE id = 1", as: String.self) == "one")
    }

    @Test func aThrowingBodyForgetsTheRows() async throws {
        let connection = try await tableConnection()
        await #expect(throws: Refusal.self) {
            try await connection.copyIn("COPY t (id) FROM STDIN (FORMAT binary)") { writer in
                try await writer.append(1)
                throw Refusal()
            }
        }
        #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 0)
        #expect(await connection.isClean)
    }

    @Test func theServersErrorComesThrough() async throws {
        let connection = try await tableConnection()
        let error = try await databaseError {
            try await connection.copyIn("COPY t (id) FROM STDIN (FORMAT binary)") { writer in
                for _ in 0..<20_000 { try await writer.append(1) }
            }
        }
        #expect(error?.sqlState == .uniqueViolation)
        #expect(error?.constraint == "t_pkey")
        let missing = try await databaseError {
            try await connection.copyIn("COPY nowhere FROM STDIN") { _ in }
        }
        #expect(missing?.sqlState == .undefinedTable)
        let wrong = try await databaseError {
            try await connection.copyIn("COPY t TO STDOUT") { _ in }
        }
        #expect(wrong?.reason == .misuse)
        let plain = try await databaseError { try await connection.copyIn("SELECT 1") { _ in } }
        #expect(plain?.reason == .misuse)
        #expect(await connection.isClean)
    }

    @Test func leavingCopyOutEarly() async throws {
        let connection = try await openConnection()
        let first = try await connection.copyOut("COPY (SELECT generate_series(1, 10000000)) TO STDOUT") { chunks in
            for try await chunk in chunks { return chunk.first }
            return nil
        }
        #expect(first == UInt8(ascii: "1"))
        await #expect(throws: Refusal.self) {
            try await connection.copyOut("COPY (SELECT generate_series(1, 10000000)) TO STDOUT") { _ in
                throw Refusal()
            }
        }
        #expect(try await connection.row("SELECT 1", as: Int.self) == 1)
    }

    @Test func anErrorHalfwayOut() async throws {
        let connection = try await openConnection()
        let error = try await databaseError {
            try await connection.copyOut("COPY (SELECT 1 / (50000 - g) FROM generate_series(1, 60000) g) TO STDOUT") {
                for try await _ in $0 {}
            }
        }
        #expect(error?.sqlState == "22012")
        #expect(await connection.isClean)
    }

    @Test func inATransaction() async throws {
        let connection = try await tableConnection()
        await #expect(throws: Refusal.self) {
            try await connection.transaction { connection in
                try await connection.copyIn("COPY t (id) FROM STDIN (FORMAT binary)") { try await $0.append(1) }
                #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 1)
                throw Refusal()
            }
        }
        #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 0)
    }

    @Test func cancellation() async throws {
        let connection = try await tableConnection()
        let (began, signal) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await connection.copyIn("COPY t (id) FROM STDIN (FORMAT binary)") { writer in
                var id = 0
                while true {
                    id += 1
                    try await writer.append(id)
                    if id == 50_000 { signal.finish() }
                }
            }
        }
        for await _ in began {}
        task.cancel()
        let error = try await databaseError { _ = try await task.value }
        #expect(error?.isCancelled == true)
        #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 0)
    }
}
