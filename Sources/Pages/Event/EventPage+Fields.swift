import Chronicle
import Service

extension EventPage {
    /// What the report says, field by field, each with the words that gave it.
    static func fields(
        of report: Report, selectors: [String: TextSelectors], names: SubjectNames
    ) -> [Field] {
        func list(_ subjects: [SubjectID]) -> String { subjects.map { names[$0] }.joined(separator: ", ") }
        var values: [(name: String, label: String, content: String?)] = [
            ("occurred", "When", "\(Phrases.occurrence(report.occurred)) (\(report.occurred.edtf))")
        ]
        switch report.content {
        case .statement(let statement):
            values += [
                ("speaker", "Speaker", names[statement.speaker]), ("act", "Act", statement.act.rawValue),
                ("addressees", "Addressed to", list(statement.addressees)),
                ("figure", "Figure", statement.figure.map(words)),
            ]
        case .pledge(let pledge):
            values += [
                ("pledger", "Pledged by", names[pledge.pledger]),
                ("announcedBy", "Announced by", pledge.announcedBy.map { names[$0] }),
                ("metric", "Metric", Phrases.metric(pledge.metric)),
                ("target", "Target", pledge.target.map(Phrases.quantity)),
                ("deadline", "Deadline", pledge.deadline.map { "\(Phrases.deadline($0)) (\($0.edtf))" }),
                ("commitment", "Commitment", pledge.commitment.rawValue),
            ]
        case .meeting(let meeting):
            values += [
                ("participants", "Participants", list(meeting.participants)), ("place", "Place", meeting.place),
                ("form", "Form", meeting.form.rawValue.replacing("-", with: " ")),
            ]
        }
        values.append(("modality", "Modality", report.modality.rawValue))
        return values.compactMap { name, label, content in
            guard let content, !content.isEmpty else { return nil }
            return Field(
                label: label, content: Clipped.text(content, to: 800),
                given: selectors[name].map { Clipped.text($0.quote.exact, to: 400) })
        }
    }

    private static func words(_ figure: Figure) -> String {
        let quantity = Quantity(value: figure.value, max: figure.max, unit: figure.unit)
        return [Phrases.quantity(quantity), Phrases.deadline(figure.deadline)].filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}
