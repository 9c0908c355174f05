import Chronicle
import Foundation

func subject(_ text: String) -> SubjectID {
    guard let subject = SubjectID(text) else { preconditionFailure("\(text) is no subject") }
    return subject
}

func date(_ text: String) -> EventDate {
    guard let date = EventDate(text) else { preconditionFailure("\(text) is no date") }
    return date
}

extension Report.Content {
    static func said(by speaker: String, _ act: SpeechAct = .say, to addressees: [String] = []) -> Report.Content {
        .statement(
            Statement(
                speaker: subject(speaker), quotes: [], act: act, addressees: addressees.map(subject), figure: nil))
    }

    static func pledged(
        by pledger: String, _ percent: Decimal, due deadline: String? = nil, announcedBy announcer: String? = nil,
        _ metric: Metric = .defenceSpendingShare
    ) -> Report.Content {
        .pledge(
            Pledge(
                pledger: subject(pledger), announcedBy: announcer.map(subject), metric: metric,
                target: Quantity(value: percent, unit: "percent-of-gdp"), deadline: deadline.map(date),
                commitment: .pledged))
    }

    static func met(_ participants: String..., place: String? = nil) -> Report.Content {
        .meeting(Meeting(participants: participants.map(subject), place: place, form: .talks))
    }
}
