package import Foundation

/// Where the files that Annals needs while running lie: `sql/` and `seeds/`.
package struct InstallationFolder: Sendable {
    package let url: URL

    package struct NotFound: Error, CustomStringConvertible {
        package var description: String {
            "the folder with Annals' sql/ and seeds/ was not found: run from the project's folder or set ANNALS_HOME to it"
        }
    }

    /// Takes `ANNALS_HOME`, else the nearest folder above the executable, else above the current folder, that holds `sql/log`.
    package static func find(environment: [String: String]) throws -> InstallationFolder {
        if let home = environment["ANNALS_HOME"], !home.isEmpty {
            let folder = URL(fileURLWithPath: home, isDirectory: true)
            guard holdsLog(folder) else { throw NotFound() }
            return InstallationFolder(url: folder)
        }
        let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let starts = [
            Bundle.main.executableURL?.resolvingSymlinksInPath() ?? executable,
            URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true),
        ]
        for start in starts {
            var folder = start.standardizedFileURL
            while folder.path != "/" {
                if holdsLog(folder) { return InstallationFolder(url: folder) }
                folder.deleteLastPathComponent()
            }
        }
        throw NotFound()
    }

    package var logMigrations: URL { url.appending(path: "sql/log", directoryHint: .isDirectory) }
    package var roles: URL { url.appending(path: "sql/roles.sql") }
    package var projections: URL { url.appending(path: "sql/projections", directoryHint: .isDirectory) }
    package var lexicon: URL { url.appending(path: "seeds/lexicon", directoryHint: .isDirectory) }
    package var openAPI: URL { url.appending(path: "openapi.yaml") }
    package var seedArticles: URL { url.appending(path: "seeds/articles", directoryHint: .isDirectory) }
    package var defenceExpenditure: URL { url.appending(path: "seeds/reference/defence-expenditure-share.tsv") }

    private static func holdsLog(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "sql/log").path)
    }
}
