import Chronicle
import Testing

@Suite struct LexiconTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
    private func subject(_ text: String) throws -> SubjectID { try #require(SubjectID(text)) }
    private let premier = Office.ID(rawValue: "gbr-head-of-government")

    @Test(arguments: [
        ("2022-09-05", nil), ("2022-09-06", "liz-truss"), ("2022-10-24", "liz-truss"), ("2022-10-25", "rishi-sunak"),
        ("2024-07-04", "rishi-sunak"), ("2024-07-05", "keir-starmer"), ("2030-01-01", "keir-starmer"),
    ])
    func `An office passes on its first day`(on text: String, to actor: String?) throws {
        let holder = try Lexicon(SmallLexicon.files).holder(of: premier, on: day(text))
        #expect(holder?.actor.rawValue == actor)
    }

    @Test func `Of two holders the one in full stands before the one who is acting`() throws {
        let lexicon = try Lexicon(
            SmallLexicon.files,
            extendedBy: [
                "holdings.tsv": """
                actor\toffice\tfrom\tuntil\tstatus
                rishi-sunak\tgbr-head-of-government\t2024-07-05\t\tacting
                """
            ])
        let holders = try lexicon.holders(of: premier, on: day("2025-01-01"))
        #expect(holders.map(\.actor.rawValue) == ["rishi-sunak", "keir-starmer"])
        #expect(try lexicon.holder(of: premier, on: day("2025-01-01"))?.status == .full)
    }

    @Test func `Members are those of the day; a month or a year may be any of its days`() throws {
        let lexicon = try Lexicon(SmallLexicon.files)
        let nato = try subject("nato")
        #expect(try lexicon.members(of: nato, on: day("1950-01-01")).map(\.rawValue) == ["GBR"])
        #expect(try lexicon.members(of: nato, on: day("1999-12-31")).map(\.rawValue) == ["GBR", "TUR"])
        #expect(try lexicon.members(of: nato, on: day("2000-01-01")).map(\.rawValue) == ["CIV", "GBR", "TUR"])
        #expect(try lexicon.isMember(subject("CIV"), of: nato, on: day("2001-12-31")))
        #expect(try !lexicon.isMember(subject("CIV"), of: nato, on: day("2002-01-01")))
        #expect(try lexicon.groups(of: subject("TUR"), on: day("2025-01-01")) == [nato])
    }

    @Test(arguments: [("2022-10-20", "liz-truss"), ("2022-10-25", "rishi-sunak"), ("2024-07-20", "keir-starmer")])
    func `Who surely holds an office stands before whose dates leave it open`(on text: String, _ actor: String) throws {
        let lexicon = try Lexicon(
            SmallLexicon.with(
                "holdings.tsv",
                """
                actor\toffice\tfrom\tuntil\tstatus
                liz-truss\tgbr-head-of-government\t2022-09-06\t2022-10-25
                rishi-sunak\tgbr-head-of-government\t2022-10\t2024-07
                keir-starmer\tgbr-head-of-government\t2024-07-05
                """))
        #expect(try lexicon.holder(of: premier, on: day(text))?.actor.rawValue == actor)
    }

    @Test func `A surname is the last word of a name unless it is given`() throws {
        let lexicon = try Lexicon(
            SmallLexicon.with(
                "actors.tsv",
                """
                id\tname\taliases\tsurname\tgender\tcountry
                keir-starmer\tKeir Starmer
                rishi-sunak\tRishi Sunak
                liz-truss\tLiz Truss
                ursula-von-der-leyen\tUrsula von der Leyen\t\tvon der Leyen\tf
                """))
        #expect(try lexicon.actor(subject("keir-starmer"))?.surname == "Starmer")
        #expect(try lexicon.actor(subject("ursula-von-der-leyen"))?.surname == "von der Leyen")
    }

    @Test func `An extension's row replaces the row about the same and adds the others`() throws {
        let lexicon = try Lexicon(
            SmallLexicon.files,
            extendedBy: [
                "holdings.tsv": """
                actor\toffice\tfrom\tuntil\tstatus
                keir-starmer\tgbr-head-of-government\t2024-07-05\t2026-05-01
                liz-truss\tgbr-head-of-government\t2026-05-01
                """
            ])
        #expect(try lexicon.holders(of: premier, on: day("2026-04-30")).map(\.actor.rawValue) == ["keir-starmer"])
        #expect(try lexicon.holders(of: premier, on: day("2026-05-01")).map(\.actor.rawValue) == ["liz-truss"])
        #expect(lexicon.holdings.count == 4)
    }

    @Test func `The release names the content, not the order or the time`() throws {
        let release = try Lexicon(SmallLexicon.files).release
        #expect(release.count == 8 && release.allSatisfy(\.isHexDigit))
        #expect(try Lexicon(Dictionary(uniqueKeysWithValues: SmallLexicon.files.reversed())).release == release)
        let other = (SmallLexicon.files["actors.tsv"] ?? "") + "\nliz-kendall\tLiz Kendall"
        #expect(try Lexicon(SmallLexicon.with("actors.tsv", other)).release != release)
        #expect(try Lexicon(SmallLexicon.files, extendedBy: ["actors.tsv": other]).release != release)
    }

    @Test(arguments: [
        ("groups.tsv", "id\tname\tkind\nnato\tNATO\talliance", "groups.tsv:1: the header has no column aliases, nouns"),
        ("groups.tsv", "", "groups.tsv:1: no header"),
        (
            "groups.tsv", "id\tname\taliases\tnouns\tkind\nNato\tNATO\t\t\talliance",
            "groups.tsv:2: id is Nato; it must be"
        ),
        ("groups.tsv", "id\tname\taliases\tnouns\tkind\n\nnato", "groups.tsv:3: name is empty; fill it in"),
        ("groups.tsv", "id\tname\taliases\tnouns\tkind\nNATO\tNATO", "groups.tsv:2: id is NATO; it must be"),
        (
            "groups.tsv", "id\tname\taliases\tnouns\tkind\nnato\tN\t\t\tx\nnato\tN\t\t\tx",
            "groups.tsv:3: the same as line 2"
        ),
        ("groups.tsv", "id\tname\taliases\tnouns\tkind\nnato\tN\t\t\tx\t", "groups.tsv:2: 6 fields under 5 columns"),
        ("memberships.tsv", "group\tmember\tfrom\tuntil\nnato\tFRA", "memberships.tsv:2: nobody is called FRA"),
        ("memberships.tsv", "group\tmember\tfrom\tuntil\neu\tGBR", "memberships.tsv:2: groups.tsv has no eu"),
        (
            "memberships.tsv", "group\tmember\tfrom\tuntil\nnato\tGBR\t1949-02-30",
            "memberships.tsv:2: from is 1949-02-30; it must be a day"
        ),
        (
            "memberships.tsv", "group\tmember\tfrom\tuntil\nnato\tGBR\t2020\t2019",
            "memberships.tsv:2: it ends before it begins"
        ),
        ("actors.tsv", "id\tname\taliases\tsurname\tgender\tcountry\nx\tX\t\t\tmale", "actors.tsv:2: gender is male"),
        (
            "actors.tsv", "id\tname\taliases\tsurname\tgender\tcountry\nnato\tX",
            "actors.tsv:2: nato is a group's id too"
        ),
        ("offices.tsv", "id\tholder-of\tkind\ttitles\nx\tFRA\thead\ty", "offices.tsv:2: neither countries.tsv nor"),
        ("holdings.tsv", "actor\toffice\tfrom\tuntil\tstatus\nx\ty", "holdings.tsv:2: actors.tsv has no x"),
        ("metonyms.tsv", "surface\ttarget\treading\nKremlin\tRUS\tgovernment", "metonyms.tsv:2: nobody is called RUS"),
        (
            "metonyms.tsv", "surface\ttarget\treading\nKremlin\tGBR\tpalace",
            "metonyms.tsv:2: reading is palace; it must"
        ),
        ("speech-verbs.tsv", "verb\tpast\nsay", "speech-verbs.tsv:1: the header has no column participle, act, then"),
        (
            "speech-verbs.tsv", "verb\tpast\tparticiple\tact\tthen\tquotation\nsay\t\t\tspeak",
            "speech-verbs.tsv:2: act is speak; it must be one of say, demand"
        ),
        (
            "speech-verbs.tsv", "verb\tpast\tparticiple\tact\tthen\tquotation\nSay",
            "speech-verbs.tsv:2: verb is Say; it must be one word in lower case"
        ),
        (
            "speech-verbs.tsv", "verb\tpast\tparticiple\tact\tthen\tquotation\nadd\t\t\t\tthat it",
            "speech-verbs.tsv:2: then has that it; each item must be one word"
        ),
        (
            "speech-verbs.tsv", "verb\tpast\tparticiple\tact\tthen\tquotation\nadd\t\t\t\t\tyes",
            "speech-verbs.tsv:2: quotation is yes; it must be needed or empty"
        ),
        (
            "pledge-verbs.tsv", "verb\tpast\tparticiple\teffect\tthen\nput\tput\t\tdrops\toff\nput\tput\t\taims\toff",
            "pledge-verbs.tsv:3: the same as line 2"
        ),
        ("pledge-verbs.tsv", "verb\tpast\tparticiple\teffect\tthen\nput", "pledge-verbs.tsv:2: effect is empty"),
        ("meeting-nouns.tsv", "noun\tform\ntalks\tchat", "meeting-nouns.tsv:2: form is chat; it must be one of talks"),
        (
            "word-classes.tsv", "class\tword\nverb\tsay",
            "word-classes.tsv:2: class is verb; it must be one of "
        ),
        (
            "currencies.tsv", "word\tcode\tafter\ncrowns\tcrown",
            "currencies.tsv:2: code is crown; it must be three capital"
        ),
        ("scales.tsv", "word\tpower\nbn\tnine", "scales.tsv:2: power is nine; it must be a number from 1 to 18"),
        ("titles.tsv", "title\tkind\nMr\tcourtesy", "titles.tsv:2: title is Mr; it must be in lower case"),
        ("word-classes.tsv", "class\tword\naction\tsay\naction\tsay", "word-classes.tsv:3: the same as line 2"),
        ("verbs.tsv", "verb", "verbs.tsv:1: no lexicon file is called so; the files are actors.tsv"),
    ])
    func `A mistake is told with its file and line`(in file: String, text: String, as message: String) throws {
        let error = #expect(throws: LexiconError.self) { try Lexicon(SmallLexicon.with(file, text)) }
        let problems = try #require(error).problems.map(\.description)
        #expect(problems.contains { $0.hasPrefix(message) }, "\(problems)")
    }

    @Test func `All mistakes are told at once, an extension's under its own name`() throws {
        var files = SmallLexicon.with("groups.tsv", "id\tname\taliases\tnouns\tkind\nx")
        files["metonyms.tsv"] = nil
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(files, extendedBy: ["actors.tsv": "id\tname\taliases\tsurname\tgender\tcountry\n!\tX"])
        }
        let found = try #require(error)
        #expect(Set(found.problems.map(\.file)).isSuperset(of: ["extension/actors.tsv", "groups.tsv", "metonyms.tsv"]))
        #expect(found.description.hasSuffix("(and \(found.problems.count - 1) more)"))
        #expect(!found.description.contains("\n"))
    }
}
