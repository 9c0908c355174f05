import Chronicle
import Foundation
import Testing

/// Whatever the order in which reports are recorded, the ledger is the same.
@Suite struct LedgerOrderTests {
    @Test func `All 5040 orders of a history of seven reports give one ledger`() throws {
        let history = try History([
            "../2025-02-28 | 2.5 by 2027 | pledged | A", "2025-02-25 | 2.5 by 2027 | pledged | B",
            "2025-02-26 | 2.5 | pledged | C", "2025-02-25 | 3 by ../2035 | aimed | B",
            "2025-06-25 | 3.5 by 2035 | pledged | D", "2024-04-23 | 2.5 by 2030 | pledged | E",
            "2025-09-01 | - | withdrawn | F",
        ])
        let day = try #require(CalendarDay("2026-01-01"))
        let expected = Ledger.accounts(of: history.pledges, actuals: [], asOf: day)
        #expect(
            expected.flatMap(\.entries).map { "\($0.status.rawValue) \($0.sources.count)" }
                == ["pledged 1", "accelerated 3", "pledged 1", "raised 1", "withdrawn 1"])
        var count = 0
        var differing = 0
        permute(history.pledges) { order in
            count += 1
            if Ledger.accounts(of: order, actuals: [], asOf: day) != expected { differing += 1 }
        }
        #expect(count == 5040)
        #expect(differing == 0)
    }

    /// Heap's algorithm.
    private func permute<Element>(_ elements: [Element], _ visit: ([Element]) -> Void) {
        var elements = elements
        func generate(_ count: Int) {
            guard count > 1 else { return visit(elements) }
            for index in 0..<count {
                generate(count - 1)
                elements.swapAt(count.isMultiple(of: 2) ? index : 0, count - 1)
            }
        }
        generate(elements.count)
    }

    @Test(arguments: 0..<150)
    func `Random histories keep the ledger's promises in any order`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let metric = [Metric.defenceSpendingShare, .equipment, .other, .membership][Int(seed % 4)]
        let history = try History((0..<24).map { _ in Self.line(&generator) }, metric: metric)
        let day = try #require(CalendarDay("2026-01-01"))
        let figures = try (2014...2025).map { year in
            ActualFigure(
                country: try #require(CountryCode("GBR")), year: year,
                percent: Decimal(Int.random(in: 18...32, using: &generator)) / 10, isEstimate: year > 2023,
                source: "test")
        }
        let accounts = Ledger.accounts(of: history.pledges, actuals: figures, asOf: day)
        for _ in 0..<5 {
            let shuffled = Ledger.accounts(
                of: history.pledges.shuffled(using: &generator), actuals: figures.shuffled(using: &generator), asOf: day
            )
            #expect(shuffled == accounts)
        }
        let entries = accounts.flatMap(\.entries)
        let events = entries.flatMap(\.sources).map(\.event)
        #expect(Set(events) == Set(history.pledges.map(\.event)), "every report is somewhere")
        #expect(Set(events).count == events.count, "and nowhere twice")
        for entry in entries {
            #expect(entry.modality != .expected || entry.status == .unknown && entry.outcome == nil)
            #expect(entry.outcome == nil || [.pledged, .aimed].contains(entry.commitment) && entry.modality == .actual)
            #expect(entry.status != .raised && entry.status != .lowered || entry.against != nil)
        }
    }

    /// What an old ledger says of the past is what a new one says, whatever is reported later.
    @Test(arguments: 0..<60)
    func `What is said later changes no status before it`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let exact = (0..<20).map { _ in Self.line(&generator) }.filter {
            !$0.contains("..") && $0.prefix(10).count == 10
        }
        .filter { EventDate(String($0.prefix(10)))?.precision == .day }.sorted()
        let day = try #require(CalendarDay("2026-01-01"))
        func statuses(_ count: Int) throws -> [Ledger.Status] {
            try Ledger.accounts(of: History(Array(exact.prefix(count))).pledges, actuals: [], asOf: day)
                .flatMap(\.entries).map(\.status)
        }
        let whole = try statuses(exact.count)
        let part = try statuses(exact.count / 2)
        // The last entry of the part may gain a source of the next day, with a deadline that it lacked.
        #expect(whole.prefix(max(0, part.count - 1)).elementsEqual(part.dropLast()))
    }

    private static func line(_ generator: inout SeededGenerator) -> String {
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }
        func day() -> String {
            CalendarDay(number: Int.random(in: 16_000...20_400, using: &generator)).description
        }
        let said = pick([day(), day(), day(), day(), "../" + day(), String(day().prefix(7)), String(day().prefix(4))])
        let target = pick(["2", "2", "2.5", "2.5", "3", "3.5", "-"])
        let deadline = pick([
            "", " by 2024", " by 2027", " by ../2030", " by 2035", " by 2026-01/2026-03", " by 2027-04/..",
        ])
        let commitment = pick([
            "pledged", "pledged", "pledged", "aimed", "met", "withdrawn", "not pledged", "not met", "expected pledged",
        ])
        return "\(said) | \(target)\(deadline) | \(commitment) | \(Int.random(in: 0..<12, using: &generator))"
    }
}
