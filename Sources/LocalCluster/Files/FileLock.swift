import Foundation

/// An open lock file; the lock belongs to this opening of it and ends with it, also when the process is killed.
struct FileLock: ~Copyable {
    enum Mode {
        case shared
        case exclusive

        var operation: Int32 {
            switch self {
            case .shared: LOCK_SH
            case .exclusive: LOCK_EX
            }
        }
    }

    let descriptor: Int32

    /// Opens the file, creating it for `owner` where it is missing; takes no lock yet.
    init(opening path: String, owner: ClusterOwner) throws(LocalClusterError) {
        // Close-on-exec, since a child that inherited the lock would keep it after this process is gone.
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .folderUnusable(path, SystemError.last) }
        owner.takeOver(descriptor: descriptor)
    }

    deinit { close(descriptor) }

    /// Waits until the lock is had. Changing the mode of a lock that is held lets go of it in between.
    func lock(_ mode: Mode) {
        while flock(descriptor, mode.operation) != 0, errno == EINTR {}
    }

    func tryLock(_ mode: Mode) -> Bool {
        flock(descriptor, mode.operation | LOCK_NB) == 0
    }
}
