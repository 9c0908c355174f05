import Chronicle

extension NameTrie {
    init(_ lexicon: Lexicon) {
        self.init()
        for country in lexicon.countries.countries {
            let id = SubjectID.country(country.code)
            for name in [country.name] + country.aliases { insert(NameTrie.withoutArticle(name), .country(id)) }
            for adjective in country.adjectives { insert(adjective, .adjective(id)) }
            for people in country.people.map(NameTrie.withoutArticle) where !country.adjectives.contains(people) {
                insert(people, .people(id))
            }
            for seat in country.capitals + country.seats { insert(seat, .seat(id)) }
        }
        for group in lexicon.groups {
            for name in [group.name] + group.aliases { insert(NameTrie.withoutArticle(name), .group(group.id)) }
            for noun in group.nouns { insert(NameTrie.withoutArticle(noun), .groupNoun(group.id), anyCase: true) }
        }
        for metonym in lexicon.metonyms {
            insert(
                metonym.surface, .metonym(metonym.target, metonym.reading), anyCase: metonym.reading == .national)
        }
        for actor in lexicon.actors {
            for name in [actor.name] + actor.aliases {
                insert(name, name.contains(" ") ? .actor(actor.id) : .surname(actor.id))
            }
            insert(actor.surname, .surname(actor.id))
        }
        let titles = Set(lexicon.offices.flatMap(\.titles)).union(lexicon.cues.titles)
        for title in titles.sorted() { insert(title, .title, anyCase: true) }
        seal()
    }

    private static func withoutArticle(_ name: String) -> String {
        name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
    }
}
