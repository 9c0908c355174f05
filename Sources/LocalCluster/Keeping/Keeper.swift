import Foundation

/// Starts the process that `KeeperScript` describes, and reports how its start of the server went.
struct Keeper {
    let folder: ClusterFolder
    let settings: ClusterSettings
    let environment: [String: String]

    /// Starts a keeper that stays until the last user is gone, and with it the server where it does not run.
    ///
    /// - Parameter lock: the opened `keeper.lock`, locked exclusively; the keeper goes on holding it.
    func start(handing lock: borrowing FileLock) throws(LocalClusterError) {
        let users = try FileLock(opening: folder.usersLock, owner: folder.owner)
        try run(stays: true, inheriting: [8: lock.descriptor, 9: users.descriptor])
    }

    /// Starts a server that broke down under a keeper which is still there to stop it.
    func restartServer() throws(LocalClusterError) {
        try run(stays: false, inheriting: [:])
    }

    private func run(stays: Bool, inheriting: [Int32: Int32]) throws(LocalClusterError) {
        let dataMajor = TextFile.read(folder.versionFile).flatMap { Int($0.prefix { $0.isNumber }) }
        let installation = try PostgresInstallation.find(
            dataMajor: dataMajor, dataFolder: folder.data, environment: environment)
        let state = ServerProcess.state(of: folder)
        if state != .running { try ServerProcess.waitForRemains(in: folder) }
        if state == .stale { for path in [folder.processFile, folder.socketLock] { unlink(path) } }
        let stepDown = try StepDown(to: folder.owner, reaching: folder.path, environment: environment)

        // From a file, so that a list of processes shows whose keeper it is instead of the whole script.
        let isWritten = FileManager.default.createFile(
            atPath: folder.script, contents: Data(KeeperScript.text.utf8), attributes: [.posixPermissions: 0o644])
        guard isWritten else { throw .folderUnusable(folder.path, SystemError.last) }

        let child: ChildProcess
        do {
            child = try ChildProcess(
                stepDown.prefix + ["/bin/sh", folder.script],
                environment: variables(installation, isRunning: state == .running, stays: stays),
                inheriting: inheriting, leadsSession: true)
        } catch {
            throw LocalClusterError(
                kind: .startFailed, description: "Cannot start a process (\(SystemError.words(for: error.code))).")
        }
        let id = child.id
        // Whoever leaves last need not be who started the keeper; this process takes note of its child's end at any time.
        Thread.detachNewThread { ChildProcess.wait(for: id) }
        let answer = child.readOutput().split(separator: "\n").last.map(String.init) ?? "keeper"
        guard answer == "ready" else { throw StartFailure(step: answer, folder: folder).error }
    }

    private func variables(_ installation: PostgresInstallation, isRunning: Bool, stays: Bool) -> [String: String] {
        [
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C",
            "BINARIES": installation.binaries,
            "CLUSTER": folder.path,
            "SOCKETS": folder.socketFolder,
            "CONFIGURATION": settings.configuration(socketFolder: folder.socketFolder),
            "CTYPE": Self.characterTypes,
            "INITDB_OPTIONS": settings.isThrowAway ? "--no-sync" : "",
            "SINGLE_OPTIONS": settings.isThrowAway ? "-c fsync=off" : "",
            "IS_RUNNING": isRunning ? "yes" : "no",
            "STAYS": stays ? "yes" : "no",
            "IS_THROW_AWAY": settings.isThrowAway ? "yes" : "no",
        ]
    }

    /// The locale that tells letters from other characters and upper from lower case; text sorts by code point.
    private static var characterTypes: String {
        #if canImport(Darwin)
            "UTF-8"
        #else
            "C.UTF-8"
        #endif
    }
}
