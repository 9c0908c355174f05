/// Who and what articles name: countries, groups and their members, actors, offices and their holders, metonyms;
/// and the words by which it is told what they say, promise and do.
///
/// Built once from the texts of its files and frozen. The same texts give the same lexicon and the same `release`.
package struct Lexicon: Sendable {
    package let countries: CountryTable
    /// By id.
    package let groups: [Group]
    /// By group, member and term.
    package let memberships: [Membership]
    /// By id.
    package let actors: [Actor]
    /// By id.
    package let offices: [Office]
    /// By office, then term.
    package let holdings: [Holding]
    /// By surface, then target.
    package let metonyms: [Metonym]
    package let cues: CueWords
    /// The first 8 hexadecimal digits of SHA-256 over the files' names and texts: it changes when any of them does.
    package let release: String

    let groupByID: [SubjectID: Group]
    let actorByID: [SubjectID: Actor]
    let officeByID: [Office.ID: Office]
    let officesByOwner: [SubjectID: [Office]]
    let holdingsByOffice: [Office.ID: [Holding]]
    let holdingsByActor: [SubjectID: [Holding]]
    let membershipsByGroup: [SubjectID: [Membership]]
    let membershipsByMember: [SubjectID: [Membership]]

    /// - Parameters:
    ///   - files: text by file name, one for each `LexiconFile`.
    ///   - extension: further texts under the same names. A row about something that is there already (the same code or
    ///     id; of a membership or a holding the same pair and first day; of a metonym the same surface and target; of a
    ///     verb the same words behind it)
    ///     replaces it, any other is added. Errors name these files as `extension/holdings.tsv`.
    /// - Throws: every problem of every file at once: missing files and columns, malformed fields, rows that are there
    ///   twice, and references to what no row defines.
    package init(_ files: [String: String], extendedBy extension: [String: String] = [:]) throws(LexiconError) {
        var rows = LexiconRows(files, extendedBy: `extension`)
        let countries = rows.entries(of: .countries, key: \Country.code) { row throws(LexiconProblem) in
            try Country(row)
        }
        let groups = rows.entries(of: .groups, key: \Group.id) { row throws(LexiconProblem) in try Group(row) }
        let memberships = rows.entries(of: .memberships, key: \Membership.key) { row throws(LexiconProblem) in
            try Membership(row)
        }
        let actors = rows.entries(of: .actors, key: \Actor.id) { row throws(LexiconProblem) in try Actor(row) }
        let offices = rows.entries(of: .offices, key: \Office.id) { row throws(LexiconProblem) in try Office(row) }
        let holdings = rows.entries(of: .holdings, key: \Holding.key) { row throws(LexiconProblem) in try Holding(row) }
        let metonyms = rows.entries(of: .metonyms, key: \Metonym.key) { row throws(LexiconProblem) in try Metonym(row) }
        let cues = CueWords(&rows)
        rows.check(
            LexiconReferences(
                countries: countries, groups: groups, memberships: memberships, actors: actors, offices: offices,
                holdings: holdings, metonyms: metonyms))
        guard rows.problems.isEmpty else { throw LexiconError(rows.problems) }

        self.countries = CountryTable(countries.map(\.value))
        self.groups = groups.map(\.value)
        self.memberships = memberships.map(\.value)
        self.actors = actors.map(\.value)
        self.offices = offices.map(\.value)
        self.holdings = holdings.map(\.value)
        self.metonyms = metonyms.map(\.value)
        self.cues = cues
        release = LexiconRelease.digits(of: files, extendedBy: `extension`)

        groupByID = Dictionary(self.groups.map { ($0.id, $0) }) { first, _ in first }
        actorByID = Dictionary(self.actors.map { ($0.id, $0) }) { first, _ in first }
        officeByID = Dictionary(self.offices.map { ($0.id, $0) }) { first, _ in first }
        officesByOwner = Dictionary(grouping: self.offices, by: \.owner)
        holdingsByOffice = Dictionary(grouping: self.holdings, by: \.office)
        holdingsByActor = Dictionary(grouping: self.holdings, by: \.actor)
        membershipsByGroup = Dictionary(grouping: self.memberships, by: \.group)
        membershipsByMember = Dictionary(grouping: self.memberships, by: \.member)
    }
}
