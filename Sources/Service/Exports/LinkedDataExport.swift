import Chronicle

/// A chronology as JSON-LD 1.1 in the words of https://schema.org.
///
/// `startDate` and `endDate` are ISO 8601 dates as fine as the article gave them, `2025-06` for a month; the EDTF date, with what ISO
/// 8601-1 cannot say, is a literal of the Library of Congress's datatype.
struct LinkedDataExport: Encodable {
    let context = Context()
    let graph: [Event]

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case graph = "@graph"
    }

    struct Context: Encodable {
        func encode(to encoder: any Encoder) throws {
            var container = encoder.unkeyedContainer()
            try container.encode("https://schema.org")
            try container.encode([
                "edtf": [
                    "@id": "http://purl.org/dc/terms/date", "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
                ]
            ])
        }
    }

    struct Event: Encodable {
        let id: String
        let type = "Event"
        let name: String
        let description: String
        let additionalType: String
        let startDate: String?
        let endDate: String?
        let edtf: String
        let subjectOf: [NewsArticle]

        enum CodingKeys: String, CodingKey {
            case id = "@id"
            case type = "@type"
            case name, description, additionalType, startDate, endDate, edtf, subjectOf
        }
    }

    struct NewsArticle: Encodable {
        let type = "NewsArticle"
        let headline: String?
        let datePublished: String?
        let publisher: Organization?

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case headline, datePublished, publisher
        }
    }

    struct Organization: Encodable {
        let type = "Organization"
        let name: String

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name
        }
    }

    init(_ chronology: Chronology) {
        graph = chronology.entries.map { entry in
            Event(
                id: entry.kind == "deadline"
                    ? chronology.address(of: entry) + "#deadline" : chronology.address(of: entry),
                name: entry.title, description: entry.words ?? EventRecord.redacted,
                additionalType: "\(chronology.page.root)/openapi.yaml#\(entry.kind)",
                startDate: entry.date.first?.iso8601First, endDate: entry.date.last?.iso8601Last,
                edtf: entry.date.edtf,
                subjectOf: entry.sources.map { source in
                    NewsArticle(
                        headline: source.title, datePublished: source.published?.first?.iso8601First,
                        publisher: source.publisher.map(Organization.init))
                })
        }
    }
}
