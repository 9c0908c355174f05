import Chronicle

/// Words that bound noun phrases.
enum FunctionWords {
    /// They stand for a whole phrase.
    static let pronouns: WordSet = ["he", "she", "it", "they", "we", "i", "you"]

    static let determiners: WordSet = [
        "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "another",
        "every", "each", "any", "no",
    ]

    /// Prepositions that join two nouns of one phrase.
    static let insidePhrases: WordSet = ["of", "for", "in", "from", "at", "with", "on", "to", "against"]

    static let abbreviations: WordSet = [
        "mr", "mrs", "ms", "dr", "gov", "sen", "rep", "gen", "col", "lt", "prof", "rev", "st", "jr", "sr", "inc",
        "adm", "capt", "sgt", "maj", "co", "corp",
    ]

    static let all: WordSet = determiners.union(pronouns).union([
        "of", "in", "at", "to", "with", "by", "from", "against", "between", "among", "about", "for", "into", "on",
        "towards", "toward", "under", "over", "through", "without", "around", "like", "than", "near", "via",
        "despite", "during", "after", "before", "within", "across", "behind", "beyond", "along", "upon", "amid",
        "per", "and", "or", "but", "nor", "that", "which", "who", "whom", "whose", "what", "when", "where", "why",
        "how", "if", "unless", "whether", "because", "although", "though", "while", "whereas", "as", "since",
        "until", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do",
        "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot",
        "not", "never", "there", "here", "him", "them", "me", "us", "himself", "herself", "itself", "themselves",
        "very", "more", "less", "so", "too", "out", "up", "down", "off", "away", "back", "ago", "today",
        "yesterday", "tomorrow", "tonight", "perhaps", "maybe", "once", "only", "even", "said", "says", "say",
        "told", "yes", "let", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "also", "then", "later", "again", "further", "however", "still", "just", "meanwhile", "instead", "soon", "yet",
        "now", "already", "always", "often", "earlier", "twice", "far", "therefore", "thus", "first",
    ])
}
