import Dispatch
import Foundation
package import Logging

/// A PostgreSQL cluster of our own in a folder, reachable over a unix socket that only its user can open.
///
/// All programs that use the folder at once share one server. It runs as long as somebody uses it: the last to leave
/// waits until it is down, and after a crash of the program its keeper (`KeeperScript`) stops it.
package struct LocalCluster: Sendable {
    package let folder: String
    package let settings: ClusterSettings
    let environment: [String: String]

    /// - Parameter environment: `ANNALS_POSTGRES_BIN` names the folder of the server's programs, else `PATH` and the
    ///   usual places are searched.
    package init(
        folder: String, settings: ClusterSettings = .durable,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.folder = folder
        self.settings = settings
        self.environment = environment
    }

    /// Sets the cluster up where the folder holds none, starts it where it does not run, and keeps it running until
    /// the membership is left.
    package func join(logger: Logger? = nil) async throws(LocalClusterError) -> ClusterMembership {
        // Waiting for locks and for the server blocks a thread, which must not be one of Swift's own few.
        try await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result { () throws(LocalClusterError) in try joinBlocking(logger: logger) })
            }
        }.get()
    }

    /// Calls `body` with the URL of the cluster's database, and leaves it when that is done.
    package func use<R>(
        logger: Logger? = nil, _ body: (_ url: String) async throws -> sending R
    ) async throws -> sending R {
        let membership = try await join(logger: logger)
        do {
            let result = try await body(membership.url)
            await membership.leave()
            return result
        } catch {
            await membership.leave()
            throw error
        }
    }

    func joinBlocking(logger: Logger?) throws(LocalClusterError) -> ClusterMembership {
        let folder = try ClusterFolder(opening: self.folder)
        let keeper = Keeper(folder: folder, settings: settings, environment: environment)
        let gate = try FileLock(opening: folder.gateLock, owner: folder.owner)
        gate.lock(.exclusive)
        let users = try FileLock(opening: folder.usersLock, owner: folder.owner)
        // Waits here while the keeper of those who were here before is stopping the server.
        users.lock(.shared)

        let keeperLock = try FileLock(opening: folder.keeperLock, owner: folder.owner)
        if keeperLock.tryLock(.exclusive) {
            if TextFile.read(folder.versionFile) == nil {
                logger?.info("Setting up a private PostgreSQL cluster", metadata: ["folder": "\(folder.path)"])
            }
            try keeper.start(handing: keeperLock)
        } else if ServerProcess.state(of: folder) != .running {
            try keeper.restartServer()
        }
        return ClusterMembership(keeper: keeper, users: users)
    }
}
