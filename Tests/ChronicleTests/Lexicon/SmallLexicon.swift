import Chronicle

/// A lexicon of a few rows, each of whose files a test may replace.
enum SmallLexicon {
    static let files = [
        "countries.tsv": """
        # Three countries.
        code\talpha2\tnumeric\tname\taliases\tadjectives\tpeople\tcapital\tseats\tambiguous
        COD\tCD\t180\tDR Congo\tDemocratic Republic of the Congo|Congo\tCongolese\tthe Congolese\tKinshasa\t\tCongo
        COG\tCG\t178\tCongo\tCongo-Brazzaville\tCongolese\tthe Congolese\tBrazzaville
        CIV\tCI\t384\tCôte d'Ivoire\tIvory Coast\tIvorian\tIvorians\tYamoussoukro\tAbidjan
        GBR\tGB\t826\tUnited Kingdom\tBritain|UK|U.K.\tBritish\tBritons|the British\tLondon\tWestminster
        TUR\tTR\t792\tTürkiye\tTurkey\tTurkish\tTurks|Turk\tAnkara
        """,
        "groups.tsv": """
        id\tname\taliases\tnouns\tkind
        nato\tNATO\tNorth Atlantic Treaty Organization\tthe alliance\talliance
        """,
        "memberships.tsv": """
        group\tmember\tfrom\tuntil
        nato\tGBR\t1949-08-24
        nato\tTUR\t1952-02-18
        nato\tCIV\t2000-01\t2001
        """,
        "actors.tsv": """
        id\tname\taliases\tsurname\tgender\tcountry
        keir-starmer\tKeir Starmer\t\t\tm\tGBR
        rishi-sunak\tRishi Sunak\t\t\tm\tGBR
        liz-truss\tLiz Truss\tElizabeth Truss\t\tf\tGBR
        """,
        "offices.tsv": """
        id\tholder-of\tkind\ttitles
        gbr-head-of-government\tGBR\thead-of-government\tprime minister|premier|PM
        """,
        "holdings.tsv": """
        actor\toffice\tfrom\tuntil\tstatus
        rishi-sunak\tgbr-head-of-government\t2022-10-25\t2024-07-05
        liz-truss\tgbr-head-of-government\t2022-09-06\t2022-10-25\tacting
        keir-starmer\tgbr-head-of-government\t2024-07-05
        """,
        "metonyms.tsv": """
        surface\ttarget\treading\tnote
        Downing Street\tGBR\tgovernment\tthe prime minister's office
        defence ministry\t\tnational
        """,
        "speech-verbs.tsv": """
        verb\tpast\tparticiple\tact\tthen\tquotation
        call\t\t\t\t\tneeded
        call\t\t\tdemand\tfor|on
        say\tsaid
        """,
        "attitude-verbs.tsv": """
        verb\tpast\tparticiple\tthen
        refuse\t\t\tto
        """,
        "pledge-verbs.tsv": """
        verb\tpast\tparticiple\teffect\tthen
        put\tput\t\tcommits-figure
        put\tput\t\tdrops\toff
        """,
        "meeting-verbs.tsv": """
        verb\tpast\tparticiple\trole\tform
        speak\tspoke\tspoken\ttalking\ttalks
        """,
        "meeting-nouns.tsv": """
        noun\tform
        summit\tsummit
        """,
        "currencies.tsv": """
        word\tcode\tafter
        crowns\tCZK
        crowns\tDKK\tdanish
        """,
        "scales.tsv": """
        word\tpower
        bn\t9
        """,
        "titles.tsv": """
        title\tkind
        minister of state
        mr\tcourtesy
        """,
        "word-classes.tsv": """
        class\tword
        action\tcancel
        called-off\tcancelled
        """,
    ]

    static func with(_ name: String, _ text: String) -> [String: String] {
        files.merging([name: text]) { _, new in new }
    }
}
