/// What kind of word a recogniser takes a word for; a word may be of several classes.
package enum WordClass: UInt8, CaseIterable, Sendable {
    /// Abbreviations of things, which speak for nobody.
    case abbreviation
    /// What a promise about joining a group speaks of.
    case accession
    /// What states and groups do when they keep a promise: the verbs that make "will" a commitment.
    case action
    /// May stand between a subject and its verb.
    case adverb
    /// Of help for others.
    case aid
    /// Nouns of aiming.
    case aim
    /// What armies are armed with.
    case arms
    /// What money is set aside in.
    case budget
    /// Of a meeting or an order: `cancelled`, `postponed`.
    case calledOff
    /// Of help that is not for the armed forces.
    case civil
    /// Verbs whose only telling is a pledge and no statement.
    case commissive
    /// Nouns of what is decided: `an increase in`, `the deployment of`.
    case deed
    /// Shortly before a clause: somebody else wants it.
    case demanding
    /// Papers by which somebody speaks: `a statement by`.
    case document
    /// What is promised and may be dropped.
    case droppable
    /// Of the climate and what harms it.
    case emissions
    /// Of power, fuels and what uses them.
    case energy
    /// Verbs and nouns of joining and leaving.
    case entry
    /// Counted goods of armies.
    case equipment
    /// Before a verb: it is to come.
    case expecting
    /// Of money that is given, lent or invested.
    case financing
    /// Nouns of what was found out: polls, figures, papers.
    case finding
    /// Shortly before a clause: it is expected, not promised.
    case forecasting
    /// Counted things that are given or sold, beside those of armies.
    case goods
    /// Verbs that give or buy, for goods by number.
    case handing
    /// Before a verb: it is not told as a fact.
    case hypothesising
    /// Of promises that are kept or paid without saying what: the article's topic says it.
    case keeping
    /// Right before a clause: it asserts nothing.
    case leavingOpen
    /// Units of power, mass, volume, area and length.
    case measure
    /// Of joining a group.
    case membership
    /// Of defence.
    case military
    /// Before a verb: it is denied or refused.
    case negating
    /// They lay something upon somebody: `must`.
    case obliging
    /// Verbs and nouns by which somebody comes to have goods, beside those of giving and buying.
    case obtaining
    /// No part of a name although written with a capital at the start of a sentence or by custom.
    case ordinary
    /// Ordinary words that are names where they stand inside a sentence with a capital: `Maxime Do Tran`.
    case ordinaryOrName
    /// They make a run of capitals an organisation or a thing and no person.
    case organisation
    /// Counted people, beside those of armies.
    case people
    /// Findings of what people think: `poll`.
    case polling
    /// Who is helped in war.
    case recipient
    /// What tells by its text what is to be done: plans, laws, agreements.
    case scheme
    /// They make what is said criticism.
    case scorning
    /// Scales so short that a word of another meaning may be spelled the same.
    case shortScale
    /// What findings do.
    case showing
    /// Counted people of armies.
    case soldiers
    /// Of money that is spent.
    case spending
    /// They make what is said praise.
    case thanking
    /// Of what crosses borders and is taxed there.
    case trade
    /// What somebody feels or thinks: `skeptical`, `confident`.
    case stance
    /// Units of soldiers and their stay.
    case troops
    /// Verbs of saying and wanting that are as often nouns.
    case verbOrNoun
    /// Nouns of saying, thinking and wanting: `claim`, `belief`, `plan`.
    case utterance
    /// What somebody voices: `a warning`, `his regret`.
    case voiced
    /// Verbs of voicing, which tell something only beside what is voiced: `issue a warning`.
    case voicing
    /// Counted things that are built or closed.
    case works

    /// As `word-classes.tsv` spells it, `called-off`.
    package var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}

/// A set of word classes.
package struct WordClasses: Hashable, Sendable {
    private var bits: UInt64 = 0

    package init() {}

    package func contains(_ member: WordClass) -> Bool { bits & 1 << UInt64(member.rawValue) != 0 }

    mutating func insert(_ member: WordClass) { bits |= 1 << UInt64(member.rawValue) }
}

/// That a word is of a class.
struct ClassifiedWord {
    static let columns = ["class", "word"]
    private static let classes = Dictionary(uniqueKeysWithValues: WordClass.allCases.map { ($0.name, $0) })

    let word: String
    let wordClass: WordClass

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        let names = ClassifiedWord.classes.keys.sorted().joined(separator: ", ")
        wordClass = try row.value("class", expected: "one of \(names)") { ClassifiedWord.classes[$0] }
        word = try row.word("word")
    }
}
