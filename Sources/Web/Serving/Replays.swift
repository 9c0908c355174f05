import Logging
import Postgres
import Projections
import Service
import ServiceLifecycle
import Synchronization

/// Runs the replays that were asked for over HTTP, and knows how far they are.
///
/// A stop interrupts them; asked for again, they go on where they were.
final class Replays: ServiceLifecycle.Service {
    private let archive: Archive
    private let logger: Logger
    private let running = Mutex<[String: ReplayProgress?]>([:])
    private let requests: AsyncStream<Projection>
    private let request: AsyncStream<Projection>.Continuation

    init(archive: Archive, logger: Logger) {
        self.archive = archive
        self.logger = logger
        (requests, request) = AsyncStream.makeStream(of: Projection.self)
    }

    /// False where the projection is being replayed already.
    func start(_ projection: Projection) -> Bool {
        let isFirst = running.withLock { running in
            guard running[projection.name] == nil else { return false }
            running[projection.name] = .some(nil)
            return true
        }
        if isFirst { request.yield(projection) }
        return isFirst
    }

    /// Nil where it is not being replayed by this process, or has only begun.
    func progress(of projection: String) -> ReplayProgress? { running.withLock { $0[projection] ?? nil } }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for await projection in self.requests { group.addTask { await self.replay(projection) } }
                group.cancelAll()
            }
        }
    }

    private func replay(_ projection: Projection) async {
        let name = projection.name
        defer { running.withLock { $0[name] = nil } }
        do {
            let result = try await Replay(archive.pool.configuration, of: [projection], logger: logger) { progress in
                self.running.withLock { $0[name] = progress }
            }.run()
            logger.info("Replayed", metadata: ["projection": "\(name)", "events": "\(result.events)"])
        } catch {
            logger.error("A replay failed", metadata: ["projection": "\(name)", "error": "\(error)"])
        }
    }
}
