import Chronicle
import Testing

@Suite struct CueWordsTests {
    private let cues: CueWords

    init() throws { cues = try Lexicon(SmallLexicon.files).cues }

    @Test(
        arguments: [
            ("say", .base), ("says", .third), ("said", .past), ("saying", .gerund),
        ] as [(String, Inflection.Tense)])
    func `A verb is found by each of its forms`(_ form: String, _ tense: Inflection.Tense) throws {
        let sense = try #require(cues.speechVerbs[Word(form)]?.first)
        #expect(sense.tense == tense && sense.verb.inflection.base == "say" && sense.verb.act == nil)
    }

    @Test(arguments: [
        ("plan", "planned", "planning"), ("quip", "quipped", "quipping"), ("lead", "leaded", "leading"),
        ("fix", "fixed", "fixing"), ("play", "played", "playing"), ("carry", "carried", "carrying"),
        ("agree", "agreed", "agreeing"), ("transfer", "transferred", "transferring"), ("offer", "offered", "offering"),
        ("visit", "visited", "visiting"), ("repeat", "repeated", "repeating"), ("ask", "asked", "asking"),
        ("wrap", "wrapped", "wrapping"), ("trim", "trimmed", "trimming"), ("add", "added", "adding"),
        ("signal", "signaled", "signaling"), ("signal", "signalled", "signalling"), ("veto", "vetoed", "vetoing"),
    ])
    func `A regular verb is inflected by its spelling`(_ verb: String, _ past: String, _ gerund: String) {
        let forms = Inflection(verb).forms
        #expect(forms.contains { $0 == (past, .past) } && forms.contains { $0 == (gerund, .gerund) }, "\(forms)")
    }

    @Test func `An irregular verb keeps its gerund regular`() {
        #expect(Inflection("sit", past: "sat").gerund == "sitting")
        #expect(Inflection("set", past: "set").forms.map(\.0) == ["set", "sets", "set", "set", "setting"])
    }

    @Test func `Past and participle are the same unless both are given`() {
        #expect(cues.meetingVerbs["spoke"]?.map(\.tense) == [.past])
        #expect(cues.meetingVerbs["spoken"]?.map(\.tense) == [.participle])
        #expect(cues.speechVerbs["said"]?.map(\.tense) == [.past, .participle])
    }

    @Test func `A sense that asks for a word behind it stands before the one that asks for none`() {
        #expect(cues.speechVerbs["calls"]?.map(\.verb.act) == [.demand, nil])
        #expect(cues.pledgeVerbs["putting"]?.map(\.verb.effect) == [.drops, .commitsFigure])
    }

    @Test func `Money, scales and titles are found by their words`() {
        #expect(cues.currencies["crowns"] == "CZK" && cues.nationalCurrencies["danish"]?["crowns"] == "DKK")
        #expect(cues.scales["bn"] == 9)
        #expect(cues.titles.contains("minister of state") && cues.courtesies == ["mr"])
    }

    @Test func `Each class has a bit of its own`() {
        #expect(WordClass.allCases.count <= 64)
    }

    @Test func `A word is of the classes that its lines give`() {
        #expect(cues.classes(of: "cancel").contains(.action) && !cues.classes(of: "cancel").contains(.calledOff))
        #expect(cues.classes(of: "cancelled").contains(.calledOff))
        #expect(cues.classes(of: "unheard-of") == WordClasses())
        #expect(WordClass.calledOff.name == "called-off")
    }

    @Test func `An extension adds verbs and replaces those with the same words behind them`() throws {
        let header = "verb\tpast\tparticiple\tact\tthen\tquotation\n"
        let cues = try Lexicon(
            SmallLexicon.files,
            extendedBy: [
                "speech-verbs.tsv": header + "opine\ncall\t\t\twarn\tfor|on",
                "word-classes.tsv": "class\tword\naction\tbuild",
            ]
        ).cues
        #expect(cues.speechVerbs["opined"]?.count == 2)
        #expect(cues.speechVerbs["calls"]?.map(\.verb.act) == [.warn, nil])
        #expect(cues.classes(of: "build").contains(.action) && cues.classes(of: "cancel").contains(.action))
    }
}
