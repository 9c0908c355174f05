package import Chronicle

extension Phrases {
    /// A date in words, as fine as it is and no finer: `9 June 2025`, `June 2025`, `the 2020s`, `on or before 9 June 2025`.
    package static func occurrence(_ date: EventDate) -> String {
        switch date.form {
        case .point(let point): return words(point)
        case .interval(.at(let start), .at(let end)): return "\(words(start)) to \(words(end))"
        case .interval(.at(let start), .open): return "from \(words(start))"
        case .interval(.at(let start), .unknown): return "from \(words(start)), until nobody says when"
        case .interval(.open, .at(let end)): return "on or before \(words(end))"
        case .interval(_, .at(let end)): return "until \(words(end))"
        case .interval: return date.edtf
        }
    }

    private static func words(_ point: EDTF.Point) -> String {
        let year = String(point.year)
        let text =
            switch point.unit {
            case .day(let month, let day): "\(day) \(months[month - 1]) \(year)"
            case .month(let month), .somewhereInMonth(let month): "\(months[month - 1]) \(year)"
            case .season(let season): "\(seasons[(season - 21) % seasons.count]) \(year)"
            case .none, .somewhereInYear: point.unspecifiedYearDigits == 0 ? year : "the \(year)s"
            }
        return switch point.qualifier {
        case nil: text
        case .approximate: "about \(text)"
        case .uncertain: "\(text), uncertain"
        case .uncertainAndApproximate: "about \(text), uncertain"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let seasons = ["spring", "summer", "autumn", "winter"]
}
