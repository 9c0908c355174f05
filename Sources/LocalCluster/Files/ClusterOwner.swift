import Foundation

/// The system user that the server runs as and that its files belong to; never root, which PostgreSQL refuses.
struct ClusterOwner {
    let user: uid_t
    let group: gid_t
    /// Whether this process is root and starts the server as somebody else.
    let isSteppedDownTo: Bool

    /// This process's user; for root, whoever the folder belongs to already, else the system's `postgres` user.
    static func of(folder path: String) throws(LocalClusterError) -> ClusterOwner {
        guard geteuid() == 0 else {
            return ClusterOwner(user: geteuid(), group: getegid(), isSteppedDownTo: false)
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_uid != 0 {
            return ClusterOwner(user: status.st_uid, group: status.st_gid, isSteppedDownTo: true)
        }
        guard let entry = getpwnam("postgres") else {
            throw .cannotStepDown("there is no user 'postgres' to run it as")
        }
        return ClusterOwner(user: entry.pointee.pw_uid, group: entry.pointee.pw_gid, isSteppedDownTo: true)
    }

    /// Hands an open file that root created to the owner.
    func takeOver(descriptor: Int32) {
        guard isSteppedDownTo else { return }
        // A file that cannot be handed over is still readable to root, the only one to open it then.
        _ = fchown(descriptor, user, group)
    }
}
