package import Chronicle
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
import Postgres
package import Service
import ServiceLifecycle

/// `annals serve`: HTTP and the projector as services of one group, which starts and stops as one.
package struct WebServer: Sendable {
    private let holdings: Holdings
    private let pages: Pages
    private let keeping: ArchiveKeeping
    private let replays: Replays
    private let fanout: EventFanout
    private let description: DescriptionRoutes
    private let settings: ServeSettings
    private let logger: Logger

    /// How the archive of a server is opened: it waits for the schema by itself, and answers soon that the database is
    /// away.
    package static func opening(_ settings: ServeSettings) -> Archive.Opening {
        var opening = Archive.Opening()
        opening.requiresSchema = false
        opening.backoff.patience = .milliseconds(500)
        opening.statementTimeout = settings.limits.time
        opening.isReadOnly = settings.role == .reader
        opening.tell = settings.metrics.appended
        return opening
    }

    package init(_ archive: Archive, lexicon: Lexicon, settings: ServeSettings) throws {
        let readiness = Readiness()
        logger = archive.logger
        self.settings = settings
        holdings = try Holdings(archive: archive, lexicon: lexicon, settings: settings, readiness: readiness)
        description = try DescriptionRoutes(archive.configuration.installation)
        replays = Replays(archive: archive, logger: logger)
        fanout = EventFanout(log: archive.log, heartbeat: settings.limits.heartbeat, logger: logger)
        pages = try Pages(
            Desk(archive, lexicon: lexicon, projections: holdings.projections, today: settings.today))
        keeping = ArchiveKeeping(archive: archive, role: settings.role, readiness: readiness, logger: logger)
    }

    /// Serves until the task is cancelled; requests that were taken are finished then.
    ///
    /// - Parameter started: called with the port once connections are taken.
    package func run(started: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        // They stop in the reverse order: streams first, or the server would wait for their end.
        var configuration = ServiceGroupConfiguration(
            services: [keeping, replays, application(started), fanout], logger: logger)
        configuration.maximumGracefulShutdownDuration = settings.limits.farewell
        let group = ServiceGroup(configuration: configuration)
        // A task of its own: cancelled, the group would drop what it has taken.
        let serving = Task { try await group.run() }
        try await withTaskCancellationHandler {
            try await serving.value
        } onCancel: {
            Task { await group.triggerGracefulShutdown() }
        }
    }

    private func application(
        _ started: @escaping @Sendable (Int) async -> Void
    ) -> some ApplicationProtocol {
        let limits = settings.limits
        return Application(
            responder: responder(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [LingeringClose()],
                    idleTimeout: .nanoseconds(Int64(limits.idle / .nanoseconds(1))))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), backlog: 1024,
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
            onServerRunning: { await started($0.localAddress?.port ?? 0) },
            logger: logger)
    }

    private func responder() -> RouterResponder<WebContext> {
        var routes = Routes(
            limits: settings.limits,
            access: Access(
                settings.access, writesPerMinute: settings.limits.writesPerMinute,
                isReadOnly: settings.role == .reader, logger: logger),
            passing: [
                RequestLog(metrics: settings.metrics),
                CORSMiddleware(
                    allowOrigin: .all, allowHeaders: [.accept, .authorization, .contentType, .ifNoneMatch, .requestID],
                    allowMethods: [.get, .head, .post, .options],
                    exposedHeaders: ["ETag", "Retry-After", "X-Request-ID"],
                    maxAge: .hours(1)),
                ProblemAnswers(),
                PageRefusals(pages: pages),
                ReadinessGate(readiness: holdings.readiness),
            ])
        HealthRoutes(holdings: holdings).add(to: &routes)
        MetricsRoutes(holdings: holdings, replays: replays, fanout: fanout).add(to: &routes)
        description.add(to: &routes)
        if settings.role.answers {
            ArticleRoutes(holdings: holdings).add(to: &routes)
            CurationRoutes(holdings: holdings).add(to: &routes)
            EventRoutes(holdings: holdings).add(to: &routes)
            StreamRoutes(holdings: holdings, fanout: fanout).add(to: &routes)
            TimelineRoutes(holdings: holdings).add(to: &routes)
            PledgeRoutes(holdings: holdings).add(to: &routes)
            SearchRoutes(holdings: holdings).add(to: &routes)
            ProjectionRoutes(holdings: holdings, replays: replays).add(to: &routes)
            PageRoutes(holdings: holdings, pages: pages).add(to: &routes)
        }
        return routes.responder()
    }
}
