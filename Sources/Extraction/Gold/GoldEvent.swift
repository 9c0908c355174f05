package import Foundation

/// An event as gold files and extracted pages give it, reduced to what evaluation compares.
package struct GoldEvent: Hashable, Sendable, Decodable {
    package let kind: String
    package let evidence: String
    package let occurred: Choices
    package let modality: Choices
    package let speaker: Choices
    package let act: Choices
    package let pledger: Choices
    package let metric: String?
    package let amount: Decimal?
    package let deadline: Choices
    package let commitment: Choices
    package let participants: [Choices]
    package let place: Choices
    package let form: Choices

    private enum Key: String, CodingKey {
        case kind, evidence, occurred, modality, speaker, act, pledger, metric, target, deadline, commitment
        case participants, place, form
    }

    private struct Target: Decodable { let value: Decimal? }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func choices(_ key: Key) throws -> Choices {
            guard container.contains(key) else { return .none }
            return try container.decode(Choices.self, forKey: key)
        }
        kind = try container.decode(String.self, forKey: .kind)
        evidence = try container.decodeIfPresent(String.self, forKey: .evidence) ?? ""
        occurred = try choices(.occurred)
        modality = try choices(.modality)
        speaker = try choices(.speaker)
        act = try choices(.act)
        pledger = try choices(.pledger)
        metric = try container.decodeIfPresent(String.self, forKey: .metric)
        amount = try container.decodeIfPresent(Target.self, forKey: .target)?.value
        deadline = try choices(.deadline)
        commitment = try choices(.commitment)
        participants = try container.decodeIfPresent([Choices].self, forKey: .participants) ?? []
        place = try choices(.place)
        form = try choices(.form)
    }
}
