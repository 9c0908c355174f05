import Dispatch
import Foundation
import Synchronization

/// One use of a running cluster; it ends with `leave()`, or with the process.
package final class ClusterMembership: Sendable {
    /// The libpq URL of the database `annals`, which exists from the first start on.
    package var url: String { url(database: "annals") }

    private let keeper: Keeper
    /// The shared hold on `users.lock`, until it is given up.
    private let users: Mutex<FileLock?>

    init(keeper: Keeper, users: consuming FileLock) {
        self.keeper = keeper
        self.users = Mutex(users)
    }

    package func url(database: String) -> String { keeper.folder.url(database: database) }

    /// Ends this use; where it was the last, returns once the server and its keeper are gone. Open connections of a
    /// server that is stopped are broken. A second call does nothing.
    package func leave() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.leaveBlocking()
                continuation.resume()
            }
        }
    }

    /// `leave()` for where nothing can be awaited, as in `atexit`.
    package func leaveBlocking() {
        var held: FileLock?
        self.users.withLock { swap(&$0, &held) }
        guard let users = held.take() else { return }
        let folder = keeper.folder
        guard let gate = try? FileLock(opening: folder.gateLock, owner: folder.owner) else { return }
        gate.lock(.exclusive)
        // Opened before the keeper may take a throw-away cluster's folder away.
        guard let keeperLock = try? FileLock(opening: folder.keeperLock, owner: folder.owner) else { return }
        // Fails where others use the cluster, and also where the keeper was quicker to take the lock in the moment in
        // which it changes hands: then a shared lock is not to be had either.
        let othersRemain = !users.tryLock(.exclusive) && users.tryLock(.shared)
        _ = consume users
        if othersRemain { return }

        // The keeper, seeing that nobody is left, stops the server, and lets go of its lock with its end.
        keeperLock.lock(.exclusive)
        guard ServerProcess.state(of: folder) == .running else { return }
        // Somebody killed the keeper, so a new one does it.
        try? keeper.start(handing: keeperLock)
        _ = consume keeperLock
        let newKeeper = try? FileLock(opening: folder.keeperLock, owner: folder.owner)
        newKeeper?.lock(.exclusive)
    }
}
