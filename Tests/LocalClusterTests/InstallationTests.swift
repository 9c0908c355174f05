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

    /// Lets a shell write the programs: what this process has open for writing while another test starts a child, the
    /// kernel refuses to run ("text file busy").
    private func pretendInstallation(of version: String, in folder: String) throws {
        let script = """
            for program in postgres initdb pg_ctl; do
                printf '#!/bin/sh\\necho "%s (PostgreSQL) %s"\\n' "$program" "$2" >"$1/$program"
                chmod 755 "$1/$program"
            done
            """
        try #require(
            ChildProcess.output(of: ["/bin/sh", "-c", script, "sh", folder, version], environment: [:]) != nil)
    }
}
