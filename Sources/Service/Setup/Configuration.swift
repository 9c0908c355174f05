package import Foundation

/// What a program needs to know before it starts. Values come from the command line, then the environment, then defaults.
package struct Configuration: Sendable {
    package var installation: InstallationFolder
    /// Nil means the private cluster.
    package var databaseURL: String?
    /// Where the private cluster lives.
    package var clusterFolder: URL
    /// Projections of the user's own, beside those of the installation.
    package var projectionExtension: URL?

    /// - Parameter databaseURL: as given on the command line; else `ANNALS_DATABASE_URL` is taken, else the private cluster.
    /// - Throws: `InstallationFolder.NotFound`.
    package init(
        databaseURL: String? = nil, projectionExtension: URL? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        func setting(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        installation = try InstallationFolder.find(environment: environment)
        self.databaseURL = databaseURL ?? setting("ANNALS_DATABASE_URL")
        clusterFolder =
            setting("ANNALS_CLUSTER").map { URL(fileURLWithPath: $0, isDirectory: true) }
            ?? installation.url.appending(path: ".annals", directoryHint: .isDirectory)
        self.projectionExtension = projectionExtension
    }
}
