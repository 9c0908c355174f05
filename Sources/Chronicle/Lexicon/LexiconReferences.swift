/// Checks that whatever a row of the lexicon refers to is defined by another.
struct LexiconReferences {
    let countries: [LexiconRows.Located<Country>]
    let groups: [LexiconRows.Located<Group>]
    let memberships: [LexiconRows.Located<Membership>]
    let actors: [LexiconRows.Located<Actor>]
    let offices: [LexiconRows.Located<Office>]
    let holdings: [LexiconRows.Located<Holding>]
    let metonyms: [LexiconRows.Located<Metonym>]

    var problems: [LexiconProblem] {
        let countryIDs = Set(countries.map { SubjectID.country($0.value.code) })
        let groupIDs = Set(groups.map(\.value.id))
        let actorIDs = Set(actors.map(\.value.id))
        let subjects = countryIDs.union(groupIDs).union(actorIDs)
        let officeIDs = Set(offices.map(\.value.id))

        var problems = repeated(\.alpha2, "alpha2") + repeated(\.numeric, "numeric")
        func refuse(_ row: LexiconTable.Row, unless holds: Bool, _ message: @autoclosure () -> String) {
            if !holds { problems.append(row.problem(message())) }
        }
        for group in groups {
            refuse(group.row, unless: group.value.id.country == nil, "a group's id is no country code")
        }
        for actor in actors {
            let (row, actor) = (actor.row, actor.value)
            refuse(row, unless: actor.id.country == nil, "an actor's id is no country code")
            refuse(row, unless: !groupIDs.contains(actor.id), "\(actor.id) is a group's id too; give one another id")
            refuse(row, unless: actor.country.map { countryIDs.contains(.country($0)) } ?? true, "no such country")
        }
        for membership in memberships {
            let (row, membership) = (membership.row, membership.value)
            refuse(row, unless: groupIDs.contains(membership.group), "groups.tsv has no \(membership.group)")
            refuse(row, unless: subjects.contains(membership.member), "nobody is called \(membership.member)")
        }
        for office in offices {
            let owner = office.value.owner
            refuse(
                office.row, unless: countryIDs.contains(owner) || groupIDs.contains(owner),
                "neither countries.tsv nor groups.tsv has \(owner)")
        }
        for holding in holdings {
            let (row, holding) = (holding.row, holding.value)
            refuse(row, unless: officeIDs.contains(holding.office), "offices.tsv has no \(holding.office)")
            refuse(row, unless: actorIDs.contains(holding.actor), "actors.tsv has no \(holding.actor)")
        }
        for metonym in metonyms {
            guard let target = metonym.value.target else { continue }
            refuse(metonym.row, unless: subjects.contains(target), "nobody is called \(target)")
        }
        return problems
    }

    private func repeated(_ field: (Country) -> String, _ column: String) -> [LexiconProblem] {
        Dictionary(grouping: countries) { field($0.value) }.values.filter { $0.count > 1 }.flatMap { rows in
            rows.dropFirst().map { $0.row.problem("\(column) \(field($0.value)) is \(rows[0].value.name)'s too") }
        }
    }
}
