import Chronicle
import Foundation
import Testing

/// The ledgers of the pledges that the seed articles hold according to their gold events.
@Suite struct GoldLedgerTests {
    private struct Page: Decodable {
        let events: [Event]?
        let articles: [Page]?
    }

    private struct Event: Decodable {
        let kind: String
        let occurred: String
        let modality: Modality
        let pledger: Alternatives?
        let metric: Metric?
        let target: Quantity?
        let deadline: String?
        let commitment: Commitment?
    }

    /// The best of several right answers.
    private struct Alternatives: Decodable {
        let first: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            first = try (try? container.decode([String].self))?.first ?? container.decode(String.self)
        }
    }

    private static func pledges() throws -> [PledgeOnRecord] {
        try SeedFolder.texts(in: "gold", ending: ".json").flatMap { name, text in
            let page = try JSONDecoder().decode(Page.self, from: Data(text.utf8))
            let events = (page.events ?? []) + (page.articles ?? []).flatMap { $0.events ?? [] }
            return try events.enumerated().compactMap { index, event -> PledgeOnRecord? in
                guard event.kind == "pledge" else { return nil }
                return PledgeOnRecord(
                    event: EventID(derivedFrom: [name, "\(index)"]),
                    article: ArticleID(title: name, publisher: nil, published: nil, text: ""), publisher: name,
                    published: nil,
                    saidOn: try #require(EventDate(event.occurred)), modality: event.modality,
                    pledge: Pledge(
                        pledger: try #require(event.pledger?.first.flatMap(SubjectID.init)), announcedBy: nil,
                        metric: try #require(event.metric), target: event.target,
                        deadline: event.deadline.flatMap { EventDate($0) }, commitment: try #require(event.commitment)))
            }
        }
    }

    @Test(arguments: [
        (
            "GBR", Metric.defenceSpendingShare,
            ["../2025-06-09: 2.5 by 2027, pledged → pledged", "../2025-06-09: 3 by ../2035, aimed → pledged"]
        ),
        (
            "CAN", .defenceSpendingShare,
            [
                "../2025-06-09: 2 by ../2030, pledged → pledged",
                "2025-06-09: 2 by 2026-01/2026-03, pledged → accelerated",
            ]
        ),
        (
            "ESP", .defenceSpendingShare,
            ["2025-01-27: 2 by 2029, pledged → pledged", "2025-03-06: 2 by ../2028, pledged → accelerated"]
        ),
        (
            "CZE", .defenceSpendingShare,
            [
                "2025-03: 3 by 2030, pledged → pledged", "../2026-03-11: 2.35 by 2026, aimed → pledged",
                "2026-03-11: 1.7 by 2026, pledged → lowered", "2026-03-11: 2.35 by 2026, withdrawn → withdrawn",
                "2025-03: 0.2 by -, pledged → pledged",
            ]
        ),
        // Three articles tell of the guideline of 2014.
        (
            "nato", .defenceSpendingShare,
            [
                "2014: 2 by -, pledged → pledged (3)", "2025-06: 1.5 by 2035, pledged → pledged",
                "2025-06: 3.5 by 2035, pledged → raised",
            ]
        ),
        (
            "HUN", .membership,
            ["../2022-11-25: - by ../2022-12, pledged → pledged", "2022-11-24: - by 2023, pledged → delayed"]
        ),
        (
            "SVK", .equipment,
            [
                "2023-03: 13 by -, pledged → pledged, met", "../2023-04-17: 13 by -, met → met",
                "2023-01-25: 30 by -, aimed → pledged",
            ]
        ),
        (
            "CAN", .other,
            [
                "2022-08-23: - by 2025, aimed → pledged", "2022-08-23: - by -, pledged → pledged",
                "2022-08-23: - by -, aimed → pledged", "../2025-06-09: - by -, pledged → pledged",
            ]
        ),
    ])
    func `The ledgers of the seed articles read as an analyst would write them`(
        _ principal: String, _ metric: Metric, _ expected: [String]
    ) throws {
        let pledges = try Self.pledges().filter {
            $0.pledge.pledger.rawValue == principal && $0.pledge.metric == metric
        }
        let accounts = try Ledger.accounts(of: pledges, actuals: [], asOf: #require(CalendarDay("2026-04-01")))
        let lines = accounts.flatMap(\.entries).map { entry in
            let figure = "\(entry.target.map { "\($0.value)" } ?? "-") by \(entry.deadline?.edtf ?? "-")"
            let outcome = entry.outcome.flatMap { $0.verdict == .open ? nil : ", \($0.verdict.rawValue)" } ?? ""
            let sources = entry.sources.count > 1 ? " (\(entry.sources.count))" : ""
            return
                "\(entry.saidOn): \(figure), \(entry.commitment.rawValue) → \(entry.status.rawValue)\(outcome)\(sources)"
        }
        #expect(lines == expected)
    }
}
