/// The formats in which a timeline or pledge history leaves for other programs.
package enum ExportFormat: String, Sendable, CaseIterable {
    case calendar = "ics"
    case feed = "jsonfeed"
    case linkedData = "jsonld"
    case timelineJS = "timelinejs.json"

    /// What follows the last dot of an address.
    package var suffix: String { rawValue }

    /// As IANA registers it, or the format's own specification names it.
    package var mediaType: String {
        switch self {
        case .calendar: "text/calendar; charset=utf-8"
        case .feed: "application/feed+json"
        case .linkedData: "application/ld+json"
        case .timelineJS: "application/json"
        }
    }

    package func text(of chronology: Chronology) throws -> String {
        switch self {
        case .calendar: CalendarExport(chronology).text
        case .feed: try JSONOutput.encode(FeedExport(chronology), pretty: false)
        case .linkedData: try JSONOutput.encode(LinkedDataExport(chronology), pretty: false)
        case .timelineJS: try JSONOutput.encode(TimelineJSExport(chronology), pretty: false)
        }
    }
}
