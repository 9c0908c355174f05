import Chronicle

/// The words that noun phrases about somebody are built of.
enum PartyWords {
    static let governments: Set<String> = [
        "government", "cabinet", "foreign ministry", "defence ministry", "defense ministry", "finance ministry",
        "foreign office", "administration", "ministry", "department", "defence department", "defense department",
        "president's office", "prime minister's office", "chancellor's office", "presidential office", "presidency",
        "presidential palace", "presidential administration", "armed forces", "military", "army", "navy", "air force",
        "general staff", "defence forces", "defense forces", "coast guard", "interior ministry", "economy ministry",
        "trade ministry", "energy ministry", "health ministry", "justice ministry", "environment ministry",
        "commerce ministry", "agriculture ministry", "ministry of foreign affairs", "ministry of defence",
        "ministry of defense", "ministry of finance", "ministry of health", "ministry of energy",
    ]
    static let pronouns: WordTable<Party.Pronoun> = [
        "he": .he, "she": .she, "it": .it, "they": .they, "i": .first, "we": .first,
    ]
    static let objectPronouns: WordTable<Party.Pronoun> = ["him": .he, "her": .she, "it": .it, "them": .they]
    /// With what a phrase may start, beside names.
    static let openers =
        pronouns.words.union(objectPronouns.words).union(determiners).union(modifiers).union(unnamed)
    static let determiners: WordSet = ["the", "a", "an", "its", "his", "her", "their", "this", "our"]
    static let modifiers: WordSet = [
        "former", "ex", "then", "outgoing", "incoming", "acting", "new", "current", "late", "deputy", "senior",
        "top", "own", "visiting", "chief", "two", "three", "newly", "elected", "interim", "retired", "first", "far",
        "right", "left", "conservative", "liberal", "opposition", "caretaker", "minority", "coalition", "federal",
        "central",
        "provisional", "transitional", "ruling", "national", "socialist", "populist",
    ]
    static let formerModifiers: WordSet = ["former", "ex", "then", "outgoing", "late", "retired"]
    static let titleSuffixes: WordSet = ["elect", "designate"]
    static let unnamed: WordSet = [
        "official", "officials", "source", "sources", "analysts", "experts", "critics", "diplomats", "diplomat",
        "lawmakers", "deputies", "observers", "activists", "journalists", "reporters",
    ]
    static let sentenceEnds: WordSet = [".", ";", ":", "!", "?", "”", "\"", "“", "—", "–"]
    static let verbish: WordSet = [
        "have", "has", "had", "will", "would", "are", "were", "could", "should", "must", "want", "pledged", "promised",
        "undertook", "agreed", "said", "say", "were", "kept", "to", "that", "who", "and", "about", "on", "of",
    ]
}
