package import Chronicle
import Foundation

extension Report {
    /// The annotation guide's form of this report, with its words instead of their places.
    package func gold(in text: ScalarText) -> JSONNode {
        var members: [JSONNode.Member] = [
            .init("kind", .text(kind.rawValue)), .init("occurred", .text(occurred.edtf)),
            .init("modality", .text(modality.rawValue)), .init("evidence", .text(text.words(evidence.span))),
        ]
        switch content {
        case .statement(let statement):
            members += [
                .init("speaker", .text(statement.speaker.rawValue)),
                .init("quotes", .list(statement.quotes.map { .text(text.words($0)) })),
                .init("act", .text(statement.act.rawValue)),
                .init("addressees", .list(statement.addressees.map { .text($0.rawValue) })),
                .init("figure", statement.figure.map(\.gold) ?? .null),
            ]
        case .pledge(let pledge):
            members += [
                .init("pledger", .text(pledge.pledger.rawValue)),
                .init("announcedBy", .optional(pledge.announcedBy?.rawValue)),
                .init("metric", .text(pledge.metric.rawValue)),
                .init("target", pledge.target.map { .object($0.goldMembers) } ?? .null),
                .init("deadline", .optional(pledge.deadline?.edtf)),
                .init("commitment", .text(pledge.commitment.rawValue)),
            ]
            if let previous = pledge.previousTarget {
                members.append(.init("previousTarget", .object(previous.goldMembers)))
            }
            if let previous = pledge.previousDeadline {
                members.append(.init("previousDeadline", .text(previous.edtf)))
            }
        case .meeting(let meeting):
            members += [
                .init("participants", .list(meeting.participants.map { .text($0.rawValue) })),
                .init("place", .optional(meeting.place)), .init("form", .text(meeting.form.rawValue)),
            ]
        }
        members.append(.init("selectors", selectors(in: text)))
        return .object(members)
    }

    /// Where the words of the event and of each of its fields stand.
    private func selectors(in text: ScalarText) -> JSONNode {
        .object(
            spans.compactMap { name, span in
                text.selectors(span).map { JSONNode.Member(name, $0.json) }
            })
    }
}

extension TextSelectors {
    fileprivate var json: JSONNode {
        .list([
            .object([
                .init("type", .text(TextSelectors.positionType)),
                .init("start", .number(JSONNode.decimal(position.start))),
                .init("end", .number(JSONNode.decimal(position.end))),
            ]),
            .object([
                .init("type", .text(TextSelectors.quoteType)), .init("exact", .text(quote.exact)),
                .init("prefix", .text(quote.prefix)), .init("suffix", .text(quote.suffix)),
            ]),
        ])
    }
}

extension Quantity {
    fileprivate var goldMembers: [JSONNode.Member] {
        [.init("value", .number(value))] + (max.map { [.init("max", .number($0))] } ?? []) + [
            .init("unit", .text(unit))
        ]
    }
}

extension Figure {
    fileprivate var gold: JSONNode {
        .object(
            Quantity(value: value, max: max, unit: unit).goldMembers
                + [.init("metric", .text(metric.rawValue)), .init("deadline", .optional(deadline?.edtf))])
    }
}
