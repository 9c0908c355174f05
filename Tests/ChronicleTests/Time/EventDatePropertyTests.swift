import Chronicle
import Foundation
import Testing

@Suite struct EventDatePropertyTests {
    /// Dates of every form, the same in every run.
    private static let dates: [EventDate] = {
        var generator = SeededGenerator(seed: 2_025_02_03)
        var dates: [EventDate] = []
        while dates.count < 3000 {
            if let date = EventDate(text(&generator)) { dates.append(date) }
        }
        return dates
    }()

    private static func text(_ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: "../" + point(&generator)
        case 1: point(&generator) + "/.."
        case 2: "/" + point(&generator)
        case 3: point(&generator) + "/" + point(&generator)
        default: point(&generator)
        }
    }

    private static func point(_ generator: inout SeededGenerator) -> String {
        func digits(_ range: ClosedRange<Int>, _ width: Int) -> String {
            let number = String(Int.random(in: range, using: &generator))
            return String(repeating: "0", count: max(0, width - number.count)) + number
        }
        let year = (Int.random(in: 0..<9, using: &generator) == 0 ? "-" : "") + digits(0...9999, 4)
        let near = digits(2014...2035, 4)
        let qualifier = ["", "", "", "?", "~", "%"].randomElement(using: &generator) ?? ""
        return switch Int.random(in: 0..<10, using: &generator) {
        case 0: year + qualifier
        case 1: year.dropLast() + "X"
        case 2: year.dropLast(2) + "XX"
        case 3: year + "-" + digits(21...24, 2) + qualifier
        case 4: year + "-XX"
        case 5: near + "-" + digits(1...12, 2) + "-XX"
        case 6: near + "-" + digits(1...12, 2) + qualifier
        case 7: "Y" + (Bool.random(using: &generator) ? "-" : "") + digits(10_000...999_999_999, 5)
        default: near + "-" + digits(1...12, 2) + "-" + digits(1...31, 2) + qualifier
        }
    }

    @Test func `Printing and reading again gives the same date`() {
        for date in Self.dates { #expect(EventDate(date.edtf) == date) }
    }

    @Test func `A date begins before it ends and overlaps itself`() {
        for date in Self.dates {
            if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest, "\(date)") }
            #expect(date.overlaps(date), "\(date)")
        }
    }

    @Test func `The order is total: exactly one of before, same and after, and it carries over`() {
        let some = Array(Self.dates.prefix(120))
        for left in some {
            for right in some {
                #expect([left < right, left == right, right < left].filter(\.self).count == 1, "\(left) \(right)")
                #expect(left.overlaps(right) == right.overlaps(left))
            }
        }
        var generator = SeededGenerator(seed: 7)
        let sorted = Self.dates.sorted()
        #expect(Self.dates.shuffled(using: &generator).sorted() == sorted)
        for (earlier, later) in zip(sorted, sorted.dropFirst()) { #expect(earlier.sortDay <= later.sortDay) }
    }

    @Test func `A date survives JSON, whose bounds SQL can read`() throws {
        for date in Self.dates.prefix(500) {
            let json = try JSONEncoder().encode(date)
            #expect(try JSONDecoder().decode(EventDate.self, from: json) == date)
            let fields = try #require(JSONSerialization.jsonObject(with: json) as? [String: String])
            for bound in [fields["earliest"], fields["latest"]].compactMap(\.self) {
                #expect(bound.utf8.count == 10 && CalendarDay(bound) != nil, "\(date): \(bound)")
            }
        }
        #expect(try JSONDecoder().decode(EventDate.self, from: Data(#""2025-02""#.utf8)).edtf == "2025-02")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(EventDate.self, from: Data(#""soon""#.utf8)) }
    }

    @Test(arguments: [
        ("2025", "2025-01", true), ("2025-01-31", "2025-02", false), ("../2025-02-03", "2025-02-03", true),
        ("../2025-02-03", "2025-02-04", false), ("2025-02-03/..", "2030", true), ("2025-02-03/", "2025-02-02", false),
        ("../2024", "2025/..", false), ("../2025", "2025/..", true),
    ])
    func `Dates overlap where a day lies in both`(_ left: String, _ right: String, _ expected: Bool) throws {
        #expect(try #require(EventDate(left)).overlaps(#require(EventDate(right))) == expected)
    }
}
