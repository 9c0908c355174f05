import Chronicle
import Extraction
import Queries
import Service
import TestSupport
import Testing

@Suite struct ExportTests {
    private static func chronology(
        _ edtf: String, title: String = "Canada pledged 2 % of GDP", words: String? = "Canada will spend 2 per cent."
    ) throws -> Chronology {
        Chronology(
            title: "Canada", page: Chronology.Address(root: "https://annals.test", path: "/countries/CAN"),
            entries: [
                Chronology.Entry(
                    id: "0bb66425", path: "/events/0bb66425", title: title, words: words,
                    date: try #require(EventDate(edtf)), kind: "pledge",
                    recordedAt: Instant(microseconds: 1_700_000_000_000_000),
                    sources: [
                        Chronology.Source(
                            title: "A headline", publisher: "The Paper", published: EventDate("2025-06-09"))
                    ])
            ])
    }

    private func dates(_ edtf: String, _ format: ExportFormat) throws -> [String?] {
        let entry = try #require(
            try ForeignReader.read(try format.text(of: try Self.chronology(edtf)), as: format).first)
        return [entry.start, entry.end]
    }

    /// The end is exclusive, as RFC 5545 has it.
    @Test(
        arguments: [
            ("2025-06-09", "2025-06-09", "2025-06-10"), ("2025-12-31", "2025-12-31", "2026-01-01"),
            ("2025-02", "2025-02-01", "2025-03-01"), ("2025", "2025-01-01", "2026-01-01"),
            ("202X", "2020-01-01", "2030-01-01"), ("2026-01/2026-03", "2026-01-01", "2026-04-01"),
            ("2027-04/..", "2027-04-01", "2027-05-01"), ("../2030", nil, nil), ("2025-06~", "2025-06-01", "2025-07-01"),
        ] as [(String, String?, String?)])
    func calendarsHoldWholeMonthsAndYears(edtf: String, start: String?, end: String?) throws {
        #expect(try dates(edtf, .calendar) == [start, end])
    }

    @Test func calendarsHaveNoDayForWhatHasNone() throws {
        let text = try ExportFormat.calendar.text(of: try Self.chronology("../2030"))
        #expect(try ForeignReader.read(text, as: .calendar).map(\.type) == ["VJOURNAL"])
        #expect(text.contains("\r\nX-ANNALS-EDTF:../2030\r\n"))
    }

    @Test(
        arguments: [
            ("2025-06-09", "2025-06-09", "2025-06-09"), ("2025-02", "2025-02", "2025-02"), ("2025", "2025", "2025"),
            ("202X", "2020", "2029"), ("2026-01/2026-03", "2026-01", "2026-03"), ("2027-04/..", "2027-04", nil),
            ("../2030", nil, "2030"), ("2025-22", "2025-06", "2025-08"),
        ] as [(String, String?, String?)])
    func linkedDataIsAsFineAsTheArticle(edtf: String, start: String?, end: String?) throws {
        #expect(try dates(edtf, .linkedData) == [start, end])
    }

    @Test(
        arguments: [
            ("2025-06-09", "2025-06-09", nil), ("2025-02", "2025-02", nil), ("2025", "2025", nil),
            ("202X", "2020", "2029"), ("2026-01/2026-03", "2026-01", "2026-03"), ("../2030", "2030", nil),
        ] as [(String, String?, String?)])
    func timelineJSHasThePartsThatAreKnown(edtf: String, start: String?, end: String?) throws {
        #expect(try dates(edtf, .timelineJS) == [start, end])
    }

    @Test func feedsSayWhenItHappenedBesideWhenItWasRecorded() throws {
        #expect(try dates("2025-02", .feed) == ["2025-02-01", "2025-02-28"])
        let text = try ExportFormat.feed.text(of: try Self.chronology("2025-02"))
        #expect(text.contains("\"date_published\":\"2023-11-14T22:13:20.000000Z\""))
        #expect(text.contains("\"edtf\":\"2025-02\""))
    }

    @Test(arguments: ExportFormat.allCases)
    func hostileWordsStayWords(format: ExportFormat) throws {
        let words =
            "\"Two; three, \\four\" <script>alert(1)</script> & BEGIN:VEVENT "
            + String(repeating: "Größe 𝟚 👩‍👩‍👧 ", count: 20)
        let chronology = try Self.chronology("2025-06-09", title: "</a><b>\(words)", words: words)
        let entry = try #require(try ForeignReader.read(try format.text(of: chronology), as: format).first)
        #expect(entry.title == "</a><b>\(words)")
        #expect(entry.words.hasPrefix(words))
    }

    @Test(arguments: ExportFormat.allCases)
    func redactedWordsAndAnEmptyTimeline(format: ExportFormat) throws {
        let entry = try #require(
            try ForeignReader.read(
                try format.text(of: try Self.chronology("2025-06-09", words: nil)), as: format
            ).first)
        #expect(entry.words.hasPrefix("[redacted]"))
        let empty = Chronology(title: "Nobody", page: .init(root: "https://annals.test", path: "/"), entries: [])
        #expect(try ForeignReader.read(try format.text(of: empty), as: format).isEmpty)
    }

    @Test(.freshDatabase) func pledgesStandOnTheDayTheyWereSaidAndAreDue() async throws {
        let names = SubjectNames(try TestLexicon.read())
        let canada = try #require(SubjectID("CAN"))
        let history = try await TestArchive.open { archive in
            _ = try await Ingest(archive).run(
                [RepositoryFolder.path(of: "seeds/articles/canada-two-percent.md")], defaults: ArticleDefaults())
            try await archive.project()
            return try await PledgeHistory.ask(
                archive, about: canada, metric: .defenceSpendingShare, Knowledge(asOf: .newest, publishedBy: nil),
                today: try #require(CalendarDay("2026-11-21")))
        }
        let chronology = Chronology(
            pledges: history, title: "Canada", page: .init(root: "https://annals.test", path: "/countries/CAN"),
            names: names)
        for format in ExportFormat.allCases {
            let entries = try ForeignReader.read(try format.text(of: chronology), as: format)
            #expect(entries.contains { $0.title == "Canada pledged 2 % of GDP by 2026-01–2026-03 (accelerated)" })
            #expect(entries.contains { $0.title == "Due: Canada pledged 2 % of GDP by 2026-01–2026-03" })
            #expect(Set(entries.map(\.id)).count == entries.count)
        }
    }
}
