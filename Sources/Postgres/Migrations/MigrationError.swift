/// Why a database could not be brought up to date.
package enum MigrationError: Error, Sendable {
    case unreadable(path: String)
    case misnamed(path: String)
    case doubled(String, String)
    case drift(MigrationStatus)
    /// The statement at the line of the file failed; the file's whole transaction was rolled back.
    case failed(file: String, line: Int?, PostgresError)
    case database(PostgresError)
}

extension MigrationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path):
            "Cannot read the migrations at \(path); check that it exists and is UTF-8."
        case .misnamed(let path):
            "A migration's name must be like 001-name.sql; rename \(path)."
        case .doubled(let one, let other):
            "The migrations \(one) and \(other) have the same number; renumber the newer one."
        case .drift(let status):
            """
            The database's migrations are not those of the folder, so nothing was applied. Put the files back as they \
            were when applied, or choose another database.
            \(status)
            """
        case .failed(let file, let line, let error):
            "Migration \(file)\(line.map { ", line \($0)" } ?? "") failed: \(error.message). "
                + "It was rolled back; mend it and migrate again."
        case .database(let error):
            error.description
        }
    }
}
