import Foundation

/// The server process that a data folder's `postmaster.pid` names.
enum ServerProcess {
    enum State {
        /// No file, or its process is gone, which PostgreSQL clears up itself.
        case absent
        case running
        /// Left by a crash, and the process's number was given to another program since; PostgreSQL would refuse to
        /// start, as is usual in containers, where the same few numbers come back.
        case stale
    }

    static func state(of folder: ClusterFolder) -> State {
        guard let text = TextFile.read(folder.processFile),
            let id = text.split(separator: "\n").first.flatMap({ pid_t($0) }),
            kill(id, 0) == 0 || errno == EPERM
        else { return .absent }
        // Without /proc there is no telling, and PostgreSQL's own checks decide.
        guard let name = TextFile.read("/proc/\(id)/comm") else { return .running }
        guard name.hasPrefix("postgres"), !isZombie(id) else { return .stale }
        guard let working = workingFolder(of: id) else { return .running }
        return working == folder.data ? .running : .stale
    }

    /// Waits for what a killed server left running, which ends itself but may be writing still; nothing must start on
    /// the data before.
    static func waitForRemains(in folder: ClusterFolder) throws(LocalClusterError) {
        guard access(folder.processFile, F_OK) == 0 else { return }
        for _ in 0..<500 {
            guard let remains = remains(in: folder) else { return }
            // A process that is no child of ours cannot be waited for otherwise.
            if kill(remains, 0) == 0 || errno == EPERM { usleep(20_000) }
        }
        throw LocalClusterError(
            kind: .startFailed,
            description: "Processes of a PostgreSQL server that was killed still run in \(folder.data): end them first."
        )
    }

    private static func remains(in folder: ClusterFolder) -> pid_t? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.lazy.compactMap { pid_t($0) }.first { id in
            workingFolder(of: id) == folder.data && TextFile.read("/proc/\(id)/comm")?.hasPrefix("postgres") == true
        }
    }

    /// Nil also for a process of somebody else, and for one that has ended.
    private static func workingFolder(of id: pid_t) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")
    }

    /// Ended, but never waited for by its parent, as where the first process of a container takes no care of it.
    private static func isZombie(_ id: pid_t) -> Bool {
        TextFile.read("/proc/\(id)/stat")?.split(separator: ")").last?.hasPrefix(" Z") ?? false
    }
}
