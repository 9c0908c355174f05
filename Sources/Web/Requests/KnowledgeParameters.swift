import Chronicle
import Queries

/// Parameters that several routes share.
extension QueryParameters {
    static let knowledge: Set<String> = ["as_of", "published_by"]
    static let paging: Set<String> = ["limit", "cursor"]

    func knowledge() throws(Problem) -> Knowledge {
        Knowledge(
            asOf: try value("as_of", expected: "a position (120), a day (2025-02-03) or an RFC 3339 moment") {
                AsOf($0)
            }
                ?? .newest,
            publishedBy: try day("published_by"))
    }

    /// A day whose year has four digits, which is as far as PostgreSQL and ISO 8601 agree without saying more.
    func day(_ name: String) throws(Problem) -> CalendarDay? {
        try value(name, expected: "a day such as 2025-02-03") { text in
            CalendarDay(text).flatMap { (1...9999).contains($0.year) ? $0 : nil }
        }
    }

    func limit(_ limits: RequestLimits) throws(Problem) -> Int {
        try number("limit", in: 1...Int64(limits.largestPage)).map(Int.init) ?? limits.page
    }

    func place() throws(Problem) -> TimelinePlace? {
        try value("cursor", expected: "the `next` of the page before") { TimelinePlace($0) }
    }
}
