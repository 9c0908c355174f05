import Foundation

@testable import LocalCluster

/// A folder for one test, deleted after it.
struct ScratchFolder: ~Copyable {
    let path: String

    init() throws {
        var template = Array((FileManager.default.temporaryDirectory.path + "/annals-cluster-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
        path = String(cString: made)
        // As root, the server's user has to pass through it.
        chmod(path, 0o755)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Asks the server, as any program with libpq would.
func ask(_ url: String, _ statement: String) -> String? {
    ChildProcess.output(
        of: ["/usr/bin/env", "psql", url, "-XAtqc", statement],
        environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    )?.trimmingCharacters(in: .whitespacesAndNewlines)
}

/// Waits until a cluster's keeper is gone, and with it the server; true at once where there is none, false after half
/// a minute.
func keeperEnds(in folder: String) async throws -> Bool {
    let opened = try ClusterFolder(opening: folder)
    for _ in 0..<1500 {
        let lock = try FileLock(opening: opened.keeperLock, owner: opened.owner)
        if lock.tryLock(.exclusive) { return true }
        try await Task.sleep(for: .milliseconds(20))
    }
    return false
}

func serverIsRunning(in folder: String) throws -> Bool {
    try ServerProcess.state(of: ClusterFolder(opening: folder)) == .running
}
