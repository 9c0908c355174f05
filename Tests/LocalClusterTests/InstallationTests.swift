import Foundation
import Testing

@testable import LocalCluster

@Suite struct InstallationTests {
    @Test func findsAServerWithoutHelp() throws {
        let found = try PostgresInstallation.find(
            dataMajor: nil, dataFolder: "", environment: ["PATH": "/usr/bin:/bin"])
        #expect(found.major >= PostgresInstallation.oldestMajor)
    }

    @Test func theNamedFolderIsTheOnlyOne() async throws {
        let scratch = try ScratchFolder()
        let error = await #expect(throws: LocalClusterError.self) {
            _ = try await LocalCluster(
                folder: scratch.path + "/annals", environment: ["ANNALS_POSTGRES_BIN": "/nowhere", "PATH": "/usr/bin"]
            ).join()
        }
        #expect(
            error?.description
                == "ANNALS_POSTGRES_BIN (/nowhere) holds no PostgreSQL server: "
                + "install it (apt-get install postgresql), or set ANNALS_DATABASE_URL to use another server.")
    }

    @Test func anOldServerIsNamed() throws {
        let scratch = try ScratchFolder()
        try pretendInstallation(of: "13.4 (Debian)", in: scratch.path)
        let error = #expect(throws: LocalClusterError.self) {
            try PostgresInstallation.find(
                dataMajor: nil, dataFolder: "", environment: ["ANNALS_POSTGRES_BIN": scratch.path])
        }
        #expect(
            error?.description
                == "PostgreSQL 13 is too old, Annals needs 15 or newer: "
                + "install it (apt-get install postgresql), or set ANNALS_DATABASE_URL to use another server.")
    }

    @Test func dataOfAnotherVersionIsRefused() throws {
        let scratch = try ScratchFolder()
        try pretendInstallation(of: "17.2", in: scratch.path)
        let environment = ["ANNALS_POSTGRES_BIN": scratch.path]
        #expect(
            try PostgresInstallation.find(dataMajor: 17, dataFolder: "/x", environment: environment).binaries
                == scratch.path)
        let error = #expect(throws: LocalClusterError.self) {
            try PostgresInstallation.find(dataMajor: 15, dataFolder: "/x/data", environment: environment)
        }
        #expect(
            error?.description
                == "/x/data was made by PostgreSQL 15, but 17 is installed: "
                + "install postgresql-15, or move the folder away to start with an empty database.")
    }

    private func pretendInstallation(of version: String, in folder: String) throws {
        for program in ["postgres", "initdb", "pg_ctl"] {
            let path = folder + "/" + program
            try Data("#!/bin/sh\necho '\(program) (PostgreSQL) \(version)'\n".utf8).write(to: URL(filePath: path))
            chmod(path, 0o755)
        }
    }
}
