import Chronicle
import Postgres
import Projections
import Service

/// `/projections`: the builds of the timelines, and how far each is.
struct ProjectionsPage: Page {
    static let template = TemplateFile.projections
    static let place: Place? = .projections

    let title = "Projections"
    let head: String
    let builds: [Build]
    let hasBuilds: Bool
    /// Whether one is under way: the page then looks again by itself, where scripts run.
    let isMoving: Bool

    struct Build: Sendable {
        let projection: String
        let generation: String
        let state: StatusLabel
        let done: String
        let total: String
        /// `98.5 %`, rounded down: only what is done is 100 %.
        let percent: String
        let lag: String
        let moved: String
        let trouble: String?
        let needsReplay: Bool
    }

    init(_ statuses: [GenerationStatus]) {
        head = Phrases.count(statuses.map(\.head).max() ?? 0)
        builds = statuses.map(Build.init)
        hasBuilds = !builds.isEmpty
        isMoving = statuses.contains { [.building, .indexing, .catchingUp].contains($0.generation.state) }
    }

    static func ask(_ desk: Desk) async throws -> ProjectionsPage {
        ProjectionsPage(
            try await desk.archive.pool.withConnection {
                try await Generations.status(comparedWith: desk.projections.projections, on: $0)
            })
    }
}

extension ProjectionsPage.Build {
    init(_ status: GenerationStatus) {
        let target = status.generation.state == .building ? status.generation.target : status.head
        projection = status.generation.projection
        generation = "\(status.generation.id)"
        state = StatusLabel(status)
        done = "\(status.done)"
        total = "\(max(target, status.done, 1))"
        let thousandths = target == 0 ? 1000 : min(1000, status.done * 1000 / target)
        percent = "\(thousandths / 10).\(thousandths % 10) %"
        lag = Phrases.count(status.lag)
        moved = Moment.words(Instant(microseconds: status.movedAt.microsecondsSince1970))
        trouble = (status.generation.failure ?? status.quarantined.first.map { "position \($0.position): \($0.error)" })
            .map { Clipped.text($0, to: 500) }
        needsReplay = status.needsReplay
    }
}

extension StatusLabel {
    fileprivate init(_ status: GenerationStatus) {
        let (mark, tone): (String, Tone) =
            switch status.generation.state {
            case .live: status.isDegraded ? ("!", .caution) : ("●", .good)
            case .building, .indexing, .catchingUp: ("▶", .neutral)
            case .retired: ("○", .neutral)
            case .failed, .aborted: ("✕", .bad)
            }
        let word = status.generation.state.rawValue.replacing("-", with: " ")
        self.init(word: status.isDegraded ? "\(word), degraded" : word, mark: mark, tone: tone)
    }
}
