import Foundation
import Postgres
import TestSupport
import Testing

/// What goes wrong before an answer is found: one line that says what happened and what to do.
@Suite struct BadInputTests {
    private func expectOneLine(_ run: ProgramRun, _ words: String...) {
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errorLines.count == 1, "\(run.errors)")
        for words in words { #expect(run.errors.contains(words), "\(run.errors)") }
        #expect(!run.errors.contains("Error(") && !run.errors.contains(".swift"), "\(run.errors)")
    }

    @Test(.freshDatabase, arguments: ["country", "pledges"])
    func anUnknownCountryIsMetWithASuggestion(command: String) async throws {
        expectOneLine(try await Program.run(command, "Germny"), "Germny", "did you mean Germany (DEU)?")
        expectOneLine(try await Program.run(command, "XXX"), "no country is called XXX")
        expectOneLine(try await Program.run(command, ""), "no country is called")
    }

    @Test(.freshDatabase) func whatNobodyKnowsIsNoError() async throws {
        let run = try await Program.run("actor", "nobody-at-all")
        #expect(run.status == 0 && run.output.contains("Nothing is known of Nobody At All"))
        let country = try await Program.run("pledges", "TUV")
        #expect(country.status == 0 && country.output.contains("No pledge of Tuvalu is known"))
        let search = try await Program.run("search", "unheard-of")
        #expect(search.status == 0 && search.output.contains("No event's evidence has these words."))
        expectOneLine(try await Program.run("actor", "!"), "keir-starmer")
    }

    @Test(arguments: [
        "postgresql:///annals?host=/nowhere", "postgresql://nobody@127.0.0.1:1/annals?connect_timeout=2",
        "host=/nowhere dbname=annals",
    ])
    func anUnreachableDatabaseIsSaidSo(url: String) async throws {
        for command in [["pledges", "GBR"], ["migrate"], ["export"]] {
            let run = try await Program.runBare(command + ["--database", url])
            expectOneLine(run, "Cannot connect to PostgreSQL")
        }
        let run = try await Program.runBare("pledges", "GBR", environment: ["ANNALS_DATABASE_URL": url])
        expectOneLine(run, "Cannot connect to PostgreSQL", "check that it runs")
    }

    @Test(.freshDatabase) func aPasswordIsNeverPrinted() async throws {
        let url = "postgresql://somebody:hunter2@127.0.0.1:1/annals?connect_timeout=2"
        let run = try await Program.runBare("pledges", "GBR", "--database", url)
        #expect(run.status == 1 && !run.errors.contains("hunter2"))
    }

    @Test func aMalformedURLIsSaidSo() async throws {
        let run = try await Program.runBare("pledges", "GBR", "--database", "not a url")
        expectOneLine(run)
    }

    @Test(.emptyDatabase) func aDatabaseThatWasNotMigratedIsSaidSo() async throws {
        for command in [["pledges", "GBR"], ["export"], ["replay"], ["verify"]] {
            expectOneLine(try await Program.run(command), "run annals migrate")
        }
        let status = try await Program.run("migrate", "--status")
        #expect(status.status == 0 && status.output.contains("pending") && !status.output.contains("applied"))
        #expect(try await Program.run("migrate").status == 0)
        #expect(try await Program.run("migrate").status == 0)
        #expect(try await Program.run("pledges", "GBR").status == 0)
    }

    @Test(.freshDatabase, .temporaryFolder) func migrationsThatWereChangedAreRefused() async throws {
        let home = TemporaryFolder.current.path
        try FileManager.default.copyItem(atPath: RepositoryFolder.path(of: "sql"), toPath: home + "/sql")
        let file = home + "/sql/log/004-event.sql"
        try String(contentsOfFile: file, encoding: .utf8).appending("-- changed later\n")
            .write(toFile: file, atomically: true, encoding: .utf8)
        for command in [["migrate"], ["export"]] {
            let run = try await Program.run(command, environment: ["ANNALS_HOME": home])
            #expect(run.status == 1 && run.errors.contains("004-event"), "\(run.errors)")
        }
        try FileManager.default.removeItem(atPath: file)
        let run = try await Program.run("migrate", environment: ["ANNALS_HOME": home])
        #expect(run.status == 1 && run.errors.contains("004-event"), "\(run.errors)")
    }

    @Test(.freshDatabase) func aUserWithoutRightsIsToldWhatToAskFor() async throws {
        let connection = try await FreshDatabase.current.connect()
        let user = "weak_" + UUID().uuidString.lowercased().prefix(8)
        try await connection.execute("CREATE ROLE \(identifier: user) LOGIN")
        let url = FreshDatabase.current.url + "&user=\(user)"
        for command in [["migrate"], ["pledges", "GBR"], ["export"], ["replay"]] {
            let run = try await Program.runBare(command + ["--database", url])
            expectOneLine(run, "lacks the right", "have it granted")
        }
        try await connection.execute("DROP ROLE \(identifier: user)")
        await connection.close()
    }

    @Test(.temporaryFolder) func anInstallationThatIsNotThereIsSaidSo() async throws {
        let run = try await Program.runBare("demo", environment: ["ANNALS_HOME": TemporaryFolder.current.path])
        expectOneLine(run, "ANNALS_HOME")
    }

    @Test(.freshDatabase, .temporaryFolder) func aLexiconThatCannotBeReadIsSaidSo() async throws {
        let missing = try await Program.run("pledges", "GBR", "--lexicon", TemporaryFolder.current.path(of: "nowhere"))
        expectOneLine(missing, "nowhere")
        try TemporaryFolder.current.write("id\tname\nx\n", to: "lexicon/actors.tsv")
        let broken = try await Program.run("pledges", "GBR", "--lexicon", TemporaryFolder.current.path(of: "lexicon"))
        expectOneLine(broken, "actors.tsv")
    }

    @Test(.freshDatabase) func projectionsThatAreNotThereAreSaidSo() async throws {
        expectOneLine(try await Program.run("replay", "--projection", "nonsense"), "nonsense", "timeline")
        expectOneLine(try await Program.run("projections", "rollback", "timeline"), "timeline")
        expectOneLine(try await Program.run("projections", "drop", "999"), "999")
    }
}
