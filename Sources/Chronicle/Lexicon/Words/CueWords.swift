/// The words that recognisers go by, by the form in which a text prints them.
///
/// One for all articles: each table of tokens holds it, so it is shared and not copied.
package final class CueWords: Sendable {
    /// Several where the words behind the verb decide; those that ask for a word behind them stand first.
    package typealias Senses<Verb: Sendable> = WordTable<[(verb: Verb, tense: Inflection.Tense)]>

    package let speechVerbs: Senses<SpeechVerb>
    package let attitudeVerbs: Senses<AttitudeVerb>
    package let pledgeVerbs: Senses<PledgeVerb>
    package let meetingVerbs: Senses<MeetingVerb>
    package let meetingNouns: WordTable<MeetingForm>
    /// The ISO code of a word, code or sign.
    package let currencies: WordTable<String>
    /// The same by the adjective before it, where several countries share the word.
    package let nationalCurrencies: WordTable<[Word: String]>
    /// The power of ten by which a word multiplies the number before it.
    package let scales: WordTable<Int>
    /// Titles that any country or organisation may have.
    package let titles: Set<String>
    /// Those that say nothing of an office.
    package let courtesies: Set<String>
    /// What speech verbs and attitude verbs are found by.
    package let sourceWords: WordSet
    /// What meeting verbs and meeting nouns are found by.
    package let meetingWords: WordSet
    private let classes: WordTable<WordClasses>

    package func classes(of word: Word) -> WordClasses { classes[word] ?? WordClasses() }

    init(_ rows: inout LexiconRows) {
        speechVerbs = CueWords.senses(
            rows.entries(of: .speechVerbs, key: \SpeechVerb.key) { row throws(LexiconProblem) in try SpeechVerb(row) },
            \.inflection, \.particles)
        attitudeVerbs = CueWords.senses(
            rows.entries(of: .attitudeVerbs, key: \AttitudeVerb.key) { row throws(LexiconProblem) in
                try AttitudeVerb(row)
            }, \.inflection, \.particles)
        pledgeVerbs = CueWords.senses(
            rows.entries(of: .pledgeVerbs, key: \PledgeVerb.key) { row throws(LexiconProblem) in try PledgeVerb(row) },
            \.inflection, \.particles)
        meetingVerbs = CueWords.senses(
            rows.entries(of: .meetingVerbs, key: \MeetingVerb.key) { row throws(LexiconProblem) in
                try MeetingVerb(row)
            }, \.inflection
        ) { _ in [] }
        let nouns = rows.entries(of: .meetingNouns, key: \MeetingNoun.noun) { row throws(LexiconProblem) in
            try MeetingNoun(row)
        }
        meetingNouns = WordTable(Dictionary(nouns.map { (Word($0.value.noun), $0.value.form) }) { first, _ in first })
        sourceWords = speechVerbs.words.union(attitudeVerbs.words)
        meetingWords = meetingVerbs.words.union(meetingNouns.words)
        let currencies = rows.entries(of: .currencies, key: \Currency.key) { row throws(LexiconProblem) in
            try Currency(row)
        }.map(\.value)
        self.currencies = WordTable(
            currencies.reduce(into: [:]) { if $1.adjectives.isEmpty { $0[Word($1.word)] = $1.code } })
        nationalCurrencies = WordTable(
            currencies.reduce(into: [:]) { table, currency in
                for adjective in currency.adjectives {
                    table[adjective, default: [:]][Word(currency.word)] = currency.code
                }
            })
        let scales = rows.entries(of: .scales, key: \ScaleWord.word) { row throws(LexiconProblem) in try ScaleWord(row)
        }
        self.scales = WordTable(scales.reduce(into: [:]) { $0[Word($1.value.word)] = $1.value.power })
        let titles = rows.entries(of: .titles, key: \GeneralTitle.title) { row throws(LexiconProblem) in
            try GeneralTitle(row)
        }.map(\.value)
        self.titles = Set(titles.map(\.title))
        courtesies = Set(titles.filter(\.isCourtesy).map(\.title))
        let words = rows.entries(of: .wordClasses, key: \ClassifiedWord.key) { row throws(LexiconProblem) in
            try ClassifiedWord(row)
        }
        classes = WordTable(
            words.reduce(into: [:]) { $0[Word($1.value.word), default: WordClasses()].insert($1.value.wordClass) })
    }

    private static func senses<Verb: Sendable>(
        _ entries: [LexiconRows.Located<Verb>], _ inflection: (Verb) -> Inflection, _ particles: (Verb) -> Set<Word>
    ) -> Senses<Verb> {
        var senses: [Word: [(verb: Verb, tense: Inflection.Tense)]] = [:]
        for verb in entries.map(\.value) {
            for (form, tense) in inflection(verb).forms { senses[Word(form), default: []].append((verb, tense)) }
        }
        return WordTable(
            senses.mapValues { senses in
                senses.filter { !particles($0.verb).isEmpty } + senses.filter { particles($0.verb).isEmpty }
            })
    }
}

extension SpeechVerb {
    var key: LexiconKey {
        LexiconKey(
            inflection.base, particles.map(\.description).sorted().joined(separator: "|"),
            needsQuotation ? "quotation" : "")
    }
}

extension PledgeVerb {
    var key: LexiconKey { LexiconKey(inflection.base, particles.map(\.description).sorted().joined(separator: "|")) }
}

extension MeetingVerb {
    /// Two spellings of a past ("traveled", "travelled") are two rows.
    var key: LexiconKey { LexiconKey(inflection.base, inflection.past, role.rawValue) }
}

extension Currency {
    var key: LexiconKey { LexiconKey(word, adjectives.map(\.description).sorted().joined(separator: "|")) }
}

extension ClassifiedWord {
    var key: LexiconKey { LexiconKey(wordClass.name, word) }
}
