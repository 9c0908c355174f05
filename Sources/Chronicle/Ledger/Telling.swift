/// One commitment as it was said at one time, with all the articles that tell of it.
///
/// Two reports are of one saying where principal, metric, value, commitment and modality are the same, the deadlines can
/// be, and the days on which it was said lie at most one day apart: papers date by their own day. A vague date
/// (`../2025-02-03`, `2025-02`) joins the newest saying that it can mean. What is said again two days later is said again.
/// Mixed promises without a figure have nothing in common and are never one.
struct Telling {
    /// By how finely it is dated, then in the order in which they were said; never empty.
    private(set) var sources: [PledgeOnRecord]
    private(set) var deadline: EventDate?
    private(set) var saidOn: EventDate

    var first: PledgeOnRecord { sources[0] }
    var target: Quantity? { first.pledge.target }
    var commitment: Commitment { first.pledge.commitment }
    var modality: Modality { first.modality }
    var articles: Set<ArticleID> { Set(sources.map(\.article)) }
    var due: DueWindow? { deadline.flatMap(DueWindow.init) }
    var setsStep: Bool { modality == .actual && (commitment == .pledged || commitment == .aimed) }

    private init(_ record: PledgeOnRecord) {
        sources = [record]
        deadline = record.pledge.deadline
        saidOn = record.saidOn
    }

    /// What two reports must have in common to be of one saying.
    private struct Key: Hashable {
        let target: Quantity?
        let commitment: Commitment
        let modality: Modality
    }

    /// - Parameter pledges: of one principal on one metric, in order.
    /// - Returns: in the order in which they were said.
    static func tellings(of pledges: [PledgeOnRecord]) -> [Telling] {
        // The finely dated come first and found the tellings; those that are vague, or lack a deadline, find one to join.
        let byFineness = pledges.enumerated().sorted { left, right in
            func key(_ record: PledgeOnRecord, _ position: Int) -> (Int, Int, Int) {
                (record.vagueness, record.pledge.deadline == nil ? 1 : 0, position)
            }
            return key(left.element, left.offset) < key(right.element, right.offset)
        }.map(\.element)
        var tellings: [Key: [Telling]] = [:]
        for record in byFineness {
            let key = Key(target: record.pledge.target, commitment: record.pledge.commitment, modality: record.modality)
            let found = tellings[key, default: []]
            let home = found.indices.filter { found[$0].canBeSaid(by: record) }
                .max { PledgeOnRecord.comesBefore(found[$0].first, found[$1].first) }
            if let home {
                tellings[key, default: []][home].join(record)
            } else {
                tellings[key, default: []].append(Telling(record))
            }
        }
        return inOrder(tellings.values.flatMap(\.self))
    }

    private func canBeSaid(by record: PledgeOnRecord) -> Bool {
        if target == nil, record.pledge.metric.comparability == .mixed { return false }
        if due.relation(to: record.pledge.deadline.flatMap(DueWindow.init)) ?? .same != .same { return false }
        guard record.vagueness == 0, first.vagueness == 0 else { return saidOn.overlaps(record.saidOn) }
        return abs(first.saidOn.sortDay.number - record.saidOn.sortDay.number) <= 1
    }

    /// Whether one article tells both of one day, as steps or parts of one announcement.
    func isSaidTogether(with other: Telling) -> Bool {
        saidOn == other.saidOn && !articles.isDisjoint(with: other.articles)
    }

    private mutating func join(_ record: PledgeOnRecord) {
        sources.append(record)
        deadline = deadline ?? record.pledge.deadline
        if record.vagueness == first.vagueness { saidOn = min(saidOn, record.saidOn) }
    }
}
