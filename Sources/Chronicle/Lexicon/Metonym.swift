/// A place, building or body whose name stands for a government or a group: `Kremlin`, `Downing Street`.
package struct Metonym: Hashable, Sendable {
    package let surface: String
    /// A country or a group; nil where no one is the usual one.
    package let target: SubjectID?
    package let reading: Reading

    package enum Reading: String, Sendable, Hashable, CaseIterable {
        /// Always the government, organisation or authority.
        case government
        /// Government or place, as its place in the sentence says.
        case capital
        /// A place where meetings are held; never an actor.
        case venue
        /// What every country has: of the country named with it, else of the one the text is about, else of the target.
        case national
    }
}

extension Metonym {
    static let columns = ["surface", "target", "reading"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        surface = try row.text("surface")
        target = try row.subjectIfAny("target")
        let readings = Reading.allCases.map(\.rawValue).joined(separator: ", ")
        reading = try row.value("reading", expected: "one of \(readings)") { Reading(rawValue: $0) }
        guard target != nil || reading == .national || reading == .venue else {
            throw row.problem("target is empty; name the country or group it stands for")
        }
    }
}
