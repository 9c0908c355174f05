import Chronicle

/// "Christmas", "New Year's Eve", "last Thanksgiving Day", "Good Friday": days with a name and a sure date.
enum Holidays {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        let direction = reader[index].direction
        let start = direction == nil ? index : index + 1
        guard reader.isCapitalised(start), let (holiday, next) = holiday(reader, start),
            !reader.isOne(of: ["island", "islands", "tree", "market", "week", "present", "honours"], next)
        else { return nil }
        return DateMatch(tokens: index..<next, meaning: .holiday(holiday, direction), rule: "holiday")
    }

    private static func holiday(_ reader: DateReader, _ index: Int) -> (Holiday, next: Int)? {
        let second = reader.lower(index + 1)
        switch reader.lower(index) {
        case "christmas":
            return second == "eve" ? (.christmasEve, index + 2) : (.christmas, behindDay(reader, index + 1))
        case "thanksgiving": return (.thanksgiving, behindDay(reader, index + 1))
        case "good" where reader.lower(index + 1) == "friday": return (.goodFriday, index + 2)
        case "easter":
            return second == "monday" ? (.easterMonday, index + 2) : (.easter, index + (second == "sunday" ? 2 : 1))
        case "new" where second == "year" && reader.lower(index + 2) == "'s" && reader.isCapitalised(index + 1):
            switch reader.lower(index + 3) {
            case "day": return (.newYear, index + 4)
            case "eve": return (.newYearsEve, index + 4)
            default: return nil
            }
        default: return nil
        }
    }

    private static func behindDay(_ reader: DateReader, _ index: Int) -> Int {
        reader.lower(index) == "day" ? index + 1 : index
    }
}
