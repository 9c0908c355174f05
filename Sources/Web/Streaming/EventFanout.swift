import EventLog
import Logging
import NIOCore
import ServiceLifecycle

/// Reads the log once for all open streams.
///
/// The newest events are kept as they go out; a stream that is further behind than they reach reads the log by itself
/// until it has caught up.
actor EventFanout: Service {
    /// What a stream finds after a position.
    enum Find {
        /// Whole frames, and the position of the last one.
        case frames(ByteBuffer, upTo: Int64)
        /// What comes next is no longer kept: it is in the log up to this position.
        case behind(upTo: Int64)
        case nothing
    }

    /// Look again: there are news, or it is time to show that the stream is alive.
    typealias Wakes = AsyncStream<Void>

    private let log: Log
    private let heartbeat: Duration
    private let logger: Logger
    /// The newest events, in order and without gap; the last one is at `reached`.
    private var kept: [ByteBuffer] = []
    private(set) var reached: Int64?
    private var streams: [Int: Wakes.Continuation] = [:]
    private var lastStream = 0
    private var isStopped = false

    init(log: Log, heartbeat: Duration, logger: Logger) {
        self.log = log
        self.heartbeat = heartbeat
        self.logger = logger
    }

    var count: Int { streams.count }

    nonisolated func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await self.beat() }
                await self.follow()
                group.cancelAll()
            }
        }
        await stop()
    }

    /// Opens a stream; nil once the service is stopping.
    func open() -> (number: Int, wakes: Wakes)? {
        guard !isStopped else { return nil }
        // One pending wake is enough: whoever wakes takes all there is.
        let (wakes, wake) = Wakes.makeStream(bufferingPolicy: .bufferingNewest(1))
        lastStream += 1
        streams[lastStream] = wake
        return (lastStream, wakes)
    }

    func close(_ number: Int) { streams.removeValue(forKey: number)?.finish() }

    func find(after position: Int64) -> Find {
        guard let reached, position < reached else { return .nothing }
        let oldest = reached - Int64(kept.count) + 1
        guard position + 1 >= oldest else { return .behind(upTo: oldest - 1) }
        let first = Int(position + 1 - oldest)
        var frames = ByteBuffer()
        let last = min(kept.count, first + Self.atOnce)
        for frame in kept[first..<last] { frames.writeImmutableBuffer(frame) }
        return .frames(frames, upTo: oldest + Int64(last) - 1)
    }

    /// Follows the log from its head on, across outages of the database.
    private func follow() async {
        while !Task.isCancelled {
            do {
                if reached == nil { reached = try await log.head().position }
                for try await page in log.follow(after: reached ?? 0) { keep(page) }
            } catch {
                logger.warning("Streams wait for the database", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func keep(_ page: [RecordedEvent]) {
        kept += page.map(EventFrame.of)
        if kept.count > 2 * Self.atLeastKept { kept.removeFirst(kept.count - Self.atLeastKept) }
        reached = page.last?.position ?? reached
        wakeAll()
    }

    private func beat() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: heartbeat)
            wakeAll()
        }
    }

    private func wakeAll() { for stream in streams.values { stream.yield() } }

    private func stop() {
        isStopped = true
        for stream in streams.values { stream.finish() }
        streams = [:]
    }

    private static let atLeastKept = 2000
    private static let atOnce = 200
}
