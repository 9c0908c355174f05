import Chronicle
import Testing

@Suite struct CountryTableTests {
    private let table: CountryTable

    init() throws { table = try Lexicon(SmallLexicon.files).countries }

    @Test(arguments: [
        ("GBR", "GBR"), ("gbr", "GBR"), ("gb", "GBR"), ("United Kingdom", "GBR"), ("the united  kingdom", "GBR"),
        ("u.k.", "GBR"), ("uk", "GBR"), ("BRITAIN", "GBR"), (" Britain ", "GBR"), ("Türkiye", "TUR"),
        ("turkiye", "TUR"), ("TÜRKİYE", "TUR"), ("Tu\u{308}rkiye", "TUR"), ("Turkey", "TUR"), ("Cote d'Ivoire", "CIV"),
        ("CÔTE D’IVOIRE", "CIV"), ("ivory-coast", "CIV"), ("congo brazzaville", "COG"),
    ])
    func `A country is found by code, name or alias`(_ text: String, _ code: String) throws {
        #expect(try table.country(text).code.rawValue == code)
    }

    @Test(arguments: [
        ("Grate Britain", []), ("Britian", ["GBR"]), ("Untied Kingdom", ["GBR"]), ("British", ["GBR"]),
        ("Ankara", ["TUR"]), ("Turk", ["TUR"]), ("GBX", ["GBR"]), ("Congolese", ["COD", "COG"]), ("Atlantis", []),
        ("", []), ("democratic republic", ["COD"]),
    ])
    func `What names no country is told with what it may have meant`(_ text: String, _ codes: [String]) throws {
        let error = #expect(throws: CountryLookupError.self) { try table.country(text) }
        guard case .unknown(text, let suggestions) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(suggestions.map(\.code.rawValue) == codes)
    }

    @Test func `A name that is another's alias is ambiguous`() throws {
        let error = #expect(throws: CountryLookupError.self) { try table.country("congo") }
        #expect(
            try #require(error).description
                == "congo can be several countries; give the code: DR Congo (COD) or Congo (COG)")
    }

    @Test func `The message asks or says what to give`() throws {
        #expect(
            CountryLookupError.unknown("Britian", suggestions: [try table.country("GBR")]).description
                == "no country is called Britian; did you mean United Kingdom (GBR)?")
        #expect(
            CountryLookupError.unknown("x", suggestions: []).description
                == "no country is called x; give its name or its ISO 3166-1 code, such as GBR or GB")
    }
}
