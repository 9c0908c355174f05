package import Chronicle
import Foundation

/// One `FIELD=VALUE` of a correction, applied to a report.
package struct ReportCorrection: Sendable {
    package let field: String
    package let value: String

    package struct Invalid: Error, CustomStringConvertible {
        package let description: String
    }

    package init(field: String, value: String) {
        self.field = field
        self.value = value
    }

    package init(_ argument: String) throws(Invalid) {
        guard let mark = argument.firstIndex(of: "=") else {
            throw Invalid(description: "\(argument) is no FIELD=VALUE, such as deadline=2027")
        }
        field = String(argument[..<mark])
        value = String(argument[argument.index(after: mark)...])
    }

    /// An empty value empties a field that may be empty.
    package func apply(to report: inout Report) throws(Invalid) {
        switch (field, report.content) {
        case ("occurred", _): report.occurred = try date(value)
        case ("modality", _): report.modality = try word(value)
        case (_, .statement(var statement)):
            try apply(to: &statement)
            report.content = .statement(statement)
        case (_, .pledge(var pledge)):
            try apply(to: &pledge)
            report.content = .pledge(pledge)
        case (_, .meeting(var meeting)):
            try apply(to: &meeting)
            report.content = .meeting(meeting)
        }
    }

    private func apply(to statement: inout Statement) throws(Invalid) {
        switch field {
        case "speaker": statement.speaker = try subject(value)
        case "act": statement.act = try word(value)
        case "addressees": statement.addressees = try subjects(value)
        default: throw unknown(["occurred", "modality", "speaker", "act", "addressees"], of: "statement")
        }
    }

    private func apply(to pledge: inout Pledge) throws(Invalid) {
        switch field {
        case "pledger": pledge.pledger = try subject(value)
        case "announcedBy": pledge.announcedBy = value.isEmpty ? nil : try subject(value)
        case "metric": pledge.metric = try word(value)
        case "deadline": pledge.deadline = value.isEmpty ? nil : try date(value)
        case "commitment": pledge.commitment = try word(value)
        case "value": pledge.target = try target(of: pledge)
        case "max": pledge.target = try target(of: pledge, upTo: value.isEmpty ? nil : try decimal(value))
        case "unit": pledge.target = try target(of: pledge, in: value)
        default:
            throw unknown(
                [
                    "occurred", "modality", "pledger", "announcedBy", "metric", "value", "max", "unit", "deadline",
                    "commitment",
                ], of: "pledge")
        }
    }

    private func apply(to meeting: inout Meeting) throws(Invalid) {
        switch field {
        case "participants":
            let participants = try subjects(value)
            if participants.isEmpty {
                throw Invalid(description: "\(field): a meeting needs at least one, such as GBR,CAN")
            }
            meeting.participants = participants
        case "place": meeting.place = value.isEmpty ? nil : value
        case "form": meeting.form = try word(value)
        default: throw unknown(["occurred", "modality", "participants", "place", "form"], of: "meeting")
        }
    }

    private func target(of pledge: Pledge) throws(Invalid) -> Quantity? {
        if value.isEmpty { return nil }
        let amount = try decimal(value)
        if let max = pledge.target?.max, amount > max {
            throw Invalid(
                description: "\(field): \(value) is more than max, \(max); give max=… first, or max= to drop it")
        }
        return Quantity(value: amount, max: pledge.target?.max, unit: pledge.target?.unit ?? "percent-of-gdp")
    }

    private func target(of pledge: Pledge, upTo max: Decimal?) throws(Invalid) -> Quantity {
        let old = try oldTarget(of: pledge)
        if let max, max < old.value {
            throw Invalid(description: "\(field): \(value) is less than the value, \(old.value)")
        }
        return Quantity(value: old.value, max: max, unit: old.unit)
    }

    private func target(of pledge: Pledge, in unit: String) throws(Invalid) -> Quantity {
        let old = try oldTarget(of: pledge)
        if unit.allSatisfy(\.isWhitespace) {
            throw Invalid(description: "\(field): it needs a word, such as percent-of-gdp, GBP or submarines")
        }
        return Quantity(value: old.value, max: old.max, unit: unit)
    }

    private func oldTarget(of pledge: Pledge) throws(Invalid) -> Quantity {
        guard let old = pledge.target else {
            throw Invalid(description: "the pledge has no value yet: give value=… first")
        }
        return old
    }

    private func date(_ text: String) throws(Invalid) -> EventDate {
        guard let date = EventDate(text) else {
            throw Invalid(description: "\(field): \(text) is no EDTF date, such as 2025-02-03, 2027 or ../2035")
        }
        return date
    }

    private func subject(_ text: String) throws(Invalid) -> SubjectID {
        guard let subject = SubjectID(text) else {
            throw Invalid(description: "\(field): \(text) is no id, such as GBR, nato or mark-rutte")
        }
        return subject
    }

    private func subjects(_ text: String) throws(Invalid) -> [SubjectID] {
        var subjects: [SubjectID] = []
        for part in text.split(separator: ",") { subjects.append(try subject(String(part))) }
        return subjects
    }

    private func decimal(_ text: String) throws(Invalid) -> Decimal {
        guard !text.hasPrefix("-"), let decimal = Decimal(plain: text) else {
            throw Invalid(description: "\(field): \(text) is no number, such as 2.5")
        }
        return decimal
    }

    private func word<Word: RawRepresentable<String> & CaseIterable>(_ text: String) throws(Invalid) -> Word {
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw Invalid(description: "\(field): \(text) is none of \(words)")
        }
        return word
    }

    private func unknown(_ fields: [String], of kind: String) -> Invalid {
        Invalid(description: "a \(kind) has no field \(field): it has \(fields.joined(separator: ", "))")
    }
}
