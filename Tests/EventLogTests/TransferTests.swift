import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

func exported(_ log: Log, pageSize: Int = 1000) async throws -> String {
    var bytes: [UInt8] = []
    try await Export(log.pool, pageSize: pageSize).run { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
}

/// Export and import, each into a database of its own.
@Suite(.freshDatabase)
struct TransferTests {
    private let log = FreshDatabase.current.log()

    @Test(arguments: [1, 2, 3, 1000])
    func comesBackByteForByte(pageSize: Int) async throws {
        try await fill()
        let original = try await exported(log, pageSize: pageSize)
        try await startAnew()
        let events = try await Import(owner, pageSize: pageSize).run(Pieces(original, of: 7))
        #expect(events == 6)
        #expect(try await exported(log) == original)
        #expect(try await Verification(log.pool).run() == Verification.Outcome(events: 6, fault: nil))
        // And it goes on from there.
        #expect(try await log.append(Sample.curation("after")).map(\.position) == [7])
        #expect(try await Verification(log.pool).run().fault == nil)
    }

    @Test func anEmptyLogIsAHeader() async throws {
        let original = try await exported(log)
        #expect(
            original
                == #"{"format":"annals-log","version":1,"events":0,"chain":"\#(String(repeating: "0", count: 64))"}"#
                + "\n")
        #expect(try await Import(owner).run(Pieces(original, of: 1000)) == 0)
        #expect(try await exported(log) == original)
    }

    /// Also where only the end of a page is missing.
    @Test(arguments: [1, 2, 3, 4, 1000])
    func aDamagedLogIsNotExported(pageSize: Int) async throws {
        try await fill()
        let superuser = try await FreshDatabase.current.connect()
        for missing: Int64 in [6, 4] {
            try await superuser.run(
                script: "SET session_replication_role = replica; DELETE FROM log.event WHERE position = \(missing)")
            let gap = await #expect(throws: LogGap.self) { try await exported(log, pageSize: pageSize) }
            #expect(gap?.position == missing)
        }
    }

    @Test func onlyIntoAnEmptyLog() async throws {
        try await fill()
        let original = try await exported(log)
        await #expect(throws: ImportError.notEmpty) { try await Import(owner).run(Pieces(original, of: 1000)) }
    }

    @Test func theApplicationMayNotImport() async throws {
        let original = try await exported(log)
        await #expect {
            try await Import(FreshDatabase.current.configuration.asApplication).run(Pieces(original, of: 1000))
        } throws: { error in
            guard case ImportError.database(let cause) = error else { return false }
            return cause.sqlState == .insufficientPrivilege
        }
    }

    /// Each change to the exported text, and the line that has to be named.
    static let damages: [(change: @Sendable ([String]) -> [String], error: ImportError)] = [
        (
            { $0.map { $0.replacing("because of b", with: "because of B") } },
            .line(5, "position 3: the payload does not match its digest")
        ),
        (
            { $0.map { $0.replacing(#""version":2,"type":"#, with: #""version":9,"type":"#) } },
            .line(4, "position 2: the chain is broken")
        ),
        (
            { lines in lines.filter { !$0.contains(#""position":3"#) } },
            .line(5, "position 3: the line holds position 4")
        ),
        ({ lines in Array(lines.dropLast(2)) }, .cutOff(lines: 8, events: 5, of: 6)),
        ({ lines in Array(lines.dropFirst()) }, .line(1, "the header is missing")),
        ({ lines in lines + [lines[0]] }, .line(11, "a second header")),
        (
            { lines in lines.map { $0.replacing("\"version\":1,\"events\"", with: "\"version\":2,\"events\"") } },
            .line(1, "version 2 of the format; this program reads version 1")
        ),
        (
            { lines in lines.map { $0.replacing("{\"position\":4", with: "{ \"position\":4") } },
            .line(6, "neither an event nor an article's text")
        ),
        (
            { lines in lines.map { $0.replacing("words", with: "wards") } },
            .fault(.textChanged(Sample.article("one").id, position: 1))
        ),
        (
            { lines in lines.filter { !$0.hasPrefix("{\"article\":") } },
            .fault(.textMissing(Sample.article("one").id, position: 1))
        ),
        (
            { lines in
                let words = #""title":"Title of gone","redacted_at":null,"body":"The words of gone."}"#
                return lines.map { $0.contains(#""body":null"#) ? $0.prefix(while: { $0 != "," }) + "," + words : $0 }
            },
            .fault(.redactedTextRemains(Sample.article("gone").id, position: 6))
        ),
        // The same JSON in other words.
        (
            { lines in lines.map { $0.replacing("{\"position\":4", with: "{\"position\":04") } },
            .line(6, "an export spells it otherwise: was the file changed after the export?")
        ),
        (
            { lines in lines.map { $0.replacing("\"body\":\"The words", with: "\"body\":\"\\u0054he words") } },
            .line(3, "an export spells it otherwise: was the file changed after the export?")
        ),
        (
            { lines in
                lines.map { line in
                    line.hasPrefix("{\"article\":")
                        ? "{\"article\":" + line.dropFirst(11).prefix(38).uppercased()
                            + line.dropFirst(49) : line
                }
            },
            .line(3, "an export spells it otherwise: was the file changed after the export?")
        ),
        (
            { lines in lines.map { $0.replacing("\"reason\": \"because of b", with: "\"reason\":\"because of b") } },
            .line(5, "position 3: the payload does not match its digest")
        ),
        ({ _ in ["not", "at all"] }, .line(1, "neither an event nor an article's text")),
        ({ _ in [] }, .line(1, "the header is missing")),
    ]

    @Test(arguments: damages.indices)
    func damageIsNamedAndNothingWritten(_ number: Int) async throws {
        let (change, expected) = Self.damages[number]
        try await fill()
        let lines = try await exported(log).split(separator: "\n").map(String.init)
        try await startAnew()
        for pageSize in [1, 2, 1000] {
            let damaged = change(lines).map { $0 + "\n" }.joined()
            await #expect(throws: expected) {
                try await Import(owner, pageSize: pageSize).run(Pieces(damaged, of: 100))
            }
            #expect(try await log.head().position == 0)
        }
        let connection = try await FreshDatabase.current.connect()
        let left = try await connection.row(
            "SELECT (SELECT count(*) FROM log.stream) + (SELECT count(*) FROM log.article_text)", as: Int.self)
        #expect(left == 0)
    }

    /// Six events, ten lines: an article with two more events, an article with odd words, one redacted.
    private func fill() async throws {
        try await log.append(Sample.recording(Sample.article("one"), and: ["a", "b"]))
        let odd = Article(text: "Quote \" backslash \\ tab \t line \n return \r bell \u{7} snow ☃ face 🙂 sep \u{2028}.")
        try await log.append(Sample.recording(odd))
        let gone = Sample.article("gone")
        try await log.append(Sample.recording(gone))
        _ = try await log.redact(ArticleRedacted(article: gone.id, reason: "asked to"), id: Sample.id("redaction"))
    }

    private var owner: ConnectionConfiguration { FreshDatabase.current.configuration.asOwner }

    /// Empties the log in a way that only a superuser has.
    private func startAnew() async throws {
        let superuser = try await FreshDatabase.current.connect()
        try await superuser.run(
            script: """
                SET session_replication_role = replica;
                TRUNCATE log.event, log.stream, log.article_text;
                UPDATE log.head SET position = 0, chain = decode(repeat('00', 32), 'hex');
                """)
        await superuser.close()
    }
}

/// A text in pieces of so many bytes, cut without regard for lines or characters.
struct Pieces: AsyncSequence {
    let bytes: [UInt8]
    let size: Int

    init(_ text: String, of size: Int) {
        bytes = Array(text.utf8)
        self.size = size
    }

    func makeAsyncIterator() -> AsyncStream<[UInt8]>.Iterator {
        AsyncStream { continuation in
            for start in stride(from: 0, to: bytes.count, by: size) {
                continuation.yield(Array(bytes[start..<Swift.min(start + size, bytes.count)]))
            }
            continuation.finish()
        }.makeAsyncIterator()
    }
}
