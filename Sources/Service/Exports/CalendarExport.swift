import Chronicle

/// A chronology as iCalendar: RFC 5545.
///
/// A calendar knows days only, so a month or a year stands there as the whole month or year, and the date as the article gave it
/// under `X-ANNALS-EDTF`. What has no first day ("on or before") is a journal entry without one, which RFC 5545 section 3.6.3
/// allows, never an event on a day that nobody named.
struct CalendarExport {
    let text: String

    init(_ chronology: Chronology) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Annals//Annals//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:\(CalendarExport.escaped(chronology.title))",
        ]
        for entry in chronology.entries { lines += CalendarExport.component(entry, of: chronology) }
        lines.append("END:VCALENDAR")
        text = lines.map { CalendarExport.folded($0) + "\r\n" }.joined()
    }

    private static func component(_ entry: Chronology.Entry, of chronology: Chronology) -> [String] {
        let name = entry.date.earliest == nil ? "VJOURNAL" : "VEVENT"
        var lines = [
            "BEGIN:\(name)", "UID:\(entry.id)@annals", "DTSTAMP:\(stamp(entry.recordedAt))",
            "SUMMARY:\(escaped(entry.title))", "DESCRIPTION:\(escaped(details(entry)))",
            "URL:\(chronology.address(of: entry))", "CATEGORIES:\(escaped(entry.kind))",
            "X-ANNALS-EDTF:\(escaped(entry.date.edtf))",
        ]
        if let first = entry.date.earliest {
            // An open end lasts as long as its start is known to.
            let last = entry.date.latest ?? startBounds(entry.date)?.upperBound ?? first
            // The end is the first day that is no longer part of it.
            lines += [
                "DTSTART;VALUE=DATE:\(basic(first))", "DTEND;VALUE=DATE:\(basic(last.adding(days: 1)))",
                "TRANSP:TRANSPARENT",
            ]
        }
        return lines + ["END:\(name)"]
    }

    private static func startBounds(_ date: EventDate) -> ClosedRange<CalendarDay>? {
        if case .interval(.at(let start), _) = date.form { start.bounds } else { nil }
    }

    private static func details(_ entry: Chronology.Entry) -> String {
        ([entry.words ?? EventRecord.redacted, "When: \(entry.date.edtf)"] + entry.sources.map(\.line))
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func basic(_ day: CalendarDay) -> String { day.description.replacing("-", with: "") }

    /// `20250609T143000Z`.
    private static func stamp(_ instant: Instant) -> String {
        let text = instant.description
        return text.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }

    /// A TEXT value, section 3.3.11; controls, which it may not hold, become spaces.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "\\n"
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Lines of at most 75 octets, section 3.1, cut between scalars.
    private static func folded(_ line: String) -> String {
        var folded = String.UnicodeScalarView()
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                folded.append(contentsOf: "\r\n ".unicodeScalars)
                octets = 1
            }
            folded.append(scalar)
            octets += width
        }
        return String(folded)
    }
}
