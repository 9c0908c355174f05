import Chronicle

/// Who is in the news: countries, groups, made-up people and towns, the first of each the most often.
struct Cast: Sendable {
    struct Member: Sendable {
        let id: SubjectID
        let name: String
    }

    private let countries: [Member]
    private let groups: [Member]
    private let people: [Member]
    private let towns: [String]
    private let countryRanks: Zipf
    private let peopleRanks: Zipf
    private let townRanks: Zipf

    init() {
        countries = Words.countries.compactMap(Cast.member)
        groups = Words.groups.compactMap(Cast.member)
        let families = Words.compounds(Words.nameBeginnings, Words.nameMiddles, Words.familyEndings)
        people = families.flatMap { family in
            Words.givenNames.compactMap { given in
                Cast.member((id: "\(given)-\(family)".lowercased(), name: "\(given) \(family)"))
            }
        }
        towns = Words.compounds(Words.nameBeginnings, Words.nameMiddles, Words.townEndings)
        countryRanks = Zipf(count: countries.count)
        peopleRanks = Zipf(count: people.count)
        townRanks = Zipf(count: towns.count)
    }

    func country(_ randomness: inout Randomness) -> Member { countries[countryRanks.rank(&randomness)] }

    func person(_ randomness: inout Randomness) -> Member { people[peopleRanks.rank(&randomness)] }

    func town(_ randomness: inout Randomness) -> String { towns[townRanks.rank(&randomness)] }

    /// A country, now and then a group of them.
    func pledger(_ randomness: inout Randomness) -> Member {
        randomness.happens(permille: 100) ? randomness.element(of: groups) : country(&randomness)
    }

    /// Several countries, no one twice.
    func countries(_ count: Int, _ randomness: inout Randomness) -> [Member] {
        var chosen: [Member] = []
        while chosen.count < count {
            let one = country(&randomness)
            if !chosen.contains(where: { $0.id == one.id }) { chosen.append(one) }
        }
        return chosen
    }

    private static func member(_ entry: (id: String, name: String)) -> Member? {
        SubjectID(entry.id).map { Member(id: $0, name: entry.name) }
    }
}
