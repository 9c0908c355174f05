import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct TransferCommandTests {
    private var folder: TemporaryFolder { .current }

    /// A log with every type of event, and words of every kind.
    private func fill() async throws {
        let pledge = try await SampleArticle.record()
        try await SampleArticle.record(
            SampleArticle.text(
                title: "„Zitate“ \\\\ 👩‍🚀 e\u{301}", sentence: SampleArticle.sentence + " \u{7F} tab\there"),
            as: "second.md")
        let third = try await SampleArticle.record(SampleArticle.text(title: "Third"), as: "third.md")
        for command in [
            ["correct", pledge.event, "value=2.5"], ["retract", pledge.event], ["redact", third.article],
            ["merge", "a", "b"],
        ] {
            let run = try await Program.run(command + ["--reason", "a \"reason\"\nin two lines"])
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    @Test func anExportedLogComesBackByteForByte() async throws {
        try await fill()
        let file = folder.path(of: "log.ndjson")
        let exported = try await Program.run("export", file)
        #expect(exported.status == 0 && exported.output.isEmpty)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let streamed = try await Program.run("export")
        #expect(streamed.bytes == bytes)

        try await FreshDatabase.withAnother { copy in
            let imported = try await Program.runBare("import", file, "--database", copy.url)
            #expect(imported.status == 0, "\(imported.errors)")
            #expect(try await Program.runBare("export", "--database", copy.url).bytes == bytes)
            #expect(try await Program.runBare("verify", "--database", copy.url).status == 0)
            for question in [["pledges", "CAN"], ["actor", "b"], ["search", "submarines"]] {
                let here = try await Program.run(question + ["--format", "json"])
                let there = try await Program.runBare(
                    question[0], question[1], "--format", "json", "--database", copy.url)
                #expect(here.bytes == there.bytes && there.status == 0)
            }

            let refused = try await Program.runBare("import", file, "--database", copy.url)
            #expect(refused.status == 1 && refused.errorLines.count == 1)
            #expect(refused.errors.contains("the log is not empty"))
            #expect(try await Program.runBare("export", "--database", copy.url).bytes == bytes)
        }
    }

    @Test func aLogGoesFromStandardOutputToStandardInput() async throws {
        try await SampleArticle.record()
        let exported = try await Program.run("export")
        try await FreshDatabase.withAnother { copy in
            let imported = try await Program.runBare("import", "-", "--database", copy.url, input: exported.output)
            #expect(imported.status == 0, "\(imported.errors)")
            #expect(try await Program.runBare("export", "--database", copy.url).bytes == exported.bytes)
        }
    }

    @Test func aDamagedExportIsRefusedByItsLineAndNothingIsKept() async throws {
        try await SampleArticle.record()
        let lines = try await Program.run("export").output.split(separator: "\n").map(String.init)
        let event = try #require(lines.firstIndex { $0.contains("\"PledgeMade\"") })
        let damages: [(String, [String], String)] = [
            ("payload", changed(lines, at: event) { $0.replacing("2027", with: "2026") }, "line \(event + 1):"),
            ("no JSON", changed(lines, at: event) { String($0.dropLast(5)) }, "line \(event + 1):"),
            ("left out", lines.enumerated().filter { $0.offset != event }.map(\.element), "line \(event + 1):"),
            ("cut off", Array(lines.prefix(event)), "the file ends after line \(event)"),
            ("another file", ["{\"title\":\"an article\"}"], "line 1:"),
            ("empty", [], "the header is missing"),
        ]
        try await FreshDatabase.withAnother { copy in
            for (name, lines, words) in damages {
                let file = try folder.write(lines.map { $0 + "\n" }.joined(), to: "damaged.ndjson")
                let run = try await Program.runBare("import", file, "--database", copy.url)
                #expect(run.status == 1 && run.errorLines.count == 1, "\(name): \(run.errors)")
                #expect(run.errors.contains(words), "\(name): \(run.errors)")
            }
            #expect(try await Program.runBare("export", "--database", copy.url).lines.count == 1)
        }
    }

    private func changed(_ lines: [String], at index: Int, _ change: (String) -> String) -> [String] {
        var lines = lines
        lines[index] = change(lines[index])
        return lines
    }

    @Test func aFileThatCannotBeReadOrWrittenIsSaidSo() async throws {
        let missing = try await Program.run("import", folder.path(of: "nowhere.ndjson"))
        #expect(missing.status == 1 && missing.errorLines.count == 1)
        #expect(missing.errors.contains("no such file"))
        let unwritable = try await Program.run("export", "\(ReadOnlyFolder.path)/log.ndjson")
        #expect(unwritable.status == 1 && unwritable.errorLines.count == 1)
        #expect(unwritable.errors.contains("cannot be written"))
    }
}
