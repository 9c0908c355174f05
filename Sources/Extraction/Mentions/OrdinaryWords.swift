/// Words that are no part of a name although they are written with a capital at the start of a sentence or by custom.
enum OrdinaryWords {
    /// With a capital inside a sentence these are names: `Maxime Do Tran`, `Will Smith`.
    static let alsoNames: Set<String> = ["do", "will", "so", "an", "even", "ten", "can", "may", "june", "april"]

    static let all: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "the", "a", "an", "this", "that", "these",
        "those", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "your", "in",
        "on", "at", "by", "for", "from", "to", "with", "without", "of", "under", "over", "after", "before", "during",
        "since", "until", "till", "within", "while", "when", "where", "who", "what", "which", "whose", "why", "how",
        "as", "if", "unless", "although", "though", "because", "but", "and", "or", "nor", "so", "yet", "not", "no",
        "never", "also", "then", "there", "here", "now", "today", "yesterday", "tomorrow", "last", "next", "once",
        "earlier", "later", "meanwhile", "however", "moreover", "according", "asked", "speaking", "citing", "both",
        "all", "some", "many", "most", "each", "every", "several", "few", "other", "others", "another", "such", "only",
        "just", "even", "still", "already", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "first", "second", "third", "between", "among", "against", "about", "through", "despite", "besides",
        "beyond", "apart", "more", "less", "than", "do", "does", "did", "is", "are", "was", "were", "has", "have",
        "had", "will", "would", "could", "should", "must", "can", "might", "let", "donors", "separately", "instead",
        "thus", "hence", "perhaps", "indeed", "soon", "again", "neither", "either", "nobody", "nothing", "everyone",
        "same", "new", "old", "read", "see", "file", "photo", "picture", "copyright", "related", "tags", "turning",
        "following", "including", "because", "until", "like", "unlike", "towards", "toward", "above", "below", "near",
        "across", "around", "along", "ahead", "together", "further", "furthermore", "additionally", "finally",
    ]
}

/// Words that make a capitalised run an organisation or a thing and no person.
enum OrganisationWords {
    /// Abbreviations of things.
    static let noBodies: Set<String> = [
        "gdp", "gni", "co2", "aids", "hiv", "tv", "ceo", "ai", "vat", "lng", "file", "uav",
    ]

    static let all: Set<String> = [
        "institute", "institution", "university", "college", "school", "agency", "ministry", "department", "council",
        "committee", "commission", "parliament", "congress", "senate", "assembly", "court", "bank", "fund", "group",
        "company", "corporation", "corp", "inc", "ltd", "party", "union", "alliance", "league", "movement", "front",
        "federation", "association", "foundation", "organisation", "organization", "office", "bureau", "service",
        "center", "centre", "society", "club", "forum", "network", "campaign", "coalition", "initiative", "forces",
        "force", "army", "navy", "guard", "police", "command", "post", "times", "news", "journal", "tribune", "herald",
        "telegraph", "guardian", "agreement", "treaty", "pact", "accord", "declaration", "protocol", "act", "bill",
        "law", "summit", "conference", "war", "street", "square", "house", "palace", "airport", "sea", "ocean", "river",
        "river", "strait", "gulf", "island", "islands", "region", "province", "state", "states", "city", "county",
        "energy", "industries", "systems", "airlines", "motors", "television", "tv", "radio", "media", "press",
        "health", "programme", "program", "project", "plan", "partners", "donors", "area", "eagle", "leopard", "cup",
        "games", "prize", "day", "week", "tower", "hall", "embassy", "consulate", "trust", "authority", "board",
        "exchange", "market", "markets", "international", "global", "national", "american", "general", "security",
        "defence", "defense", "air", "green", "fall", "standard", "monitor", "courier", "digest", "desk",
    ]
}
