/// A verb that tells of a meeting: `hosted`, `spoke with`, `flew to`.
package struct MeetingVerb: Hashable, Sendable {
    /// What it makes of its subject and its object.
    package enum Role: String, CaseIterable, Sendable {
        /// `A met B`, `A and B met`.
        case meeting
        /// `A talked with B`: the other side needs a preposition.
        case talking
        /// `A discussed C with B`.
        case discussing
        /// `the leaders gathered`.
        case gathering
        /// `A received B`.
        case hosting
        /// `A visited P`.
        case visiting
        /// `A phoned B`.
        case calling
        /// `A flew to P`.
        case going
        /// `A convened a summit`.
        case convening
        /// `A attended a summit`.
        case attending
        /// `A and B held talks`.
        case holding
        /// `A signed C with B in P`.
        case signing
        /// `A and B appeared in P`.
        case appearing

        fileprivate var bit: UInt16 {
            switch self {
            case .meeting: 1 << 0
            case .talking: 1 << 1
            case .discussing: 1 << 2
            case .gathering: 1 << 3
            case .hosting: 1 << 4
            case .visiting: 1 << 5
            case .calling: 1 << 6
            case .going: 1 << 7
            case .convening: 1 << 8
            case .attending: 1 << 9
            case .holding: 1 << 10
            case .signing: 1 << 11
            case .appearing: 1 << 12
            }
        }
    }

    /// A set of roles.
    package struct Roles: ExpressibleByArrayLiteral, Sendable {
        private let bits: UInt16

        package init(arrayLiteral roles: Role...) { bits = roles.reduce(0) { $0 | $1.bit } }

        package func contains(_ role: Role) -> Bool { bits & role.bit != 0 }
    }

    package let inflection: Inflection
    package let role: Role
    package let form: MeetingForm
}

/// A noun that tells of a meeting behind `with`, `between`, `of` or a group's name: `talks`.
struct MeetingNoun: Hashable, Sendable {
    let noun: String
    let form: MeetingForm
}

extension MeetingVerb {
    static let columns = Inflection.columns + ["role", "form"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        inflection = try Inflection(row)
        role = try row.value("role", oneOf: Role.self)
        form = try row.value("form", oneOf: MeetingForm.self)
    }
}

extension MeetingNoun {
    static let columns = ["noun", "form"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        noun = try row.word("noun")
        form = try row.value("form", oneOf: MeetingForm.self)
    }
}
