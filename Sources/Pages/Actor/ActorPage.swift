import Chronicle
import Queries
import Service

/// `/actors/{id}`: a person, a group or an organisation: offices held, pledges, and everything on record.
struct ActorPage: Page {
    static let template = TemplateFile.actor

    let title: String
    let identifier: String
    /// `United Kingdom` for a person; nothing where it is not known.
    let citizenship: Link?
    /// Other ids that were found to be the same.
    let aliases: [String]
    let offices: [HeldOffice]
    let hasOffices: Bool
    let ledgers: [LedgerTable]
    let hasLedger: Bool
    let filters: Filters
    let timeline: Timeline
    let data: [Link]

    /// An office of somebody, or of a group and whoever holds it.
    struct HeldOffice: Sendable {
        let post: String
        let owner: Link
        /// `since July 2024`, `2014 to 2024`.
        let term: String
        let isActing: Bool
        let isHeldNow: Bool
        /// Who holds it, on a group's page.
        let holder: Link?
    }

    init(
        _ subject: SubjectID, citizenship: Link?, aliases: [SubjectID], offices: [HeldOffice],
        history: PledgeHistory, filters: Filters, timeline: Timeline, names: SubjectNames
    ) {
        title = names[subject]
        identifier = subject.rawValue
        self.citizenship = citizenship
        self.aliases = aliases.map(\.rawValue)
        self.offices = offices
        hasOffices = !offices.isEmpty
        ledgers = LedgerTable.tables(of: history, names: names)
        hasLedger = !ledgers.isEmpty
        self.filters = filters
        self.timeline = timeline
        data = [Link(name: "Timeline as JSON", href: "/v1/actors/\(subject)/timeline")]
    }
}
