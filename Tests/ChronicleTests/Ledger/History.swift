import Chronicle
import Foundation
import Testing

/// Pledges written in one line each, for tests: `2025-02-03 | 2.5 by 2027 | pledged | article`.
struct History {
    let pledges: [PledgeOnRecord]

    /// - Parameter lines: the day it was said; value and deadline, either of which may be `-`; the commitment, after `not` or
    ///   `expected` where the modality is another than actual; and optionally a name that stands for the article.
    init(_ lines: [String], principal: String = "GBR", metric: Metric = .defenceSpendingShare, unit: String? = nil)
        throws
    {
        pledges = try lines.enumerated().map { index, line in
            let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let figure = fields[1].components(separatedBy: " by ")
            let commitment = fields[2].split(separator: " ")
            let modality: Modality = commitment.count == 1 ? .actual : commitment[0] == "not" ? .negated : .expected
            let unit = unit ?? (metric == .defenceSpendingShare ? "percent-of-gdp" : "tanks")
            // `Decimal` reads "-" as 0.
            let target = figure[0] == "-" ? nil : Decimal(string: figure[0])
            let deadline = figure.dropFirst().first.flatMap { EventDate($0) }
            #expect((deadline == nil) == (figure.count < 2))
            let pledge = Pledge(
                pledger: try #require(SubjectID(principal)), announcedBy: nil, metric: metric,
                target: target.map { Quantity(value: $0, unit: unit) },
                deadline: deadline,
                commitment: try #require(Commitment(rawValue: String(commitment[commitment.count - 1]))))
            let article = fields.count > 3 ? fields[3] : String(index)
            return PledgeOnRecord(
                event: EventID(derivedFrom: [principal, line]),
                article: ArticleID(title: article, publisher: nil, published: nil, text: ""),
                publisher: "Paper \(article)",
                published: nil, saidOn: try #require(EventDate(fields[0])), modality: modality, pledge: pledge)
        }
    }

    func accounts(_ actuals: [Int: String] = [:], asOf day: String = "2025-07-01") throws -> [Ledger.Account] {
        try Ledger.accounts(of: pledges, actuals: figures(actuals), asOf: #require(CalendarDay(day)))
    }

    /// The statuses in order, of a history that makes one account.
    func statuses() throws -> [String] {
        let accounts = try accounts()
        #expect(accounts.count == 1)
        return accounts.flatMap(\.entries).map(\.status.rawValue)
    }

    /// The outcomes in order, `met 2024` where a figure decided; `-` for none.
    func outcomes(_ actuals: [Int: String] = [:], asOf day: String) throws -> [String] {
        try accounts(actuals, asOf: day).flatMap(\.entries).map { entry in
            guard let outcome = entry.outcome else { return "-" }
            return outcome.verdict.rawValue + (outcome.figure.map { " \($0.year)" } ?? "")
        }
    }

    /// By year; a figure that ends in `e` is an estimate.
    private func figures(_ percentages: [Int: String]) throws -> [ActualFigure] {
        try percentages.flatMap { year, percent in
            try Set(pledges.compactMap(\.pledge.pledger.country)).map { country in
                ActualFigure(
                    country: country, year: year, percent: try #require(Decimal(string: percent.filter { $0 != "e" })),
                    isEstimate: percent.hasSuffix("e"), source: "test")
            }
        }
    }
}
