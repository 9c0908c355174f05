import ArgumentParser
import EventLog
import Postgres
import Projections
import Service

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that the log is untouched and that the timelines follow from it.",
        discussion: """
            log: every digest, the whole chain, the head, streams and texts; the first position that is wrong is named.
            projections: each is rebuilt beside the live one and compared; a row that drifted is named.
            Exit code 3 where something is wrong.

            Example:
              annals verify
              annals verify log
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case log, projections
    }

    @Argument(help: "log or projections; default: both.")
    var subject: Subject?

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let findings = try await archive.open { archive in
            var findings: [VerifyFinding] = []
            if subject != .projections { findings.append(try await verifyLog(archive)) }
            if subject != .log { findings += try await verifyProjections(archive) }
            return findings
        }
        try VerifyFinding.answer(findings).print(as: output.format)
        let faults = findings.compactMap(\.fault)
        if !faults.isEmpty { throw Finding(summary: faults.joined(separator: "; ")) }
    }

    private func verifyLog(_ archive: Archive) async throws -> VerifyFinding {
        let progress = ProgressLine("verifying the log")
        defer { progress.finish() }
        let outcome = try await Verification(archive.pool).run {
            progress.show(done: Int($0.position), of: Int($0.head))
        }
        return VerifyFinding(
            subject: "log", checked: "\(outcome.events) events", fault: outcome.fault.map { "log, \($0)" })
    }

    private func verifyProjections(_ archive: Archive) async throws -> [VerifyFinding] {
        let progress = ProgressLine("verifying projections")
        defer { progress.finish() }
        let projections = try archive.configuration.projections().projections
        let findings = try await ProjectionVerification(
            archive.pool.configuration, of: projections, logger: archive.logger
        ) { progress.show(done: Int($0.done), of: Int($0.total)) }.run()
        return findings.map(VerifyFinding.init)
    }
}

/// What was checked, and the first thing that was found wrong with it.
struct VerifyFinding: Encodable {
    let subject: String
    let checked: String
    let fault: String?

    init(subject: String, checked: String, fault: String?) {
        self.subject = subject
        self.checked = checked
        self.fault = fault
    }

    init(_ finding: ProjectionFinding) {
        let rows = finding.tables.reduce(0) { $0 + $1.live.rows }
        let drift = finding.isSound ? nil : finding.drifted.first.map(String.init(describing:)) ?? "its rows differ"
        let hint = finding.needsReplay ? "; its files changed, so replay it: annals replay" : ""
        self.init(
            subject: "projection \(finding.projection)", checked: "\(rows) rows",
            fault: (finding.poison.map(String.init(describing:)) ?? drift).map {
                "projection \(finding.projection), \($0)\(hint)"
            })
    }

    static func answer(_ findings: [VerifyFinding]) -> Answer {
        let rows = findings.map { [$0.subject, $0.checked, $0.fault ?? "in order"] }
        return Answer(
            document: findings, records: findings,
            sheet: .init(header: ["subject", "checked", "result"], rows: rows),
            tables: [
                TextTable(
                    columns: ["what", "checked", "result"], rows: rows.map { TextTable.Row($0) },
                    whenEmpty: "There is nothing to verify.")
            ])
    }
}
