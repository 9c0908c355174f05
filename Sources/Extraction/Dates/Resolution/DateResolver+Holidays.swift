import Chronicle

extension DateResolver {
    func holiday(_ holiday: Holiday, _ direction: DateWord.Direction?) -> EventDate? {
        guard let today = scene.day else {
            return scene.year.flatMap(holiday.day).map { .day($0) }
        }
        let candidates = (-2...2).compactMap { holiday.day(in: today.year + $0) }
        return switch direction {
        case .last: candidates.last { $0 < today }.map { .day($0) }
        case .next: candidates.first { $0 > today }.map { .day($0) }
        case .this: candidates.first { $0.year == today.year }.map { .day($0) }
        case nil: chosen(candidates, today)
        }
    }

    /// The quarter told of, else the last full one before the text's month.
    func quarter(_ yearsAway: Int) -> EventDate? {
        if let (year, quarter) = scene.mentioned.quarter {
            return .months(year + yearsAway, from: quarter * 3 - 2, count: 3)
        }
        guard let (year, month) = scene.month else { return nil }
        let index = year * 4 + (month - 1) / 3 - 1
        return .months(index / 4 + yearsAway, from: index % 4 * 3 + 1, count: 3)
    }
}
