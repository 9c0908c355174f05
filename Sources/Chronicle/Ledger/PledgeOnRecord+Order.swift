extension PledgeOnRecord {
    /// The order in which pledges were said, by content alone.
    ///
    /// Of one day, an earlier deadline stands before a later one and that before none, a lower value before a higher one, a
    /// firm promise before an aim. Events have ids derived from what they say, so the last key decides alike everywhere.
    static func comesBefore(_ left: PledgeOnRecord, _ right: PledgeOnRecord) -> Bool {
        if left.saidOn != right.saidOn { return left.saidOn < right.saidOn }
        if let earlier = knownFirst(left.pledge.deadline, right.pledge.deadline, by: <) { return earlier }
        let (one, other) = (left.pledge.target, right.pledge.target)
        if let lower = knownFirst(one, other, by: { $0.value < $1.value }) { return lower }
        func rest(_ record: PledgeOnRecord) -> (String, Int, Int, EventID) {
            (
                record.pledge.target?.unit ?? "", rank(record.pledge.commitment, in: Commitment.allCases),
                rank(record.modality, in: Modality.allCases), record.event
            )
        }
        return rest(left) < rest(right)
    }

    /// How vaguely it is dated: 0 for a day, else how many days it can mean.
    var vagueness: Int {
        guard let earliest = saidOn.earliest, let latest = saidOn.latest else { return .max }
        return latest.number - earliest.number
    }

    /// Nil where neither comes before the other.
    private static func knownFirst<Value>(
        _ left: Value?, _ right: Value?, by comesBefore: (Value, Value) -> Bool
    ) -> Bool? {
        switch (left, right) {
        case (let left?, let right?): comesBefore(left, right) ? true : comesBefore(right, left) ? false : nil
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): nil
        }
    }

    private static func rank<Case: Equatable>(_ value: Case, in cases: [Case]) -> Int {
        cases.firstIndex(of: value) ?? cases.count
    }
}
