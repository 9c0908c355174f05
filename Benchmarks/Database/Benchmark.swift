import EventLog
import Foundation
import LocalCluster
import Postgres
import Projections

/// Measures the log and its projections against what PostgreSQL does without them, side by side on one machine.
///
///     DatabaseBenchmark [articles]       17,000 articles, about 100,000 events, where no number is given
///
/// Starts a PostgreSQL of its own, with fsync on, in a temporary folder. Run in the repository's folder.
@main enum Benchmark {
    static func main() async throws {
        let articles = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 17_000
        let folder = FileManager.default.temporaryDirectory.appending(path: "annals-benchmark-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let membership = try await LocalCluster(folder: folder).join()
        do {
            try await measure(articles, on: BenchmarkServer(url: membership.url, folder: folder))
        } catch {
            await membership.leave()
            throw error
        }
        await membership.leave()
    }

    private static func measure(_ articles: Int, on server: BenchmarkServer) async throws {
        let report = Report()
        try await SingleAppending().measure(server, report)
        let log = try await server.database("log", migrated: true)
        try await BulkAppending(articles: articles).measure(log, server, report)
        try await Replaying().measure(log, report)
        try await Asking().measure(log, report)
        try await Transferring().measure(log, server, report)
        try await report.machine(log)
        report.print()
    }
}
