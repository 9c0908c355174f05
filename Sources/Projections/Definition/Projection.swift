import Crypto
import Postgres

/// A pure mapping from events to rows of read tables, given by three SQL files.
package struct Projection: Hashable, Sendable {
    package let name: String
    /// `CREATE TABLE projection.NAME (…) PARTITION BY LIST (generation)`, one or more.
    package let tablesSQL: String
    /// `INSERT INTO projection.NAME … SELECT` over the events with position in (`:after`, `:upto`], one or more; closings are
    /// known up to `:horizon`.
    package let projectSQL: String
    /// `CREATE INDEX ON projection.NAME …`, any number; built after the rows on a replay.
    package let indexesSQL: String

    /// The read tables it fills, in the order of their making.
    package let tables: [String]
    /// SHA-256 of the three files and the functions they share, in hexadecimal: another one means that a replay is needed.
    package let checksum: String

    /// - Parameter functions: the SQL of the functions that all mappings share: it counts for the checksum.
    /// - Throws: `ProjectionError.refused` where a file is not what its name promises.
    package init(
        name: String, tablesSQL: String, projectSQL: String, indexesSQL: String, functions: String = ""
    ) throws(ProjectionError) {
        self.name = name
        self.tablesSQL = tablesSQL
        self.projectSQL = projectSQL
        self.indexesSQL = indexesSQL
        tables = SQLText(tablesSQL).createdTables
        var hash = SHA256()
        for file in [tablesSQL, projectSQL, indexesSQL, functions] {
            withUnsafeBytes(of: UInt64(file.utf8.count).bigEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: Array(file.utf8))
        }
        checksum = hash.finalize().hexadecimal
        try checkForm()
    }
}
