import Foundation
import TestSupport
import Testing

/// The program without a database of its own: what a person has after `git clone`.
@Suite(.temporaryFolder)
struct PrivateClusterTests {
    private var cluster: String { TemporaryFolder.current.path(of: "cluster") }
    private var environment: [String: String] { ["ANNALS_CLUSTER": cluster] }

    /// Processes that were started for the cluster; the folder's name stands in the command of each.
    private func processes() -> [String] {
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return ids.filter { Int($0) != nil }.compactMap { id in
            let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline").map {
                String(decoding: $0, as: UTF8.self)
            }
            let surroundings = FileManager.default.contents(atPath: "/proc/\(id)/environ")
                .map { String(decoding: $0, as: UTF8.self) }
            return (line ?? "").contains(cluster) || (surroundings ?? "").contains("CLUSTER=\(cluster)") ? line : nil
        }
    }

    /// Returns when nobody keeps the cluster's server running any more.
    private func waitUntilAbandoned() async throws -> Bool {
        let run = try await RunningProgram(
            "/usr/bin/flock", ["--timeout", "60", cluster + "/keeper.lock", "true"], input: "", environment: [:]
        ).end()
        return run.status == 0
    }

    @Test(.timeLimit(.minutes(10)))
    func startsIsSharedSurvivesBeingKilledAndLeavesNothingRunning() async throws {
        let article = try TemporaryFolder.current.write(SampleArticle.text(), to: "article.md")
        // Two at once, in a folder where there is nothing yet.
        async let one = Program.runBare("ingest", article, environment: environment)
        async let other = Program.runBare("country", "CAN", environment: environment)
        for run in try await [one, other] { #expect(run.status == 0, "\(run.errors)") }
        #expect(processes().isEmpty)

        // Killed while it works: what it had is kept, and its server ends without it.
        let killed = try Program.startBare("demo", environment: environment)
        while !FileManager.default.fileExists(atPath: cluster + "/data/postmaster.pid") { await Task.yield() }
        #expect(!processes().isEmpty)
        killed.kill()
        #expect(try await killed.end().status == -9)
        #expect(try await waitUntilAbandoned())
        #expect(processes().isEmpty)

        let after = try await Program.runBare("pledges", "CAN", environment: environment)
        #expect(after.status == 0, "\(after.errors)")
        #expect(after.output.contains(SampleArticle.sentence.prefix(40)))
        #expect(try await Program.runBare("verify", environment: environment).status == 0)
        #expect(processes().isEmpty)
    }

    @Test func aFolderThatCannotBeUsedIsSaidSo() async throws {
        let run = try await Program.runBare(
            "pledges", "GBR", environment: ["ANNALS_CLUSTER": ReadOnlyFolder.path + "/annals"])
        #expect(run.status == 1 && run.errorLines.count == 1, "\(run.errors)")
        #expect(run.errors.contains("make the folder writable, or set ANNALS_DATABASE_URL"))
    }

    @Test func withoutPostgreSQLItSaysWhatToInstall() async throws {
        let run = try await Program.runBare(
            "pledges", "GBR",
            environment: environment.merging(["ANNALS_POSTGRES_BIN": TemporaryFolder.current.path]) { $1 })
        #expect(run.status == 1 && run.errorLines.count == 1, "\(run.errors)")
        #expect(run.errors.contains("apt-get install postgresql"))
    }
}
