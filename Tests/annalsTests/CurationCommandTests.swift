import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct CurationCommandTests {
    private func shares(_ arguments: String...) async throws -> [LedgerAnswer.Entry] {
        let asOf = arguments.first ?? "9999-12-31"
        let run = try await Program.run("pledges", "CAN", "--format", "json", "--as-of", asOf)
        #expect(run.status == 0, "\(run.errors)")
        return try run.decoded(as: LedgerAnswer.self).shares
    }

    private func found(_ words: String) async throws -> [EntryAnswer] {
        try await Program.run("search", words, "--format", "json").decoded()
    }

    private func outcome(_ run: ProgramRun) throws -> CurationAnswer {
        #expect(run.status == 0, "\(run.errors)")
        return try run.decoded()
    }

    @Test func aRetractedEventIsOffTheTimelineAndKnownBefore() async throws {
        let pledge = try await SampleArticle.record()
        let before = try await SampleArticle.head()
        let run = try await Program.run("retract", pledge.event, "--reason", "misread", "--format", "json")
        #expect(try outcome(run) == CurationAnswer(position: before + 1, isNew: true))

        #expect(try await shares().isEmpty)
        #expect(try await found("gross domestic").allSatisfy { $0.event != pledge.event })
        let timeline: [EntryAnswer] = try await Program.run("country", "CAN", "--format", "json").decoded()
        #expect(timeline.allSatisfy { $0.event != pledge.event })
        #expect(try await shares("\(before)").flatMap(\.sources).map(\.event) == [pledge.event])

        // Rows written anew tell the same.
        #expect(try await Program.run("replay").status == 0)
        #expect(try await shares().isEmpty)
        #expect(try await shares("\(before)").flatMap(\.sources).map(\.event) == [pledge.event])

        let again = try await Program.run("retract", String(pledge.event.prefix(8)), "--reason", "misread again")
        #expect(again.status == 0)
        #expect(again.output == "That was done before, at position \(before + 1): nothing was recorded.\n")
        #expect(try await SampleArticle.head() == before + 1)
        let corrected = try await Program.run("correct", pledge.event, "value=3", "--reason", "late")
        #expect(corrected.status == 1 && corrected.errors.contains("is retracted"))
    }

    @Test func aCorrectedEventKeepsItsIDAndItsWords() async throws {
        let pledge = try await SampleArticle.record()
        let before = try await SampleArticle.head()
        let run = try await Program.run(
            "correct", pledge.event, "value=2.1", "deadline=2028", "--reason", "the paper corrected it", "--format",
            "json")
        #expect(try outcome(run).isNew)
        let entry = try #require(try await shares().first)
        #expect(entry.target?.value == 2.1 && entry.deadline?.edtf == "2028")
        #expect(entry.sources.map(\.event) == [pledge.event] && entry.sources.map(\.words) == [pledge.words])
        let old = try #require(try await shares("\(before)").first)
        #expect(old.target?.value == 2 && old.deadline?.edtf == "2027")

        let again = try await Program.run("correct", pledge.event, "value=2.1", "--reason", "twice")
        #expect(again.status == 1 && again.errorLines.count == 1 && again.errors.contains("says that already"))
        #expect(try await Program.run("replay").status == 0)
        #expect(try await shares().map(\.target?.value) == [2.1])
    }

    @Test func aRedactedArticlesWordsAreGoneEverywhereAndTheChainVerifies() async throws {
        let pledge = try await SampleArticle.record()
        #expect(pledge.words == SampleArticle.sentence)
        #expect(try await found("submarines").isEmpty == false)
        let before = try await SampleArticle.head()
        let run = try await Program.run("redact", pledge.article, "--reason", "asked to", "--format", "json")
        #expect(try outcome(run) == CurationAnswer(position: before + 1, isNew: true))

        let table = try await Program.run("pledges", "CAN")
        #expect(table.output.contains("[redacted]") && table.output.contains("2 % of GDP"))
        #expect(try await shares().flatMap(\.sources).map(\.words) == [nil])
        #expect(try await found("submarines").isEmpty)
        // Not even a state of knowledge from before brings them back.
        #expect(try await shares("\(before)").flatMap(\.sources).map(\.words) == [nil])
        for format in ["table", "json", "ndjson", "csv"] {
            for command in [["country", "CAN"], ["pledges", "CAN"], ["actor", "mark-carney"]] {
                let run = try await Program.run(command[0], command[1], "--format", format)
                #expect(run.status == 0 && !run.output.contains("seaworthy") && !run.output.contains("announced on"))
                #expect(!run.output.contains("Carney names a date"))
            }
        }
        let export = try await Program.run("export")
        #expect(!export.output.contains("seaworthy") && !export.output.contains("Carney names a date"))
        #expect(try await wordsInTheDatabase("seaworthy") == 0)
        #expect(try await Program.run("verify", "log").status == 0)

        let again = try await Program.run("redact", pledge.article, "--reason", "asked again")
        #expect(again.status == 0 && again.output.contains("done before, at position \(before + 1)"))
        #expect(try await SampleArticle.head() == before + 1)
        // Ingesting the article again does not bring its words back.
        let path = TemporaryFolder.current.path(of: "article.md")
        #expect(try await Program.run("ingest", path).output.contains("already known"))
        #expect(try await found("submarines").isEmpty)
    }

    /// How many rows of any table hold a word.
    private func wordsInTheDatabase(_ word: String) async throws -> Int64 {
        let connection = try await FreshDatabase.current.connect()
        let tables = try await connection.rows(
            """
            SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
            WHERE table_schema IN ('log', 'projection') AND table_type = 'BASE TABLE'
            """,
            as: String.self)
        var rows: Int64 = 0
        for table in tables {
            rows +=
                try await connection.row(
                    "SELECT count(*) FROM \(unescaped: table) AS held WHERE held::text LIKE \("%\(word)%")",
                    as: Int64.self) ?? 0
        }
        await connection.close()
        #expect(tables.count > 8)
        return rows
    }

    @Test func mergedActorsShareOneTimeline() async throws {
        try await SampleArticle.record()
        let run = try await Program.run(
            "merge", "mark-carney", "marc-carney", "--reason", "one man", "--format", "json")
        #expect(try outcome(run).isNew)
        let timeline: [EntryAnswer] = try await Program.run("actor", "marc-carney", "--format", "json").decoded()
        #expect(timeline.contains { $0.words == SampleArticle.sentence })
        let again = try await Program.run("merge", "mark-carney", "marc-carney", "--reason", "one man")
        #expect(again.status == 0 && again.output.contains("done before"))
        #expect(try await Program.run("verify").status == 0)
    }

    @Test func whatCannotBeDoneIsSaidInOneLine() async throws {
        let pledge = try await SampleArticle.record()
        let opening = try await opening()
        let head = try await SampleArticle.head()
        let cases: [([String], Int32, String)] = [
            (["retract", "ffffffff-ffff-ffff-ffff-ffffffffffff", "--reason", "r"], 1, "there is no event"),
            (["retract", opening, "--reason", "r"], 1, "is no statement, pledge, meeting or merge"),
            (["correct", pledge.event, "value=lots", "--reason", "r"], 1, "value: lots is no number"),
            (["correct", pledge.event, "colour=red", "--reason", "r"], 1, "a pledge has no field colour"),
            (["redact", "ffffffff-ffff-ffff-ffff-ffffffffffff", "--reason", "r"], 1, "there is no article"),
            (["redact", pledge.event, "--reason", "r"], 1, "there is no article"),
            (["correct", pledge.event, "deadline", "--reason", "r"], 2, "deadline is no FIELD=VALUE"),
            (["correct", pledge.event, "--reason", "r"], 2, "field=value"),
            (["retract", "not-an-id", "--reason", "r"], 2, "not-an-id"),
            (["retract", pledge.event, "--reason", "  "], 2, "--reason must say why"),
            (["retract", pledge.event], 2, "--reason"),
            (["merge", "same", "same", "--reason", "r"], 2, "two different ids"),
        ]
        for (arguments, status, words) in cases {
            let run = try await Program.run(arguments)
            #expect(run.status == status && run.errors.contains(words), "\(arguments): \(run.status) \(run.errors)")
            #expect(run.output.isEmpty)
            if status == 1 { #expect(run.errorLines.count == 1, "\(run.errors)") }
        }
        #expect(try await SampleArticle.head() == head)
    }

    private func opening() async throws -> String {
        let connection = try await FreshDatabase.current.connect()
        let id = try await connection.row("SELECT id::text FROM log.event WHERE position = 1", as: String.self)
        await connection.close()
        return id ?? ""
    }
}
