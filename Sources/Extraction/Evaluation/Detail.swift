/// What is compared in paired events.
package enum Detail: String, CaseIterable, Sendable {
    case date, modality, act, deadline, commitment, place, form

    func applies(to kind: String) -> Bool {
        switch self {
        case .date, .modality: true
        case .act: kind == "statement"
        case .deadline, .commitment: kind == "pledge"
        case .place, .form: kind == "meeting"
        }
    }

    /// 1 where it is right, a half for dates that overlap.
    func share(_ gold: GoldEvent, _ system: GoldEvent) -> Double {
        switch self {
        case .date: DateShare.share(gold.occurred, system.occurred)
        case .deadline: DateShare.share(gold.deadline, system.deadline)
        case .modality: same(gold.modality, system.modality)
        case .act: same(gold.act, system.act)
        case .commitment: same(gold.commitment, system.commitment)
        case .place: same(gold.place, system.place)
        case .form: same(gold.form, system.form)
        }
    }

    private func same(_ gold: Choices, _ system: Choices) -> Double {
        let known = gold.values.map { ($0 ?? "none").lowercased() }
        return system.values.contains { known.contains(($0 ?? "none").lowercased()) } ? 1 : 0
    }
}
