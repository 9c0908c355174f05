import Chronicle
import Testing

@Suite struct LedgerSourceTests {
    private func entries(_ lines: [String]) throws -> [String] {
        try History(lines).accounts().flatMap(\.entries).map { entry in
            "\(entry.saidOn) \(entry.deadline?.edtf ?? "-") \(entry.status.rawValue) \(entry.sources.count)"
        }
    }

    @Test(arguments: [
        // Told by two papers of the same or the next day: one entry. Two days later: said again.
        (
            ["2025-02-25 | 2.5 by 2027 | pledged", "2025-02-25 | 2.5 by ../2027 | pledged"],
            ["2025-02-25 2027 pledged 2"]
        ),
        (["2025-02-25 | 2.5 by 2027 | pledged", "2025-02-26 | 2.5 by 2027 | pledged"], ["2025-02-25 2027 pledged 2"]),
        (
            ["2025-02-25 | 2.5 by 2027 | pledged", "2025-02-27 | 2.5 by 2027 | pledged"],
            ["2025-02-25 2027 pledged 1", "2025-02-27 2027 reaffirmed 1"]
        ),
        // Three days in a row are not one saying by stepping from day to day.
        (
            [
                "2025-02-25 | 2.5 by 2027 | pledged", "2025-02-26 | 2.5 by 2027 | pledged",
                "2025-02-27 | 2.5 by 2027 | pledged",
            ], ["2025-02-25 2027 pledged 2", "2025-02-27 2027 reaffirmed 1"]
        ),
        // A deadline that one source lacks is the other's.
        (["2025-02-25 | 2.5 | pledged", "2025-02-26 | 2.5 by 2027 | pledged"], ["2025-02-25 2027 pledged 2"]),
        // Another deadline, value, commitment or modality is another saying.
        (
            ["2025-02-25 | 2.5 by 2027 | pledged", "2025-02-25 | 2.5 by 2029 | pledged"],
            ["2025-02-25 2027 pledged 1", "2025-02-25 2029 delayed 1"]
        ),
        (
            ["2025-02-25 | 2.5 by 2027 | pledged", "2025-02-25 | 2.5 by 2027 | aimed"],
            ["2025-02-25 2027 pledged 1", "2025-02-25 2027 reaffirmed 1"]
        ),
        // Vague dates join the newest saying that they can mean, whichever came first.
        (
            ["../2025-06-09 | 2.5 by 2027 | pledged", "2025-02-25 | 2.5 by 2027 | pledged"],
            ["2025-02-25 2027 pledged 2"]
        ),
        (
            [
                "2024-04-23 | 2.5 by 2027 | pledged", "2025-02-25 | 2.5 by 2027 | pledged",
                "../2025-06-09 | 2.5 by 2027 | pledged", "2024 | 2.5 by 2027 | pledged",
                "2025-07-01/.. | 2.5 by 2027 | pledged",
            ],
            [
                "2024-04-23 2027 pledged 2", "2025-02-25 2027 reaffirmed 2", "2025-07-01/.. 2027 reaffirmed 1",
            ]
        ),
        (
            ["../2025-02-03 | 2.5 by 2027 | pledged", "../2025-06-09 | 2.5 by 2027 | pledged"],
            ["../2025-02-03 2027 pledged 2"]
        ),
        (
            ["../2025-02-03 | 2.5 by 2027 | pledged", "2025-02-25 | 2.5 by 2027 | pledged"],
            ["../2025-02-03 2027 pledged 1", "2025-02-25 2027 reaffirmed 1"]
        ),
    ])
    func `Articles that tell of one saying are sources of one entry`(_ lines: [String], _ expected: [String]) throws {
        #expect(try entries(lines) == expected)
        #expect(try entries(lines.reversed()) == expected)
    }

    @Test func `An event that is given twice counts once`() throws {
        let line = "2025-02-25 | 2.5 by 2027 | pledged"
        #expect(try entries([line, line]) == ["2025-02-25 2027 pledged 1"])
    }

    @Test func `An old report takes its place in the past and moves nothing after it`() throws {
        let known = ["2025-02-25 | 2.5 by 2027 | pledged", "2025-06-25 | 3.5 by 2035 | pledged"]
        let late = ["2024-04-23 | 2.5 by 2030 | pledged"]
        #expect(
            try entries(known + late) == [
                "2024-04-23 2030 pledged 1", "2025-02-25 2027 accelerated 1", "2025-06-25 2035 raised 1",
            ])
    }

    @Test func `What an article gives as standing stood before its news of that week`() throws {
        let standing = "../2022-11-25 | 2 by ../2025 | pledged | A"
        let news = "2022-11-24 | 2 by 2027 | pledged | A"
        #expect(
            try entries([news, standing]) == ["../2022-11-25 ../2025 pledged 1", "2022-11-24 2027 delayed 1"])
        let another = "2022-11-24 | 2 by 2027 | pledged | B"
        #expect(
            try entries([another, standing]) == ["2022-11-24 2027 pledged 1", "../2022-11-25 ../2025 accelerated 1"])
    }
}
