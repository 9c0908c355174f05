/// What one page shows: a plain value whose stored properties its template names.
///
/// Mustache looks a name up in what surrounds a value when the value has none: an optional property must not be
/// called as one of what it stands in.
protocol Page: Sendable {
    static var template: TemplateFile { get }
    /// What the browser's tab says, before the name of the service.
    var title: String { get }
    /// Which entry of the menu leads here, if one does.
    static var place: Place? { get }
}

extension Page {
    static var place: Place? { nil }
}

/// The entries of the menu.
enum Place: String, CaseIterable, Sendable {
    case home, search, projections

    var name: String {
        switch self {
        case .home: "Overview"
        case .search: "Search"
        case .projections: "Projections"
        }
    }

    var path: String { self == .home ? "/" : "/\(rawValue)" }
}

/// What stands around every page.
struct Frame: Sendable {
    let tab: String
    let stylesheet: String
    let script: String
    let icon: String
    let menu: [Entry]

    struct Entry: Sendable {
        let label: String
        let path: String
        let isCurrent: Bool
    }

    init<Content: Page>(_ page: Content) {
        tab = page.title.isEmpty ? "Annals" : "\(page.title) · Annals"
        stylesheet = Asset.stylesheet.path
        script = Asset.script.path
        icon = Asset.icon.path
        menu = Place.allCases.map { Entry(label: $0.name, path: $0.path, isCurrent: $0 == Content.place) }
    }
}
