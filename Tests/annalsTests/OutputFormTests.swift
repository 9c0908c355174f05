import Foundation
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct OutputFormTests {
    /// Every command that answers, with what it is asked.
    private static let questions = [
        ["pledges", "CAN"], ["country", "CAN"], ["actor", "mark-carney"], ["search", "submarines"], ["projections"],
        ["migrate", "--status"], ["verify"], ["replay"],
    ]
    private static let hostile = "\u{1B}[31mEvil\u{1B}]0;title\u{7}\u{8}\u{9B}2J\u{202E}\r\n\"quoted\", and more"

    /// An article whose title, publisher and words would steer a terminal.
    private func recordHostileArticle() async throws {
        let article = [
            "title": Self.hostile, "publisher": "\u{1B}[2JThe \"Paper\", daily", "published": "2025-06-09",
            "text": SampleArticle.sentence
                + "\n\n\"Only one of our four submarines is\u{1B}[5m seaworthy\u{9B}1m,\" Carney\u{7} said.",
        ]
        let path = TemporaryFolder.current.path(of: "hostile.json")
        try JSONEncoder().encode(article).write(to: URL(fileURLWithPath: path))
        let run = try await Program.run("ingest", path)
        #expect(run.status == 0, "\(run.errors)")
    }

    private func controls(in text: String) -> [String] {
        text.unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl)
        }.map { "U+" + String($0.value, radix: 16) }
    }

    @Test func everyFormIsWhatItSaysAndHoldsNoControls() async throws {
        try await recordHostileArticle()
        for question in Self.questions { try await expectEveryForm(of: question) }
    }

    private func expectEveryForm(of question: [String]) async throws {
        let environment = ["COLUMNS": "60", "TERM": "xterm-256color"]
        let table = try await Program.run(question, environment: environment)
        #expect(table.status == 0, "\(table.errors)")
        #expect(!table.output.isEmpty && controls(in: table.output) == [])
        for line in table.lines { #expect(line.count <= 60, "\(line)") }
        #expect(controls(in: table.errors) == [])

        let json = try await Program.run(question + ["--format", "json"])
        #expect(json.status == 0 && controls(in: json.output) == [])
        let document = try JSONSerialization.jsonObject(with: json.bytes)

        let lines = try await Program.run(question + ["--format", "ndjson"])
        #expect(lines.status == 0 && controls(in: lines.output) == [])
        for line in lines.lines {
            #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
        }
        if let records = document as? [Any] { #expect(lines.lines.count == records.count) }

        let csv = try await Program.run(question + ["--format", "csv"])
        #expect(csv.status == 0)
        let records = try #require(CSVText.parse(csv.output), "not as RFC 4180 says: \(csv.output)")
        #expect(records.count == lines.lines.count + 1)
        #expect(records.allSatisfy { $0.count == records[0].count } && Set(records[0]).count == records[0].count)
    }

    @Test func colourIsForTerminalsOnly() async throws {
        try await recordHostileArticle()
        let terminal = try await Program.runOnTerminal("pledges", "CAN", environment: ["TERM": "xterm"])
        #expect(terminal.status == 0 && terminal.output.contains("\u{1B}[1m"))
        for environment in [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"]] {
            let plain = try await Program.runOnTerminal("pledges", "CAN", environment: environment)
            #expect(plain.status == 0 && !plain.output.contains("\u{1B}"))
            #expect(plain.output.contains("2 % of GDP"))
        }
        // What the article holds steers no terminal, in whatever form it is printed there.
        for format in ["json", "ndjson", "csv"] {
            let run = try await Program.runOnTerminal(
                "country", "CAN", "--format", format, environment: ["TERM": "xterm"])
            // A terminal makes each line's end a carriage return and a line feed.
            let output = String(String.UnicodeScalarView(run.output.unicodeScalars.filter { $0 != "\r" }))
            #expect(run.status == 0 && controls(in: output) == [], "\(format)")
        }
    }

    @Test func explainingShowsNoControlsEither() async throws {
        try await recordHostileArticle()
        for format in ["text", "json"] {
            let run = try await Program.runBare(
                "explain", TemporaryFolder.current.path(of: "hostile.json"), "--format", format)
            #expect(run.status == 0 && controls(in: run.output) == [], "\(format)")
        }
        let found = try await Program.runBare("extract", TemporaryFolder.current.path(of: "hostile.json"))
        #expect(found.status == 0 && controls(in: found.output) == [])
    }

    @Test func aTableOnATerminalFitsItsWidth() async throws {
        try await recordHostileArticle()
        let run = try await Program.runOnTerminal("country", "CAN", environment: ["TERM": "xterm", "COLUMNS": "70"])
        for line in run.lines { #expect(line.replacing(/\u{1B}\[\d+m/, with: "").count <= 70, "\(line)") }
    }

    @Test func progressOfANonTerminalIsLinesOnStandardError() async throws {
        try await recordHostileArticle()
        let run = try await Program.run("replay", "--format", "json")
        #expect(run.errorLines.last?.contains("100%") == true && !run.errors.contains("\u{1B}"))
        #expect(try JSONSerialization.jsonObject(with: run.bytes) is [String: Any])
    }
}
