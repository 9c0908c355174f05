import Chronicle
import Testing

@Suite struct LedgerStatusTests {
    @Test(arguments: [
        (["2024-04-23 | 2.5 by 2030 | pledged"], ["pledged"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.6 by 2030 | pledged"], ["pledged", "raised"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.6 by 2028 | pledged"], ["pledged", "raised"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.5 by 2027 | pledged"], ["pledged", "accelerated"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.5 by 2030 | pledged"], ["pledged", "reaffirmed"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.5 | pledged"], ["pledged", "reaffirmed"]),
        (["2024-04-23 | 2.5 | pledged", "2025-02-25 | 2.5 by 2030 | pledged"], ["pledged", "reaffirmed"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.3 by 2030 | pledged"], ["pledged", "lowered"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.3 | pledged"], ["pledged", "lowered"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.3 by 2032 | pledged"], ["pledged", "lowered"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.5 by 2032 | pledged"], ["pledged", "delayed"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.5 | withdrawn"], ["pledged", "withdrawn"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | - | withdrawn"], ["pledged", "withdrawn"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.5 by 2030 | not pledged"], ["pledged", "withdrawn"]),
        (["2024-04-23 | 2.5 by 2030 | pledged", "2025-02-25 | 2.5 | met"], ["pledged", "met"]),
        (["2014-09-05 | 2 by 2024 | pledged", "2025-02-25 | 2 | met"], ["pledged", "met-late"]),
        (["2014-09-05 | 2 by 2024 | pledged", "2025-02-25 | 2 | not met"], ["pledged", "missed"]),
    ])
    func `A status says how a step stands to the one before`(_ lines: [String], _ statuses: [String]) throws {
        #expect(try History(lines).statuses() == statuses)
    }

    @Test(arguments: [
        // Nothing stands that could be dropped, met or missed.
        (["2025-02-25 | 2.5 | withdrawn"], ["unknown"]),
        (["2025-02-25 | 2.5 | met"], ["met"]),
        (["2025-02-25 | 2.5 | not met"], ["unknown"]),
        (["2025-02-25 | - | not withdrawn"], ["unknown"]),
        // A promise dropped is no longer there to be repeated or lowered.
        (
            ["2024-01-01 | 2.5 by 2030 | pledged", "2025-01-01 | - | withdrawn", "2025-03-01 | 2 by 2030 | pledged"],
            ["pledged", "withdrawn", "pledged"]
        ),
        // Refusing what was never promised drops nothing; denying to have dropped it repeats it.
        (["2025-01-27 | 2 by 2029 | pledged", "2025-06-20 | 5 by 2035 | not pledged"], ["pledged", "unknown"]),
        (["2025-01-27 | 2 by 2029 | pledged", "2025-06-20 | 2 by 2029 | not withdrawn"], ["pledged", "reaffirmed"]),
        // Refusing the earlier date leaves the later one standing.
        (
            [
                "2025-01-27 | 3 by 2035 | pledged", "2025-02-20 | 3 by 2030 | not pledged",
                "2025-03-20 | 3 by 2035 | pledged",
            ], ["pledged", "unknown", "reaffirmed"]
        ),
        // Who will not do 2 will not do 3 either.
        (["2025-01-27 | 3 by 2030 | pledged", "2025-02-20 | 2 by 2030 | not pledged"], ["pledged", "withdrawn"]),
        // A promise on no record was dropped: those on record go on standing.
        (
            [
                "2025-01-27 | 2 by 2029 | pledged", "2025-02-20 | 3 by 2029 | withdrawn",
                "2025-03-20 | 2 by 2029 | pledged",
            ], ["pledged", "withdrawn", "reaffirmed"]
        ),
        // What is only expected is listed and moves nothing.
        (
            [
                "2025-01-27 | 2 by 2029 | pledged", "2025-02-20 | 3 by 2029 | expected pledged",
                "2025-02-25 | - | expected withdrawn", "2025-03-20 | 2.5 by 2029 | pledged",
            ], ["pledged", "unknown", "unknown", "raised"]
        ),
        // An aim is a step, and a promise of the same repeats it.
        (
            ["2025-01-27 | 3 by 2035 | aimed", "2025-03-20 | 3 by 2035 | pledged", "2025-04-20 | 3 by 2034 | aimed"],
            ["pledged", "reaffirmed", "accelerated"]
        ),
        // Without a figure: first, nothing against it, another deadline.
        (
            ["2025-01-27 | - | pledged", "2025-02-20 | - by 2030 | pledged", "2025-03-20 | 2.5 by 2030 | pledged"],
            ["pledged", "reaffirmed", "pledged"]
        ),
        (
            [
                "2025-01-27 | 2.5 by 2030 | pledged", "2025-02-20 | - | pledged", "2025-03-20 | - by 2030 | pledged",
                "2025-04-20 | - by 2032 | pledged",
            ], ["pledged", "reaffirmed", "reaffirmed", "unknown"]
        ),
        // Met once is met; the level has to be kept, so a lower one lowers it.
        (
            [
                "2023-01-27 | 2 by 2024 | pledged", "2024-02-14 | 2 | met", "2025-02-14 | 2 | met",
                "2025-05-01 | 1.8 by 2026 | pledged",
            ], ["pledged", "met", "met", "lowered"]
        ),
        // Reaching 2.5 meets 2 too, late or not, each by its own deadline; "not yet" before the deadline says nothing.
        (
            ["2014-09-05 | 2 by 2024 | pledged", "2023-02-14 | 2 | not met", "2025-02-14 | 2.5 | met"],
            ["pledged", "unknown", "met-late"]
        ),
        // Reaching 2 does not meet 2.5.
        (["2024-09-05 | 2.5 by 2030 | pledged", "2025-02-14 | 2 | met"], ["pledged", "met"]),
    ])
    func `The harder cases are decided as documented`(_ lines: [String], _ statuses: [String]) throws {
        #expect(try History(lines).statuses() == statuses)
    }

    @Test func `Two steps stand at once, each compared with its own`() throws {
        let history = try History([
            "2025-02-25 | 2.5 by 2027 | pledged", "2025-02-28 | 3 by 2035 | pledged",
            "2025-03-10 | 2.5 by 2027 | pledged", "2025-04-10 | 3 by 2034 | pledged",
            "2025-05-10 | 2.5 by 2028 | pledged",
            "2025-06-10 | 2.7 by 2030 | pledged", "2025-06-25 | 3.5 by 2035 | pledged",
            "2025-07-01 | 2.6 by 2036 | aimed",
        ])
        #expect(
            try history.statuses() == [
                "pledged", "raised", "reaffirmed", "accelerated", "delayed", "raised", "raised", "lowered",
            ])
        let entries = try #require(history.accounts().first).entries
        #expect(entries[4].against == entries[0].sources.first?.event)
        #expect(entries[7].against == entries[6].sources.first?.event)
    }

    @Test func `A lower step on the way to a higher one is pledged, not lowered`() throws {
        #expect(
            try History(["2025-02-25 | 3.5 by 2035 | pledged", "2025-03-28 | 2.5 by 2027 | pledged"]).statuses()
                == ["pledged", "pledged"])
    }

    @Test func `Steps of one announcement do not raise each other`() throws {
        #expect(
            try History(["2025-02-25 | 2.5 by 2027 | pledged | A", "2025-02-25 | 3 by 2035 | aimed | A"]).statuses()
                == ["pledged", "pledged"])
        #expect(
            try History(["2025-02-25 | 2.5 by 2027 | pledged | A", "2025-02-26 | 3 by 2035 | aimed | A"]).statuses()
                == ["pledged", "raised"])
    }

