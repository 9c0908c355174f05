import Chronicle
import Testing

@Suite struct LedgerOutcomeTests {
    @Test(arguments: [
        // In time, late, missed, not due yet, due but not measured yet.
        (["2014-09-05 | 2 by 2024 | pledged"], [2022: "1.9", 2023: "2.1", 2024: "1.9"], "2025-07-01", ["met 2023"]),
        (["2014-09-05 | 2 by 2024 | pledged"], [2024: "1.9", 2025: "2.0e"], "2025-07-01", ["met-late 2025"]),
        (
            ["2014-09-05 | 2 by 2024 | pledged"], [2023: "1.8", 2024: "1.9", 2025: "1.95e"], "2025-07-01",
            ["missed 2024"]
        ),
        (["2014-09-05 | 2 by 2024 | pledged"], [2023: "1.8"], "2024-12-31", ["open 2023"]),
        (["2014-09-05 | 2 by 2024 | pledged"], [2023: "1.8"], "2025-07-01", ["open 2023"]),
        (["2014-09-05 | 2 by 2024 | pledged"], [:], "2025-07-01", ["open"]),
        // Nothing that was not known on the day: a year's figure after the year, an estimate within it.
        (["2014-09-05 | 2 by 2024 | pledged"], [2023: "1.8", 2024: "2.1"], "2024-12-31", ["open 2023"]),
        (["2014-09-05 | 2 by 2024 | pledged"], [2023: "1.8", 2024: "2.1e"], "2024-12-31", ["met 2024"]),
        // A level reached before it was promised, and lost, meets nothing.
        (["2014-09-05 | 2 by 2024 | pledged"], [2013: "2.4", 2024: "1.9"], "2025-07-01", ["missed 2024"]),
        // Without a deadline nothing is missed.
        (["2014-09-05 | 2 | pledged"], [2024: "1.9"], "2025-07-01", ["open 2024"]),
        (["2014-09-05 | 2 | pledged"], [2024: "2.0"], "2025-07-01", ["met 2024"]),
        // A replaced step has no outcome, unless it was due before; what sets no step has none.
        (
            ["2014-09-05 | 2 by 2024 | pledged", "2016-01-01 | 2 by 2020 | pledged"], [2020: "1.9", 2021: "1.9"],
            "2025-07-01", ["-", "missed 2020"]
        ),
        (
            ["2014-09-05 | 2 by 2024 | pledged", "2025-01-27 | 2 by 2029 | pledged", "2025-03-01 | 2 | pledged"],
            [2024: "1.4"], "2025-07-01", ["missed 2024", "open 2024", "-"]
        ),
        (["2014-09-05 | 2 by 2024 | pledged", "2016-01-01 | - | withdrawn"], [2024: "1.9"], "2025-07-01", ["-", "-"]),
        // Two steps, each with its own.
        (
            ["2014-09-05 | 2 by 2024 | pledged", "2020-01-01 | 2.5 by 2030 | pledged"], [2023: "2.1"], "2025-07-01",
            ["met 2023", "open 2023"]
        ),
        // Reports decide where no figure does; figures win.
        (["2014-09-05 | 2 by 2024 | pledged", "2024-05-01 | 2 | met"], [:], "2025-07-01", ["met", "-"]),
        (["2014-09-05 | 2 by 2024 | pledged", "2025-05-01 | 2 | met"], [:], "2025-07-01", ["met-late", "-"]),
        (["2014-09-05 | 2 by 2024 | pledged", "2025-05-01 | 2 | not met"], [:], "2025-07-01", ["missed", "-"]),
        (
            ["2014-09-05 | 2 by 2024 | pledged", "2024-05-01 | 2 | met"], [2024: "1.9"], "2025-07-01",
            ["missed 2024", "-"]
        ),
    ])
    func `A step's outcome is what was known of it on the day`(
        _ lines: [String], _ actuals: [Int: String], _ day: String, _ outcomes: [String]
    ) throws {
        #expect(try History(lines).outcomes(actuals, asOf: day) == outcomes)
    }

    @Test func `Figures of shares judge nothing else`() throws {
        let tanks = try History(["2014-09-05 | 2 by 2024 | pledged"], metric: .equipment)
        #expect(try tanks.outcomes([2024: "2.5"], asOf: "2025-07-01") == ["open"])
        let points = try History(["2014-09-05 | 2 by 2024 | pledged"], unit: "percentage-points")
        #expect(try points.outcomes([2024: "2.5"], asOf: "2025-07-01") == ["open"])
        let group = try History(["2014-09-05 | 2 by 2024 | pledged"], principal: "nato")
        #expect(try group.outcomes([2024: "2.5"], asOf: "2025-07-01") == ["open"])
    }

    @Test func `Britain: 2.5 % by 2027 is pledged, 3 % within a decade aimed, and neither is due`() throws {
        let history = try History([
            "../2025-06-09 | 2.5 by 2027 | pledged | Chatham House",
            "../2025-06-09 | 3 by ../2035 | aimed | Chatham House",
        ])
        let account = try #require(history.accounts([2023: "2.25", 2024: "2.33e"], asOf: "2025-07-01").first)
        #expect(account.unit == "percent-of-gdp")
        #expect(account.entries.map(\.status) == [.pledged, .pledged])
        #expect(account.entries.map(\.commitment) == [.pledged, .aimed])
        #expect(account.entries.map { $0.outcome?.verdict } == [.open, .open])
        #expect(account.entries.allSatisfy { $0.outcome?.figure?.year == 2024 })
    }

    @Test func `Canada: 2 % is brought forward from the end of the decade and reached`() throws {
        let history = try History(
            [
                "2025-06-09 | 2 by 2026-01/2026-03 | pledged | page", "../2025-06-09 | 2 by ../2030 | pledged | page",
            ], principal: "CAN")
        #expect(try history.statuses() == ["pledged", "accelerated"])
        #expect(try history.outcomes([2024: "1.47"], asOf: "2025-07-01") == ["-", "open 2024"])
        #expect(try history.outcomes([2024: "1.47", 2025: "2.01e"], asOf: "2025-12-01") == ["-", "met 2025"])
        #expect(
            try history.outcomes([2024: "1.47", 2025: "1.9", 2026: "1.9"], asOf: "2027-02-01") == ["-", "missed 2026"])
    }
}
