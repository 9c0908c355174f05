import Foundation
import Testing

@testable import LocalCluster

@Suite struct CrashTests {
    @Test func aKilledProgramLeavesNothingRunning() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
            let membership = try await LocalCluster(folder: folder).join()
            guard ask(membership.url, "CREATE TABLE kept AS SELECT 42 AS answer") != nil else { return }
            kill(getpid(), SIGKILL)
        }
        #expect(try await keeperEnds(in: folder))
        #expect(try !serverIsRunning(in: folder))
        try await LocalCluster(folder: folder).use { url in #expect(ask(url, "SELECT answer FROM kept") == "42") }
    }

    @Test func aProgramKilledDuringSetUpLeavesAUsableFolder() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
            async let joined = LocalCluster(folder: folder).join()
            while !FileManager.default.fileExists(atPath: folder + "/data.unfinished") { await Task.yield() }
            kill(getpid(), SIGKILL)
            _ = try await joined
        }
        #expect(try await keeperEnds(in: folder))
        #expect(try !serverIsRunning(in: folder))
        try await LocalCluster(folder: folder).use { url in #expect(ask(url, "SELECT 1") == "1") }
    }

    @Test func aKilledProgramDoesNotTakeTheServerFromOthers() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        let membership = try await LocalCluster(folder: folder).join()
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
            _ = try await LocalCluster(folder: folder).join()
            kill(getpid(), SIGKILL)
        }
        #expect(ask(membership.url, "SELECT 1") == "1")
        await membership.leave()
        #expect(try !serverIsRunning(in: folder))
    }

    @Test func aKilledKeeperIsReplaced() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        let membership = try await LocalCluster(folder: folder).join()
        for keeper in processes(holding: folder + "/keeper.lock") { kill(keeper, SIGKILL) }
        #expect(try await keeperEnds(in: folder))
        #expect(ask(membership.url, "SELECT 1") == "1")
        await membership.leave()
        #expect(try !serverIsRunning(in: folder))
    }

    @Test func aKilledServerIsStartedForTheNextToJoin() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        let membership = try await LocalCluster(folder: folder).join()
        kill(try #require(serverID(in: folder)), SIGKILL)
        while try serverIsRunning(in: folder) { await Task.yield() }
        try await LocalCluster(folder: folder).use { url in #expect(ask(url, "SELECT 1") == "1") }
        await membership.leave()
        #expect(try !serverIsRunning(in: folder))
    }

    @Test func aProcessFileThatNamesAnotherProgramIsNoHindrance() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        let cluster = LocalCluster(folder: folder)
        try await cluster.use { _ in }
        // As after a crash in a container, where the same numbers are given out again.
        let note = "\(getpid())\n\(folder)/data\n1700000000\n5432\n\(folder)/socket\n\n  1234 5678\nready\n"
        for path in [folder + "/data/postmaster.pid", folder + "/socket/.s.PGSQL.5432.lock"] {
            try Data(note.utf8).write(to: URL(filePath: path))
            chmod(path, 0o644)
        }
        try await cluster.use { url in #expect(ask(url, "SELECT 1") == "1") }
    }

    @Test func aSetUpCutShortIsBegunAnew() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        let cluster = LocalCluster(folder: folder)
        let opened = try ClusterFolder(opening: folder)
        try FileManager.default.createDirectory(atPath: folder + "/data.unfinished", withIntermediateDirectories: false)
        try Data("15\n".utf8).write(to: URL(filePath: folder + "/data.unfinished/PG_VERSION"))
        for path in [folder + "/data.unfinished", folder + "/data.unfinished/PG_VERSION"] {
            chown(path, opened.owner.user, opened.owner.group)
        }
        try await cluster.use { url in #expect(ask(url, "SELECT 1") == "1") }
    }

    private func processes(holding path: String) -> [pid_t] {
        let files = FileManager.default
        return ((try? files.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }.filter { id in
            ((try? files.contentsOfDirectory(atPath: "/proc/\(id)/fd")) ?? []).contains { descriptor in
                (try? files.destinationOfSymbolicLink(atPath: "/proc/\(id)/fd/\(descriptor)")) == path
            }
        }
    }

    private func serverID(in folder: String) -> pid_t? {
        TextFile.read(folder + "/data/postmaster.pid")?.split(separator: "\n").first.flatMap { pid_t($0) }
    }
}
