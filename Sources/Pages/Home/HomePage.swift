import Chronicle
import Queries
import Service

/// `/`: what is newest, who promised most, and who there is.
struct HomePage: Page {
    static let template = TemplateFile.home
    static let place: Place? = .home

    let title = ""
    let ranking: [RankedPledge]
    let hasRanking: Bool
    let newest: [Item]
    let isFresh: Bool
    let circles: [Circle]

    init(ranking: [RankedPledge], newest: [Item], circles: [Circle]) {
        self.ranking = ranking
        hasRanking = !ranking.isEmpty
        self.newest = newest
        isFresh = newest.isEmpty
        self.circles = circles
    }

    /// The countries on record that belong to one group.
    struct Circle: Sendable {
        let heading: String
        let groupHref: String?
        let members: [Link]
    }
}
