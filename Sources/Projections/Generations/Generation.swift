import Postgres

/// One build of a projection's tables, with the SQL that it was built with.
package struct Generation: Hashable, Sendable {
    /// building → indexing → catching-up → live → retired, or failed, aborted.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Ranges of positions are being mapped into tables that nobody reads.
        case building
        case indexing
        /// Attached, and mapping what was recorded since the replay began; with `--no-flip` it stays here.
        case catchingUp = "catching-up"
        /// Served, and kept up to date.
        case live
        /// Served before; a rollback serves it again.
        case retired
        /// Stopped by an event that cannot be mapped; its tables are gone.
        case failed
        /// Left unfinished when the files changed; its tables are gone.
        case aborted
    }

    package let id: Int
    package let projection: String
    package let state: State
    /// The last position that the replay maps by ranges: fixed when it starts.
    package let target: Int64
    /// Every event up to here is in the tables; 0 while ranges are still open.
    package let checkpoint: Int64
    /// Grows with each change of owner or state: who counts on an older one writes nothing.
    package let epoch: Int64
    package let tables: [String]
    package let checksum: String
    package let failure: String?
    let tablesSQL: String
    let projectSQL: String
    let indexesSQL: String

    /// The projection as its files were when it was built.
    var origin: Projection {
        get throws(ProjectionError) {
            try Projection(
                name: projection, tablesSQL: tablesSQL, projectSQL: projectSQL, indexesSQL: indexesSQL)
        }
    }

    var mapping: Mapping { Mapping(projectSQL, filling: tables, of: id) }

    var parts: [GenerationTable] { tables.map { GenerationTable($0, of: id) } }

    static let columns = """
        id, projection, state, target, checkpoint, epoch, tables, checksum, failure, tables_sql, project_sql, indexes_sql
        """

    typealias Row = (Int32, String, String, Int64, Int64, Int64, [String], String, String?, String, String, String)

    init(_ row: Row) throws(PostgresError) {
        guard let state = State(rawValue: row.2) else {
            throw PostgresError(
                .decoding, "Generation \(row.0) is in a state that this version does not know: \(row.2)")
        }
        (id, projection, self.state, target, checkpoint, epoch) = (Int(row.0), row.1, state, row.3, row.4, row.5)
        (tables, checksum, failure) = (row.6, row.7, row.8)
        (tablesSQL, projectSQL, indexesSQL) = (row.9, row.10, row.11)
    }
}
