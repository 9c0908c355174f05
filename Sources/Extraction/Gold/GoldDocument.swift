import Foundation

/// A page of events: a gold file, or what the extractor wrote in the same form.
package struct GoldDocument: Hashable, Sendable, Decodable {
    /// With `articles`, one part each; else one part without a title.
    package let parts: [Part]
    package let hasArticles: Bool

    package struct Part: Hashable, Sendable, Decodable {
        package let title: String?
        package let events: [GoldEvent]

        private enum Key: String, CodingKey { case title, events }

        package init(title: String?, events: [GoldEvent]) {
            self.title = title
            self.events = events
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            title = try container.decodeIfPresent(String.self, forKey: .title)
            events = try container.decodeIfPresent([GoldEvent].self, forKey: .events) ?? []
        }
    }

    private enum Key: String, CodingKey { case articles }

    /// A page without events, for one that the system left out.
    package static let empty = GoldDocument(parts: [Part(title: nil, events: [])], hasArticles: false)

    private init(parts: [Part], hasArticles: Bool) {
        self.parts = parts
        self.hasArticles = hasArticles
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        hasArticles = container.contains(.articles)
        parts = hasArticles ? try container.decode([Part].self, forKey: .articles) : [try Part(from: decoder)]
    }

    package init(json: String) throws {
        self = try JSONDecoder().decode(GoldDocument.self, from: Data(json.utf8))
    }
}
