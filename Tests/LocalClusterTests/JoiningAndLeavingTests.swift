import Foundation
import LocalCluster
import Testing

@Suite struct JoiningAndLeavingTests {
    @Test func setsUpAClusterAndLeavesNothingRunning() async throws {
        let scratch = try ScratchFolder()
        let cluster = LocalCluster(folder: scratch.path + "/annals")
        let url = try await cluster.use { url in
            #expect(ask(url, "SELECT current_database()") == "annals")
            #expect(ask(url, "SHOW listen_addresses") == "")
            #expect(ask(url, "SHOW data_checksums") == "on")
            #expect(ask(url, "SHOW fsync") == "on")
            #expect(
                ask(url, "SELECT upper('é') || pg_encoding_to_char(encoding) || datcollate FROM pg_database LIMIT 1")
                    == "ÉUTF8C")
            return url
        }
        #expect(ask(url, "SELECT 1") == nil)
        #expect(try !serverIsRunning(in: scratch.path + "/annals"))
    }

    @Test func keepsItsData() async throws {
        let scratch = try ScratchFolder()
        let cluster = LocalCluster(folder: scratch.path + "/annals")
        try await cluster.use { url in _ = ask(url, "CREATE TABLE kept AS SELECT 42 AS answer") }
        try await cluster.use { url in #expect(ask(url, "SELECT answer FROM kept") == "42") }
    }

    @Test func theServerStaysUntilTheLastIsGone() async throws {
        let scratch = try ScratchFolder()
        let cluster = LocalCluster(folder: scratch.path + "/annals")
        let first = try await cluster.join()
        let second = try await cluster.join()
        await first.leave()
        #expect(ask(second.url, "SELECT 1") == "1")
        await second.leave()
        #expect(try !serverIsRunning(in: scratch.path + "/annals"))
    }

    @Test func manyComeAndGoAtOnce() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<3 {
                        try await LocalCluster(folder: folder).use { url in #expect(ask(url, "SELECT 1") == "1") }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try !serverIsRunning(in: folder))
    }

    @Test func aThrowAwayClusterTakesItsFolderAlong() async throws {
        let scratch = try ScratchFolder()
        // Its user, not root, deletes the folder, and may do so only in a folder that everybody can write to.
        chmod(scratch.path, 0o1777)
        let folder = scratch.path + "/annals"
        try await LocalCluster(folder: folder, settings: .throwAway).use { url in
            #expect(ask(url, "SHOW fsync") == "off")
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
