/// Why the private cluster cannot be used; `description` is one line that says what happened and what to do next.
package struct LocalClusterError: Error, CustomStringConvertible, Equatable {
    package enum Kind: Sendable, Equatable {
        case notInstalled
        case versionMismatch
        case folderUnusable
        case cannotStepDown
        case startFailed
    }

    package let kind: Kind
    package let description: String

    static let remedyByURL = "set ANNALS_DATABASE_URL to use another server"

    static func notInstalled(_ what: String) -> LocalClusterError {
        LocalClusterError(
            kind: .notInstalled,
            description: "\(what): install it (apt-get install postgresql), or \(remedyByURL).")
    }

    static func folderUnusable(
        _ path: String, _ reason: String, remedy: String = "make the folder writable"
    ) -> LocalClusterError {
        LocalClusterError(
            kind: .folderUnusable,
            description: "Cannot keep a database in \(path) (\(reason)): \(remedy), or \(remedyByURL).")
    }

    static func cannotStepDown(_ reason: String) -> LocalClusterError {
        LocalClusterError(
            kind: .cannotStepDown,
            description: "PostgreSQL does not run as root, and \(reason): run as a plain user, or \(remedyByURL).")
    }
}
