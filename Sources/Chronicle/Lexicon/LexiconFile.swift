/// The files that make a lexicon.
package enum LexiconFile: String, CaseIterable, Sendable {
    case actors = "actors.tsv"
    case countries = "countries.tsv"
    case groups = "groups.tsv"
    case holdings = "holdings.tsv"
    case memberships = "memberships.tsv"
    case metonyms = "metonyms.tsv"
    case offices = "offices.tsv"

    package var columns: [String] {
        switch self {
        case .actors: Actor.columns
        case .countries: Country.columns
        case .groups: Group.columns
        case .holdings: Holding.columns
        case .memberships: Membership.columns
        case .metonyms: Metonym.columns
        case .offices: Office.columns
        }
    }
}
