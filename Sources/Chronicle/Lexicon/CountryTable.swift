/// Finds countries by what a person types: code, name or alias, in any case and without its diacritics.
package struct CountryTable: Sendable {
    /// In the order of their codes.
    package let countries: [Country]
    private let byCode: [CountryCode: Country]
    private let byAlpha2: [String: Country]
    /// Names and aliases stand side by side: a country's name that is another's alias is ambiguous.
    private let byName: [FoldedName: [Country]]

    package init(_ countries: [Country]) {
        self.countries = countries.sorted { $0.code < $1.code }
        byCode = Dictionary(self.countries.map { ($0.code, $0) }) { first, _ in first }
        byAlpha2 = Dictionary(self.countries.map { ($0.alpha2, $0) }) { first, _ in first }
        var byName: [FoldedName: [Country]] = [:]
        for country in self.countries {
            for name in Set(([country.name] + country.aliases).map(FoldedName.init)) {
                byName[name, default: []].append(country)
            }
        }
        self.byName = byName
    }

    package subscript(code: CountryCode) -> Country? { byCode[code] }

    /// A code wins over a name: nobody who types one of three letters means an alias.
    package func country(_ text: String) throws(CountryLookupError) -> Country {
        let name = FoldedName(text)
        let capitals = name.text.uppercased()
        if let code = CountryCode(capitals), let country = byCode[code] { return country }
        if let country = byAlpha2[capitals] { return country }
        let found = byName[name] ?? []
        if let country = found.first {
            guard found.count == 1 else { throw .ambiguous(text, candidates: found) }
            return country
        }
        throw .unknown(text, suggestions: near(name))
    }

    /// At most three countries that the text may have meant: its people or capital first, then names that begin so or are
    /// few slips of the keyboard away.
    private func near(_ text: FoldedName) -> [Country] {
        let limit = text.text.count <= 5 ? 1 : text.text.count <= 8 ? 2 : 3
        func distance(_ country: Country) -> Int? {
            let related = country.adjectives + country.people + country.capitals + country.seats
            if related.contains(where: { FoldedName($0) == text }) { return 0 }
            let names = ([country.code.rawValue, country.name] + country.aliases).map(FoldedName.init)
            let begun = text.text.count > 3 && names.contains { $0.text.hasPrefix(text.text) }
            return begun ? 1 : names.compactMap { text.slips(to: $0, atMost: limit) }.min().map { $0 + 1 }
        }
        let ranked = countries.compactMap { country in distance(country).map { (rank: $0, country: country) } }
            .sorted { ($0.rank, $0.country.code) < ($1.rank, $1.country.code) }
        return ranked.prefix(3).map(\.country)
    }
}