    @Test func `The lesser part of an announcement lowers nothing`() throws {
        #expect(
            try History([
                "2014-09-05 | 2 | pledged", "2025-06-25 | 1.5 by 2035 | pledged | A",
                "2025-06-25 | 3.5 by 2035 | pledged | A",
            ]).statuses() == ["pledged", "pledged", "raised"])
        #expect(
            try History([
                "2014-09-05 | 2 | pledged", "2025-06-25 | 1.5 by 2035 | pledged | A",
                "2025-06-27 | 3.5 by 2035 | pledged | A",
            ]).statuses() == ["pledged", "lowered", "raised"])
    }

    @Test func `A promise stands beside an aim that would replace it`() throws {
        let outcomes = try History([
            "2020-01-01 | 2 by 2024 | pledged", "2021-01-01 | 3 by 2024 | aimed", "2022-01-01 | 4 by 2024 | pledged",
        ]).outcomes([2024: "2.1"], asOf: "2025-07-01")
        // 4 % by the same year replaces both at last.
        #expect(outcomes == ["-", "-", "missed 2024"])
        let aimed = try History(["2020-01-01 | 2 by 2024 | pledged", "2021-01-01 | 3 by 2024 | aimed"])
        #expect(try aimed.outcomes([2024: "2.1"], asOf: "2025-07-01") == ["met 2024", "missed 2024"])
    }

    @Test func `Deadlines are the same where they share a day, whatever their form`() throws {
        #expect(
            try History([
                "2025-02-25 | 2.5 by 2027 | pledged", "2025-03-10 | 2.5 by 2027-04/.. | pledged",
                "2025-04-10 | 2.5 by ../2027 | pledged", "2025-05-10 | 2.5 by 2027-01/2027-03 | pledged",
            ]).statuses() == ["pledged", "reaffirmed", "reaffirmed", "reaffirmed"])
        #expect(
            try History(["2025-02-25 | 2 by ../2030 | pledged", "2025-03-10 | 2 by 2026-01/2026-03 | pledged"])
                .statuses()
                == ["pledged", "accelerated"])
    }

    @Test func `Things that add up do not lower or raise each other, and what was given is done`() throws {
        #expect(
            try History(
                [
                    "2023-01-25 | 31 | pledged", "2023-02-25 | 14 | pledged", "2023-03-25 | 31 | pledged",
                    "2023-04-25 | 31 | met", "2023-05-25 | 31 | pledged", "2023-06-25 | 20 by 2024 | pledged",
                    "2023-07-25 | 25 by 2024 | pledged", "2023-08-25 | - | withdrawn",
                ], metric: .equipment
            ).statuses() == ["pledged", "pledged", "reaffirmed", "met", "pledged", "pledged", "raised", "withdrawn"])
    }

    @Test func `Promises with nothing in common are never compared`() throws {
        #expect(
            try History(
                ["2023-01-25 | - | pledged", "2023-02-25 | - | pledged", "2023-03-25 | - | withdrawn"], metric: .other
            ).statuses() == ["pledged", "pledged", "unknown"])
    }

    @Test func `A promise without a figure that gets another deadline is moved`() throws {
        #expect(
            try History(
                ["2022-10-25 | - by ../2022-12 | pledged", "2022-11-24 | - by 2023 | pledged"], metric: .membership
            ).statuses() == ["pledged", "delayed"])
    }

    @Test func `Units, metrics and principals have accounts of their own`() throws {
        let pledges =
            try History(["2025-01-01 | 2 by 2030 | pledged", "2025-02-01 | - | pledged"]).pledges
            + History(["2025-01-02 | 0.2 | pledged"], unit: "percentage-points").pledges
            + History(["2025-01-03 | 14 | pledged"], metric: .equipment).pledges
            + History(["2025-01-04 | 3 by 2030 | pledged"], principal: "CAN").pledges
        let accounts = try Ledger.accounts(of: pledges, actuals: [], asOf: #require(CalendarDay("2025-07-01")))
        #expect(
            accounts.map { "\($0.principal) \($0.metric.rawValue) \($0.unit ?? "-") \($0.entries.count)" } == [
                "CAN defence-spending-gdp-share percent-of-gdp 1", "GBR defence-spending-gdp-share percent-of-gdp 2",
                "GBR defence-spending-gdp-share percentage-points 1", "GBR equipment tanks 1",
            ])
    }
}
