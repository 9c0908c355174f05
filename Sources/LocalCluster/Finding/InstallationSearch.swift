import Foundation

/// The folders in which a PostgreSQL server may be installed, best first.
struct InstallationSearch {
    let environment: [String: String]

    /// The folder that the user named; then no other counts.
    var named: String? { environment["ANNALS_POSTGRES_BIN"].flatMap { $0.isEmpty ? nil : $0 } }

    var folders: [String] {
        if let named { return [named] }
        var folders: [String] = []
        for folder in onPath + fromConfig + known where !folders.contains(folder) { folders.append(folder) }
        return folders
    }

    private var onPath: [String] {
        (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }

    private var fromConfig: [String] {
        guard let program = onPath.map({ $0 + "/pg_config" }).first(where: { access($0, X_OK) == 0 }),
            let output = ChildProcess.output(of: [program, "--bindir"], environment: environment)
        else { return [] }
        return output.split(separator: "\n").map(String.init)
    }

    /// Where packages of Debian, Red Hat and Homebrew put it, the newest version first.
    private var known: [String] {
        [
            "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin",
            "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin", "/usr/local/pgsql/bin",
        ].flatMap { matches(of: $0).sorted { version(in: $0) > version(in: $1) } }
    }

    private func matches(of pattern: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    }

    private func version(in path: String) -> Int {
        path.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
    }
}
