import Chronicle
import Testing

/// The examples of https://www.loc.gov/standards/datetime/, levels 0 and 1, with what they mean; and those of level 2.
@Suite struct EDTFSpecificationTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let earliest: String?
        let latest: String?
        let precision: EDTF.Precision

        init(_ text: String, _ earliest: String?, _ latest: String?, _ precision: EDTF.Precision) {
            (self.text, self.earliest, self.latest, self.precision) = (text, earliest, latest, precision)
        }

        var testDescription: String { text }
    }

    static let level0 = [
        Example("1985-04-12", "1985-04-12", "1985-04-12", .day),
        Example("1985-04", "1985-04-01", "1985-04-30", .month),
        Example("1985", "1985-01-01", "1985-12-31", .year),
        Example("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", .day),
        Example("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", .day),
        Example("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", .day),
        Example("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", .day),
        Example("1964/2008", "1964-01-01", "2008-12-31", .interval),
        Example("2004-06/2006-08", "2004-06-01", "2006-08-31", .interval),
        Example("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", .interval),
        Example("2004-02-01/2005-02", "2004-02-01", "2005-02-28", .interval),
        Example("2004-02-01/2005", "2004-02-01", "2005-12-31", .interval),
        Example("2005/2006-02", "2005-01-01", "2006-02-28", .interval),
    ]

    static let level1 = [
        Example("Y170000002", "170000002-01-01", "170000002-12-31", .year),
        Example("Y-170000002", "-170000002-01-01", "-170000002-12-31", .year),
        Example("2001-21", "2001-03-01", "2001-05-31", .season),
        Example("2001-22", "2001-06-01", "2001-08-31", .season),
        Example("2001-23", "2001-09-01", "2001-11-30", .season),
        Example("2001-24", "2001-12-01", "2002-02-28", .season),
        Example("1984?", "1984-01-01", "1984-12-31", .year),
        Example("2004-06~", "2004-06-01", "2004-06-30", .month),
        Example("2004-06-11%", "2004-06-11", "2004-06-11", .day),
        Example("201X", "2010-01-01", "2019-12-31", .decade),
        Example("20XX", "2000-01-01", "2099-12-31", .century),
        Example("2004-XX", "2004-01-01", "2004-12-31", .year),
        Example("1985-04-XX", "1985-04-01", "1985-04-30", .month),
        Example("1985-XX-XX", "1985-01-01", "1985-12-31", .year),
        Example("1985-04-12/..", "1985-04-12", nil, .interval),
        Example("1985-04/..", "1985-04-01", nil, .interval),
        Example("1985/..", "1985-01-01", nil, .interval),
        Example("../1985-04-12", nil, "1985-04-12", .interval),
        Example("../1985-04", nil, "1985-04-30", .interval),
        Example("../1985", nil, "1985-12-31", .interval),
        Example("1985-04-12/", "1985-04-12", nil, .interval),
        Example("1985-04/", "1985-04-01", nil, .interval),
        Example("1985/", "1985-01-01", nil, .interval),
        Example("/1985-04-12", nil, "1985-04-12", .interval),
        Example("/1985-04", nil, "1985-04-30", .interval),
        Example("/1985", nil, "1985-12-31", .interval),
        Example("-1985", "-1985-01-01", "-1985-12-31", .year),
    ]

    /// Forms that news need beside the specification's own examples.
    static let further = [
        Example("2024-02", "2024-02-01", "2024-02-29", .month),
        Example("1900-02", "1900-02-01", "1900-02-28", .month),
        Example("0000", "0000-01-01", "0000-12-31", .year),
        Example("-20XX", "-2099-01-01", "-2000-12-31", .century),
        Example("2025-05~/2025-06-09", "2025-05-01", "2025-06-09", .interval),
        Example("2023-24/2024-21", "2023-12-01", "2024-05-31", .interval),
        Example("../2035~", nil, "2035-12-31", .interval),
        Example("2025-02-03/2025-02-03", "2025-02-03", "2025-02-03", .interval),
    ]

    @Test(arguments: level0 + level1 + further)
    func `An example is read, printed unchanged, and spans its days`(_ example: Example) throws {
        let date = try #require(EventDate(example.text))
        #expect(date.edtf == example.text)
        #expect(date.earliest?.description == example.earliest)
        #expect(date.latest?.description == example.latest)
        #expect(date.precision == example.precision)
    }

    @Test(arguments: [
        "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X", "1XXX", "XXXX", "201X-XX",
        "201X-XX-XX", "Y-17E7", "Y17E7", "1950S2", "Y171010000S3", "Y3388E2S3", "2001-34", "2001-25", "2001-41",
        "[1667,1668,1670..1672]", "[..1760-12-03]", "{1667,1668,1670..1672}", "2004-06~-11", "2004?-06-11",
        "?2004-06-~11", "2004-%06-11", "2004-06-XX/2004-07-03?~", "2004-X1", "~2004", "%1985-04",
    ])
    func `Level 2 is refused`(_ text: String) { #expect(EventDate(text) == nil) }

    @Test(arguments: [
        "", " ", "2025-02-30", "2023-02-29", "1900-02-29", "2025-13", "2025-00", "2025-02-00", "2025-04-31", "2025-2",
        "2025-2-3", "25-02-03", "20250203", "2025/02/03", "2025-02-03 ", " 2025", "2025-02-03-04", "2025-", "-", "/",
        "..", "../..", "../", "/..", "2025//2026", "2025/2024", "2025-06/2025-05", "2025-02-03/2025-02-02", "2025??",
        "2025?~", "٢٠٢٥", "２０２５", "2025\u{301}", "2025?\u{301}", "2025-0\u{31}\u{20E3}", "X025", "2X25", "201x",
        "Y2025", "Y0", "Y1700000020", "-0000", "+2025", "--2025", "-Y17000", "Y17000-01", "2025-XX-03", "2025-20",
        "2025-21-01", "2025-21-XX", "2025-02-03T", "2025-02T10:00:00Z", "2025T10:00:00", "2025-02-03T10:00",
        "2025-02-03T24:00:00", "2025-02-03T10:60:00", "2025-02-03T10:00:60", "2025-02-03T10:00:00.5",
        "2025-02-03T10:00:00z", "2025-02-03T10:00:00+5", "2025-02-03T10:00:00+05:60", "2025-02-03T10:00:00Z?",
        "2025-02-03t10:00:00Z", "2025-02-03T10:00:00Z/2025-02-04", "2025-02-03/2025-02-04T10:00:00Z",
        "2025-02-03\n", "2025\r\n", "2025-02-0３", "next year", "2025..2026", "2025/...", "2025/2026/2027",
    ])
    func `What is malformed or impossible is refused`(_ text: String) { #expect(EventDate(text) == nil) }
}
