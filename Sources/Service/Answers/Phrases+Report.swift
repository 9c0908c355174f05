package import Chronicle

extension Phrases {
    /// What a report says, in one line.
    package static func report(_ report: Report, names: SubjectNames) -> String {
        func list(_ subjects: [SubjectID]) -> String { subjects.map { names[$0] }.joined(separator: ", ") }
        switch report.content {
        case .statement(let statement):
            let target = statement.addressees.isEmpty ? "" : " (\(list(statement.addressees)))"
            return "\(names[statement.speaker]) \(said(statement.act, report.modality))\(target)"
        case .pledge(let pledge):
            let parts = [
                names[pledge.pledger], done(pledge.commitment, report.modality),
                pledge.target.map(quantity) ?? metric(pledge.metric), deadline(pledge.deadline),
            ]
            return parts.filter { !$0.isEmpty }.joined(separator: " ")
        case .meeting(let meeting):
            let form = meeting.form.rawValue.replacing("-", with: " ")
            let place = meeting.place.map { " in \($0)" } ?? ""
            let held = "\(form): \(list(meeting.participants))\(place)"
            return switch report.modality {
            case .actual: held
            case .expected: "\(held), expected"
            case .negated: "no \(held)"
            }
        }
    }

    private static func said(_ act: SpeechAct, _ modality: Modality) -> String {
        switch modality {
        case .actual: act == .deny ? "denies" : "\(act.rawValue)s"
        case .expected: "is expected to \(act.rawValue)"
        case .negated: "does not \(act.rawValue)"
        }
    }

    private static func done(_ commitment: Commitment, _ modality: Modality) -> String {
        let (past, base) =
            switch commitment {
            case .pledged: ("pledged", "pledge")
            case .aimed: ("aimed at", "aim at")
            case .met: ("met", "meet")
            case .withdrawn: ("withdrew", "withdraw")
            }
        return switch modality {
        case .actual: past
        case .expected: "is expected to \(base)"
        case .negated: "did not \(base)"
        }
    }
}
