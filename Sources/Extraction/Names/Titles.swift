/// Titles that any country or organisation may have, beside those of the lexicon's offices.
enum Titles {
    static let general: Set<String> = [
        "president", "prime minister", "premier", "chancellor", "minister", "foreign minister", "defence minister",
        "defense minister", "finance minister", "interior minister", "economy minister", "energy minister",
        "health minister", "justice minister", "trade minister", "climate minister", "environment minister",
        "agriculture minister", "transport minister", "education minister", "minister of state", "deputy minister",
        "foreign secretary", "defence secretary", "defense secretary", "secretary of state", "secretary of defense",
        "treasury secretary", "home secretary", "chancellor of the exchequer", "secretary-general",
        "secretary general", "deputy prime minister", "vice president", "vice-president", "vice chancellor",
        "spokesman", "spokeswoman", "spokesperson", "ambassador", "envoy", "special envoy", "general", "admiral",
        "lieutenant general", "major general", "colonel", "commander", "chief of staff", "chief of defence", "senator",
        "congressman", "congresswoman", "representative", "governor", "mayor", "king", "queen", "crown prince",
        "prince", "pope", "commissioner", "high representative", "director", "director-general", "director general",
        "managing director", "chief executive", "chairman", "chairwoman", "chair", "speaker", "head", "chief", "leader",
        "opposition leader", "head of state", "head of government", "under-secretary of state", "professor", "judge",
        "negotiator", "adviser", "advisor", "national security adviser", "national security advisor", "counterpart",
        "prime cabinet secretary", "cabinet secretary", "mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady",
        "taoiseach", "emir", "sultan", "supreme leader", "lawmaker", "candidate", "colleague", "deputy",
        "economist", "analyst",
    ]

    /// Courtesies say nothing of an office.
    static let courtesies: Set<String> = ["mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady"]
}
