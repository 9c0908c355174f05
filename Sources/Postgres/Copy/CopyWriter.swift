/// Rows on their way into a table; it cannot be copied, and `finish` uses it up.
package struct CopyWriter: ~Copyable {
    private let connection: Connection
    private let isBinary: Bool
    private let site: CallSite
    private var buffer: [UInt8] = []

    init(connection: Connection, isBinary: Bool, site: CallSite) {
        self.connection = connection
        self.isBinary = isBinary
        self.site = site
        buffer.reserveCapacity(Self.batch + Self.batch / 4)
        if isBinary { buffer += Self.header }
    }

    /// Adds a row in binary format: as many values as columns, each exactly of its column's type (`Int64` is `bigint`),
    /// for COPY casts nothing.
    nonisolated(nonsending) package mutating func append<each Value: PostgresEncodable>(
        _ value: repeat each Value
    ) async throws(PostgresError) {
        guard isBinary else {
            throw PostgresError(.misuse, "Rows want a COPY with (FORMAT binary)", site: site)
        }
        var columns: Int16 = 0
        for _ in repeat (each Value).self { columns += 1 }
        buffer.append(bigEndian: columns)
        for value in repeat each value { buffer.append(lengthPrefixed: value) }
        if buffer.count >= Self.batch { try await flush() }
    }

    /// Adds bytes as they are, in the format that the statement names.
    nonisolated(nonsending) package mutating func write(_ bytes: [UInt8]) async throws(PostgresError) {
        buffer += bytes
        if buffer.count >= Self.batch { try await flush() }
    }

    /// Hands over what is left and returns the number of rows that the server has taken.
    nonisolated(nonsending) consuming func finish() async throws(PostgresError) -> Int {
        if isBinary { buffer.append(bigEndian: Int16(-1)) }
        do throws(PostgresError) {
            if !buffer.isEmpty { try await connection.sendCopyData(buffer, site) }
        } catch {
            _ = try? await connection.endCopyIn(because: "the client could not send", site)
            throw error
        }
        return try await connection.endCopyIn(because: nil, site)
    }

    /// Makes the server forget the rows.
    nonisolated(nonsending) consuming func abandon() async {
        _ = try? await connection.endCopyIn(because: "the client gave up", site)
    }

    private nonisolated(nonsending) mutating func flush() async throws(PostgresError) {
        try await connection.sendCopyData(buffer, site)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Bytes collected before they are sent.
    private static let batch = 1 << 16

    /// Signature, flags and length of an extension, which there is none of.
    /// Source: https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.4
    private static let header: [UInt8] =
        Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
}
