import Foundation
import Testing

@testable import LocalCluster

@Suite struct FolderTests {
    @Test func aPathTooLongForASocketGetsOneUnderTmp() async throws {
        let scratch = try ScratchFolder()
        let parent = scratch.path + "/" + String(repeating: "long", count: 30)
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
        let sockets = try await LocalCluster(folder: parent + "/annals").use { url in
            #expect(ask(url, "SELECT 1") == "1")
            return try #require(ask(url, "SHOW unix_socket_directories"))
        }
        #expect(sockets.hasPrefix("/tmp/annals-"))
        #expect(!FileManager.default.fileExists(atPath: sockets))
    }

    @Test func aPathWithUnusualCharactersWorks() async throws {
        let scratch = try ScratchFolder()
        try await LocalCluster(folder: scratch.path + "/it's 100% Österreich?&#").use { url in
            #expect(ask(url, "SELECT 1") == "1")
        }
    }

    @Test func onlyItsUserCanReachTheSocket() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        try await LocalCluster(folder: folder).use { _ in
            for path in [folder, folder + "/socket", folder + "/data"] {
                var status = stat()
                #expect(stat(path, &status) == 0)
                #expect(status.st_mode & 0o777 == 0o700, "\(path)")
            }
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root makes folders that the server's user cannot enter"))
    func aFolderThatOnlyRootCanEnterIsReached() async throws {
        let scratch = try ScratchFolder()
        chmod(scratch.path, 0o700)
        try await LocalCluster(folder: scratch.path + "/annals").use { url in #expect(ask(url, "SELECT 1") == "1") }
    }

    @Test(.enabled(if: geteuid() == 0, "only root gives folders away"))
    func aFolderOfRootThatHoldsSomethingIsNotGivenAway() async throws {
        let scratch = try ScratchFolder()
        try Data().write(to: URL(filePath: scratch.path + "/precious"))
        let error = await #expect(throws: LocalClusterError.self) {
            _ = try await LocalCluster(folder: scratch.path).join()
        }
        #expect(
            error?.description
                == "Cannot keep a database in \(scratch.path) (it belongs to root and is not empty): "
                + "make the folder writable, or set ANNALS_DATABASE_URL to use another server.")
        var status = stat()
        #expect(stat(scratch.path, &status) == 0 && status.st_uid == 0)
    }

    @Test func aFolderThatCannotBeMadeIsOneLine() async throws {
        let scratch = try ScratchFolder()
        let error = await #expect(throws: LocalClusterError.self) {
            _ = try await LocalCluster(folder: scratch.path + "/missing/annals").join()
        }
        #expect(
            error?.description
                == "Cannot keep a database in \(scratch.path)/missing/annals (No such file or directory): "
                + "make the folder writable, or set ANNALS_DATABASE_URL to use another server.")
    }

    @Test func aBrokenDataFolderIsOneLine() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/annals"
        try await LocalCluster(folder: folder).use { _ in }
        try FileManager.default.removeItem(atPath: folder + "/data/global")
        let error = await #expect(throws: LocalClusterError.self) { _ = try await LocalCluster(folder: folder).join() }
        let description = try #require(error?.description)
        #expect(description.hasPrefix("PostgreSQL does not start in \(folder) ("))
        #expect(description.hasSuffix("see \(folder)/postgres.log, or set ANNALS_DATABASE_URL to use another server."))
        #expect(!description.contains("\n"))
    }
}
