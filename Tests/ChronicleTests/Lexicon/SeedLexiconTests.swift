import Chronicle
import Foundation
import Testing

/// The lexicon that comes with the program.
@Suite struct SeedLexiconTests {
    private let lexicon: Lexicon

    init() throws { lexicon = try Lexicon(SeedFolder.texts(in: "lexicon", ending: ".tsv")) }

    @Test func `All of ISO 3166-1 is there`() throws {
        #expect(lexicon.countries.countries.count == 249)
        for country in lexicon.countries.countries {
            #expect(try lexicon.countries.country(country.code.rawValue) == country)
            #expect(try lexicon.countries.country(country.alpha2.lowercased()) == country)
        }
    }

    @Test(arguments: [
        ("Britain", "GBR"), ("the Netherlands", "NLD"), ("turkey", "TUR"), ("Cote d'Ivoire", "CIV"), ("usa", "USA"),
        ("Holland", "NLD"), ("Czech Republic", "CZE"), ("South Korea", "KOR"), ("Georgia", "GEO"), ("türkiye", "TUR"),
    ])
    func `Everyday names are accepted`(_ text: String, _ code: String) throws {
        #expect(try lexicon.countries.country(text).code.rawValue == code)
    }

    @Test(arguments: [
        ("nato", "2025-02-03", 32), ("nato", "2023-04-03", 30), ("nato", "2024-03-06", 31), ("eu", "2025-02-03", 27),
        ("eu", "2020-01-31", 28), ("g7", "2025-02-03", 7),
    ])
    func `Groups have as many countries as they had on the day`(_ group: String, _ day: String, _ count: Int) throws {
        let members = try lexicon.members(of: #require(SubjectID(group)), on: #require(CalendarDay(day)))
        #expect(members.filter { $0.country != nil }.count == count)
    }

    @Test(arguments: [
        ("gbr-head-of-government", "2025-02-03", "keir-starmer"),
        ("nato-secretary-general", "2024-10-01", "mark-rutte"),
        ("nato-secretary-general", "2024-09-30", "jens-stoltenberg"),
    ])
    func `Offices have the holders that they had`(_ office: String, _ day: String, _ actor: String) throws {
        let holding = try lexicon.holder(of: Office.ID(rawValue: office), on: #require(CalendarDay(day)))
        #expect(holding?.actor.rawValue == actor)
    }

    /// Spokespersons may be several at a time, and somebody acts for a president who is suspended.
    @Test func `States and ministries have one head at a time`() {
        let single = Set(["head-of-state", "head-of-government", "foreign-minister", "defence-minister"])
        for office in lexicon.offices where single.contains(office.kind) {
            let holdings = lexicon.holdings(of: office.id).filter { $0.status == .full }
            for (index, earlier) in holdings.enumerated() {
                for later in holdings[(index + 1)...] where earlier.term.surelyOverlaps(later.term) {
                    Issue.record("\(office.id): \(earlier.actor) and \(later.actor) overlap")
                }
            }
        }
    }
}
