import Chronicle
import Service
import Testing

@Suite struct SubjectLookupTests {
    private func lookup() throws -> SubjectLookup { SubjectLookup(try TestLexicon.read()) }

    @Test(arguments: ["GBR", "gbr", "GB", "United Kingdom", "Britain", "great britain"])
    func aCountryByCodeOrName(text: String) throws {
        #expect(try lookup().country(text).rawValue == "GBR")
    }

    @Test func anUnknownCountryIsMetWithASuggestion() throws {
        let error = #expect(throws: CountryLookupError.self) { try lookup().country("Germny") }
        #expect(error?.description.contains("did you mean Germany (DEU)?") == true)
        let stranger = #expect(throws: CountryLookupError.self) { try lookup().country("Qwxyz") }
        #expect(stranger?.description.contains("ISO 3166-1") == true)
    }

    @Test(arguments: [("nato", "nato"), ("NATO", "nato"), ("European Union", "eu"), ("FRA", "FRA"), ("France", "FRA")])
    func aPledgerIsACountryOrAGroup(text: String, id: String) throws {
        #expect(try lookup().pledger(text).rawValue == id)
    }

    @Test func aPledgerThatIsNeitherIsRefusedAsACountry() throws {
        #expect(throws: CountryLookupError.self) { try lookup().pledger("keir-starmer") }
    }

    @Test(arguments: [
        ("keir-starmer", "keir-starmer"), ("Keir Starmer", "keir-starmer"), ("KEIR STARMER", "keir-starmer"),
        ("nato", "nato"), ("Jane Nobody", "jane-nobody"),
    ])
    func anActorByIdOrName(text: String, id: String) throws {
        #expect(try lookup().actor(text).rawValue == id)
    }

    @Test(arguments: ["", "!", "jane--nobody", "Škoda 5%"])
    func whatCanBeNoActorIsRefused(text: String) throws {
        let error = #expect(throws: SubjectLookup.Unknown.self) { try lookup().actor(text) }
        #expect(error?.description.contains("keir-starmer") == true)
    }

    @Test func namesAreTheLexiconsOrTheIdInCapitals() throws {
        let names = SubjectNames(try TestLexicon.read())
        #expect(names[try #require(SubjectID("GBR"))] == "United Kingdom")
        #expect(names[try #require(SubjectID("keir-starmer"))] == "Keir Starmer")
        #expect(names[try #require(SubjectID("jane-nobody"))] == "Jane Nobody")
    }
}
