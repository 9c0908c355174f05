import Chronicle
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
        (-86_400_000_000, "1969-12-31T00:00:00.000000Z"), (-86_400_000_001, "1969-12-30T23:59:59.999999Z"),
        (1_738_576_800_000_000, "2025-02-03T10:00:00.000000Z"), (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"),
        (-2_208_988_800_000_000, "1900-01-01T00:00:00.000000Z"),
    ])
    func `An instant is printed in UTC and read again`(_ microseconds: Int, _ text: String) throws {
        let instant = Instant(microseconds: Int64(microseconds))
        #expect(instant.description == text)
        #expect(Instant(text) == instant)
        #expect(instant.day.description == String(text.prefix(10)))
    }

    @Test(arguments: [
        ("2025-02-03T10:00:00Z", "2025-02-03T10:00:00.000000Z"),
        ("2025-02-03t10:00:00z", "2025-02-03T10:00:00.000000Z"),
        ("2025-02-03T10:00:00+01:00", "2025-02-03T09:00:00.000000Z"),
        ("2025-02-03T00:30:00+01:00", "2025-02-02T23:30:00.000000Z"),
        ("2025-12-31T23:30:00-05:30", "2026-01-01T05:00:00.000000Z"),
        ("2025-02-03T10:00:00-00:00", "2025-02-03T10:00:00.000000Z"),
        ("2025-02-03T10:00:00.5Z", "2025-02-03T10:00:00.500000Z"),
        ("1969-12-31T23:59:59.1234569Z", "1969-12-31T23:59:59.123456Z"),
    ])
    func `RFC 3339 is read with any fraction and offset`(_ text: String, _ printed: String) throws {
        #expect(try #require(Instant(text)).description == printed)
    }

    @Test(arguments: [
        "", "2025-02-03", "2025-02-03T10:00Z", "2025-02-03T10:00:00", "2025-02-03 10:00:00Z", "2025-02-30T10:00:00Z",
        "2025-02-03T24:00:00Z", "2025-02-03T10:60:00Z", "2025-02-03T23:59:60Z", "2025-02-03T10:00:00.Z",
        "2025-02-03T10:00:00+01", "2025-02-03T10:00:00+0100", "2025-02-03T10:00:00+24:00", "2025-02-03T10:00:00ZZ",
        "2025-02-03T10:00:00 Z", "2025-02-03T1x:00:00Z", "2025-02-03T10:00:00Z\n", "2025-02-03T10:00:0０Z",
        "12025-02-03T10:00:00Z", "-025-02-03T10:00:00Z",
    ])
    func `Anything else is no instant`(_ text: String) { #expect(Instant(text) == nil) }

    @Test func `Random instants come back, in the same order`() throws {
        var generator = SeededGenerator(seed: 1970)
        let years: Int64 = 1900 * 31_556_952_000_000
        let instants = (0..<2000).map { _ in Instant(microseconds: .random(in: -years...years, using: &generator)) }
        for instant in instants { #expect(Instant(instant.description) == instant) }
        #expect(instants.sorted().map(\.description) == instants.map(\.description).sorted())
    }

    @Test func `The farthest instants do not trap`() {
        for microseconds in [Int64.min, .max] { #expect(!Instant(microseconds: microseconds).description.isEmpty) }
    }
}
