/// The files of `Templates/`: what a page's template or a part of one is called by others.
enum TemplateFile: String, CaseIterable, Sendable {
    case layout, home, country, actor, article, event, search, projections, refusal
    // Parts of several pages.
    case item, ledger, timeline, filters, chart, status, figures

    /// A file that is not there does not compile.
    private var bytes: [UInt8] {
        switch self {
        case .layout: PackageResources.layout_mustache
        case .home: PackageResources.home_mustache
        case .country: PackageResources.country_mustache
        case .actor: PackageResources.actor_mustache
        case .article: PackageResources.article_mustache
        case .event: PackageResources.event_mustache
        case .search: PackageResources.search_mustache
        case .projections: PackageResources.projections_mustache
        case .refusal: PackageResources.refusal_mustache
        case .item: PackageResources.item_mustache
        case .ledger: PackageResources.ledger_mustache
        case .timeline: PackageResources.timeline_mustache
        case .filters: PackageResources.filters_mustache
        case .chart: PackageResources.chart_mustache
        case .status: PackageResources.status_mustache
        case .figures: PackageResources.figures_mustache
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var fileName: String { "\(rawValue).mustache" }
}
