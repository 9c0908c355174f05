import EventLog
import Foundation
import Postgres
import Projections

/// The benchmark's own PostgreSQL.
struct BenchmarkServer {
    let url: String
    let folder: String

    /// A new database, as `annals migrate` leaves it or empty.
    func database(_ name: String, migrated: Bool) async throws -> ConnectionConfiguration {
        var configuration = try ConnectionConfiguration(url: url)
        let server = try await Connection.open(configuration)
        try await server.execute("CREATE DATABASE \(identifier: name) TEMPLATE template0")
        await server.close()
        configuration.database = name
        guard migrated else { return configuration }
        try await LogSchema(roles: "sql/roles.sql", migrations: "sql/log").apply(to: configuration)
        try await ProjectionSchema.install(ProjectionFolder(path: "sql/projections"), to: configuration)
        return configuration
    }

    /// Runs a script of `pgbench` so many times a client, prepared, and gives the transactions a second. Not for a time: the
    /// signal that would end it is blocked in what a Swift program starts.
    func pgbench(
        _ script: String, on configuration: ConnectionConfiguration, clients: Int, transactions: Int
    ) throws -> Double {
        let file = "\(folder)-script.sql"
        try script.write(toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "pgbench", "--no-vacuum", "--protocol=prepared", "--client=\(clients)", "--jobs=2",
            "--transactions=\(transactions)",
            "--file=\(file)", "--host=\(configuration["host"] ?? "")", "--port=\(configuration["port"] ?? "5432")",
            "--username=\(configuration["user"] ?? "")", configuration.database ?? "",
        ]
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PGPASSWORD": configuration["password"] ?? ""]
        ) { $1 }
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard let match = text.firstMatch(of: /tps = ([0-9.]+)/), let rate = Double(match.output.1) else {
            throw PostgresError(.misuse, "pgbench said nothing of transactions a second: \(text)")
        }
        return rate
    }
}
