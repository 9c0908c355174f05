import TestSupport
import Testing

@Suite(.emptyDatabase)
struct DemoTests {
    @Test func theSecondRunRecordsNothingNewAndBritainsLedgerNamesItsSources() async throws {
        let first = try await Program.run("demo", environment: ["COLUMNS": "200"])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("39 articles recorded"))

        let second = try await Program.run("demo", environment: ["COLUMNS": "200"])
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output.contains("Nothing new to record, 39 already known"))
        #expect(!second.output.contains("articles recorded"))
        #expect(digest(first) != nil && digest(first) == digest(second))

        for run in [first, second] {
            #expect(run.output.contains("United Kingdom (GBR) · defence spending as a share of GDP"))
            let row = try #require(
                run.lines.first { $0.contains("2.5 % of GDP by 2027") }, "2.5 % by 2027 is not shown")
            #expect(row.contains("Keir Starmer") || row.contains("United Kingdom"))
            #expect(row.contains("The New York Times") && row.contains("2025-"))
            #expect(run.output.contains("What to try next"))
        }
        let ledger: LedgerAnswer = try await Program.run("pledges", "GBR", "--format", "json").decoded()
        let pledged = try #require(
            ledger.shares.first { $0.target?.value == 2.5 && $0.commitment == "pledged" }, "2.5 % is not pledged")
        #expect(pledged.deadline?.edtf == "2027")
        expectProof(pledged)
        let aimed = try #require(
            ledger.shares.first { $0.target?.value == 3 && $0.commitment == "aimed" }, "3 % is not aimed at")
        #expect(aimed.deadline?.edtf == "../2035")
        expectProof(aimed)
        #expect(ledger.actual.contains { $0.year == 2023 && $0.percent == "2.25" })
    }

    /// Said on, who, publisher and the sentence.
    private func expectProof(_ entry: LedgerAnswer.Entry) {
        #expect(!entry.saidOn.edtf.isEmpty)
        #expect(entry.sources.allSatisfy { $0.publisher?.isEmpty == false && $0.words?.isEmpty == false })
    }

    private func digest(_ run: ProgramRun) -> Substring? {
        run.output.firstMatch(of: /digest ([0-9a-f]{64})/)?.output.1
    }
}
