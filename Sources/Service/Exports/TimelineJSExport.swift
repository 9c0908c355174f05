import Chronicle

/// A chronology as TimelineJS3 reads it, https://timeline.knightlab.com/docs/json-format.html.
///
/// A date has as many parts as are known, and `display_date` says the rest; where only an end is known, the entry stands there and says so.
struct TimelineJSExport: Encodable {
    let title: Slide
    let events: [Event]

    struct Slide: Encodable {
        let text: Words
    }

    struct Event: Encodable {
        let id: String
        let start: Moment
        let end: Moment?
        let text: Words
        let group: String

        enum CodingKeys: String, CodingKey {
            case id = "unique_id"
            case start = "start_date"
            case end = "end_date"
            case text, group
        }
    }

    /// HTML, as the format has it.
    struct Words: Encodable {
        let headline: String
        let text: String?
    }

    struct Moment: Encodable {
        let year: Int
        let month: Int?
        let day: Int?
        let display: String

        enum CodingKeys: String, CodingKey {
            case year, month, day
            case display = "display_date"
        }

        init(_ parts: EDTF.Point.Parts, showing text: String) {
            (year, month, day, display) = (parts.year, parts.month, parts.day, text)
        }
    }

    init(_ chronology: Chronology) {
        title = Slide(text: Words(headline: TimelineJSExport.escaped(chronology.title), text: nil))
        events = chronology.entries.compactMap { entry in
            guard let stands = entry.date.first?.firstParts ?? entry.date.last?.lastParts else { return nil }
            let shown = Phrases.occurrence(entry.date)
            var end: Moment?
            if entry.date.first != nil, let last = entry.date.last?.lastParts, last != stands {
                end = Moment(last, showing: shown)
            }
            let sources = entry.sources.map { "<p>\(TimelineJSExport.escaped($0.line))</p>" }.joined()
            return Event(
                id: entry.id, start: Moment(stands, showing: shown), end: end,
                text: Words(
                    headline: TimelineJSExport.link(to: chronology.address(of: entry), entry.title),
                    text: "<blockquote>\(TimelineJSExport.escaped(entry.words ?? EventRecord.redacted))</blockquote>"
                        + sources),
                group: entry.kind)
        }
    }

    private static func link(to address: String, _ text: String) -> String {
        "<a href=\"\(escaped(address))\">\(escaped(text))</a>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
