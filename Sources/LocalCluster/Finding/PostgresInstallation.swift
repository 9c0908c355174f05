import Foundation

/// The programs of one installed PostgreSQL server.
struct PostgresInstallation: Equatable {
    static let oldestMajor = 15

    /// The folder with `postgres`, `initdb` and `pg_ctl`.
    let binaries: String
    let major: Int

    /// Nil where the folder lacks one of the programs, or the server does not say its version.
    init?(binaries: String, environment: [String: String]) {
        for program in ["postgres", "initdb", "pg_ctl"] where access("\(binaries)/\(program)", X_OK) != 0 { return nil }
        // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
        guard let text = ChildProcess.output(of: ["\(binaries)/postgres", "--version"], environment: environment),
            let word = text.split(separator: " ").dropFirst(2).first,
            let major = Int(word.prefix { $0.isNumber })
        else { return nil }
        self.binaries = binaries
        self.major = major
    }

    /// The installation to run a cluster with.
    ///
    /// - Parameter dataMajor: the version that made the data folder, which no other can open; nil where there is none.
    static func find(
        dataMajor: Int?, dataFolder: String, environment: [String: String]
    ) throws(LocalClusterError) -> PostgresInstallation {
        let search = InstallationSearch(environment: environment)
        var seen: [Int] = []
        for folder in search.folders {
            guard let found = PostgresInstallation(binaries: folder, environment: environment) else { continue }
            if found.major == dataMajor ?? found.major, found.major >= oldestMajor { return found }
            seen.append(found.major)
        }
        guard let newest = seen.max() else {
            if let named = search.named {
                throw .notInstalled("ANNALS_POSTGRES_BIN (\(named)) holds no PostgreSQL server")
            }
            throw .notInstalled("No PostgreSQL server is installed here")
        }
        guard let dataMajor else {
            throw .notInstalled("PostgreSQL \(newest) is too old, Annals needs \(oldestMajor) or newer")
        }
        throw LocalClusterError(
            kind: .versionMismatch,
            description: "\(dataFolder) was made by PostgreSQL \(dataMajor), but \(newest) is installed: "
                + "install postgresql-\(dataMajor), or move the folder away to start with an empty database.")
    }
}
