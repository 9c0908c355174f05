import Crypto
import Postgres

/// Which rows a table holds, whatever their order: their number and the sum of their hashes.
package struct TableDigest: Hashable, Sendable {
    package let table: String
    package let rows: Int64
    /// Two sums of 64-bit hashes over the rows' text, in hexadecimal; the generation's number is left out.
    package let digest: String

    /// One digest for several tables.
    package static func combined(_ digests: [TableDigest]) -> String {
        let lines = digests.sorted { $0.table < $1.table }.map { "\($0.table) \($0.rows) \($0.digest)\n" }
        return SHA256.hash(data: Array(lines.joined().utf8)).hexadecimal
    }
}

extension GenerationTable {
    /// The digest of the rows as known at a position: later rows do not count, later closings are not known.
    func digest(at position: Int64, on connection: Connection) async throws -> TableDigest {
        let columns = try await columns(on: connection)
        let row = try await connection.row(
            """
            SELECT count(*),
                lpad(to_hex((sum(hashtextextended(line, 0)::numeric) % 9223372036854775783)::bigint), 16, '0')
                    || lpad(to_hex((sum(hashtextextended(line, 1)::numeric) % 9223372036854775783)::bigint), 16, '0')
            FROM (\(unescaped: lines(columns, at: position))) AS text (line)
            """,
            as: (Int64, String?).self)
        return TableDigest(table: table, rows: row?.0 ?? 0, digest: row?.1 ?? String(repeating: "0", count: 32))
    }

    /// Its columns but for the generation's number, by name: where a column stands in the table does not matter.
    func columns(on connection: Connection) async throws(PostgresError) -> [String] {
        try await connection.rows(
            """
            SELECT attname::text FROM pg_attribute
            WHERE attrelid = to_regclass(\("projection.\"\(name)\"")) AND attnum > 0 AND NOT attisdropped
                AND attname <> 'generation'
            ORDER BY attname
            """,
            as: String.self)
    }

    /// A SELECT of its rows as known at a position, each as one text, after the columns named first.
    func lines(_ columns: [String], at position: Int64, with first: String = "") -> String {
        let values = columns.map { column in
            column == "known_until" ? "CASE WHEN known_until <= \(position) THEN known_until END" : "\"\(column)\""
        }
        return """
            SELECT \(first)ROW(\(values.joined(separator: ", ")))::text
            FROM projection."\(name)" WHERE known_from <= \(position)
            """
    }
}
