import Chronicle
import Postgres
import Queries
import Service

/// `/search`: events by the words that prove them.
struct SearchPage: Page {
    static let template = TemplateFile.search
    static let place: Place? = .search

    let title: String
    let words: String
    let items: [Item]
    /// Nothing was found.
    let isFruitless: Bool
    /// Nothing was asked.
    let isBlank: Bool
    let older: String?

    static let length = 20

    init(for words: String?, found: [RecordedReport], names: SubjectNames) {
        let asked = Clipped.text(words ?? "", to: 300)
        title = words == nil ? "Search" : "Search for \(asked)"
        self.words = asked
        items = found.prefix(SearchPage.length).map { Item($0, names: names) }
        isBlank = words == nil
        isFruitless = words != nil && found.isEmpty
        older =
            found.count > SearchPage.length
            ? Address.query(
                "/search", [("q", words), ("cursor", found[SearchPage.length - 1].place.description)]) : nil
    }

    static func ask(_ desk: Desk, for words: String?, before place: TimelinePlace?) async throws -> SearchPage {
        guard let words else { return SearchPage(for: nil, found: [], names: desk.names) }
        var query = SearchQuery(words: words)
        query.before = place
        query.limit = length + 1
        let found = try await desk.archive.pool.withConnection { [query] in try await query.run(on: $0) }
        return SearchPage(for: words, found: found, names: desk.names)
    }
}
