package import Logging

/// Notifications over a connection of their own, opened again whenever it is lost.
///
/// The first element, and the first after each loss, is `.listening`: what was sent before then is gone, so look for
/// yourself, then wait. Ends when the task is cancelled; throws what no waiting can mend.
package struct NotificationFeed: AsyncSequence, Sendable {
    package enum Signal: Hashable, Sendable {
        case listening
        case notification(Notification)
    }

    private let configuration: ConnectionConfiguration
    private let channel: String
    private let backoff: Backoff
    private let logger: Logger

    package init(
        _ configuration: ConnectionConfiguration, channel: String, backoff: Backoff = Backoff(patience: nil),
        logger: Logger = Logger(label: "annals.postgres")
    ) {
        self.configuration = configuration
        self.channel = channel
        self.backoff = backoff
        self.logger = logger
    }

    package func makeAsyncIterator() -> Iterator { Iterator(feed: self) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let feed: NotificationFeed
        private var connection: Connection?
        private var stream: AsyncThrowingStream<Notification, any Error>.Iterator?

        fileprivate init(feed: NotificationFeed) { self.feed = feed }

        package mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(PostgresError) -> Signal? {
            while !Task.isCancelled {
                do {
                    guard stream != nil else {
                        try await reconnect()
                        return .listening
                    }
                    if let notification = try await stream?.next(isolation: actor) {
                        return .notification(notification)
                    }
                } catch let error as PostgresError where error.reason == .connectionLost {
                    feed.logger.warning("Listening was interrupted", metadata: ["error": "\(error)"])
                } catch let error as PostgresError {
                    if error.isCancelled { return nil }
                    throw error
                } catch {
                    return nil
                }
                stream = nil
            }
            return nil
        }

        private nonisolated(nonsending) mutating func reconnect() async throws(PostgresError) {
            await connection?.close()
            connection = nil
            let fresh = try await Connection.open(feed.configuration, retrying: feed.backoff, logger: feed.logger)
            connection = fresh
            stream = try await fresh.notifications(on: feed.channel).makeAsyncIterator()
        }
    }
}

extension ConnectionPool {
    /// Listens on a connection of its own, outside the pool's number.
    package func notifications(on channel: String) -> NotificationFeed {
        NotificationFeed(configuration, channel: channel, logger: logger)
    }
}
