import Chronicle

/// A chronology as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/: an item an entry, published when it was recorded; when it
/// happened stands under `_annals`, as the format has extensions named.
struct FeedExport: Encodable {
    let version = "https://jsonfeed.org/version/1.1"
    let title: String
    let homePage: String
    let items: [Item]

    enum CodingKeys: String, CodingKey {
        case version, title, items
        case homePage = "home_page_url"
    }

    struct Item: Encodable {
        let id: String
        let url: String
        let title: String
        let text: String
        let published: String
        let authors: [Author]?
        let tags: [String]
        let occurrence: Occurrence

        enum CodingKeys: String, CodingKey {
            case id, url, title, authors, tags
            case text = "content_text"
            case published = "date_published"
            case occurrence = "_annals"
        }
    }

    struct Author: Encodable {
        let name: String
    }

    struct Occurrence: Encodable {
        let edtf: String
        let earliest: CalendarDay?
        let latest: CalendarDay?
    }

    init(_ chronology: Chronology) {
        title = chronology.title
        homePage = chronology.page.text
        items = chronology.entries.map { entry in
            let authors = entry.sources.compactMap(\.publisher).map(Author.init)
            return Item(
                id: entry.id, url: chronology.address(of: entry), title: entry.title,
                text: entry.words ?? EventRecord.redacted, published: entry.recordedAt.description,
                authors: authors.isEmpty ? nil : authors, tags: [entry.kind],
                occurrence: Occurrence(
                    edtf: entry.date.edtf, earliest: entry.date.earliest, latest: entry.date.latest))
        }
    }
}
