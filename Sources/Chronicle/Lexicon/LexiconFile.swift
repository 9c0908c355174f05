/// The files that make a lexicon.
package enum LexiconFile: String, CaseIterable, Sendable {
    case actors = "actors.tsv"
    case attitudeVerbs = "attitude-verbs.tsv"
    case countries = "countries.tsv"
    case currencies = "currencies.tsv"
    case groups = "groups.tsv"
    case holdings = "holdings.tsv"
    case meetingNouns = "meeting-nouns.tsv"
    case meetingVerbs = "meeting-verbs.tsv"
    case memberships = "memberships.tsv"
    case metonyms = "metonyms.tsv"
    case offices = "offices.tsv"
    case pledgeVerbs = "pledge-verbs.tsv"
    case scales = "scales.tsv"
    case speechVerbs = "speech-verbs.tsv"
    case titles = "titles.tsv"
    case wordClasses = "word-classes.tsv"

    package var columns: [String] {
        switch self {
        case .actors: Actor.columns
        case .attitudeVerbs: AttitudeVerb.columns
        case .countries: Country.columns
        case .currencies: Currency.columns
        case .groups: Group.columns
        case .holdings: Holding.columns
        case .meetingNouns: MeetingNoun.columns
        case .meetingVerbs: MeetingVerb.columns
        case .memberships: Membership.columns
        case .metonyms: Metonym.columns
        case .offices: Office.columns
        case .pledgeVerbs: PledgeVerb.columns
        case .scales: ScaleWord.columns
        case .speechVerbs: SpeechVerb.columns
        case .titles: GeneralTitle.columns
        case .wordClasses: ClassifiedWord.columns
        }
    }
}
