extension Reckoning {
    /// The entries with their outcomes, parted by unit.
    func accounts(by scale: Scale) -> [Ledger.Account] {
        var outcomes: [Int: Ledger.Outcome] = [:]
        for step in standing.settled + standing.steps { outcomes[step.telling] = scale.outcome(of: step) }
        var accounts: [String?: [Ledger.Entry]] = [:]
        for (position, telling) in tellings.enumerated() {
            accounts[unit(ofTellingAt: position), default: []].append(
                Ledger.Entry(
                    saidOn: telling.saidOn, target: telling.target, deadline: telling.deadline,
                    commitment: telling.commitment, modality: telling.modality, status: results[position].status,
                    against: results[position].against.map { tellings[$0].first.event }, outcome: outcomes[position],
                    sources: telling.sources))
        }
        return accounts.map { unit, entries in
            Ledger.Account(principal: matter.principal, metric: matter.metric, unit: unit, entries: entries)
        }
    }

    /// What names no figure stands with the entry that it is compared with.
    private func unit(ofTellingAt position: Int) -> String? {
        if let target = tellings[position].target { return target.unit }
        guard let against = results[position].against else { return matter.metric.usualUnit }
        return unit(ofTellingAt: against)
    }
}
