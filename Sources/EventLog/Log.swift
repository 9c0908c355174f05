package import Chronicle
package import Logging
package import Postgres

/// The append-only log of events: where everything that Annals knows is written, once, and read from.
///
///     let log = Log(pool)
///     try await log.append(Append(events, to: .article(id), expecting: .exactly(0), text: text))
///     for try await page in log.events(after: 0) { … }
///     for try await page in log.follow(after: position) { … }
package struct Log: Sendable {
    package let pool: ConnectionPool
    private let writer: Writer
    private let bulk: BulkAppend
    private let watch: HeadWatch

    /// - Parameters:
    ///   - poll: how long a follower waits at most for news when no notification reaches it.
    ///   - tell: called with each group of appends that was written, from any thread.
    package init(
        _ pool: ConnectionPool, grouping limits: GroupLimits = GroupLimits(), poll: Duration = .seconds(1),
        upcasters: Upcasters = .annals, logger: Logger = Logger(label: "annals.log"),
        tell: @escaping @Sendable (WrittenGroup) -> Void = { _ in }
    ) {
        self.pool = pool
        writer = Writer(pool: pool, limits: limits, upcasters: upcasters, logger: logger, tell: tell)
        bulk = BulkAppend(pool: pool, limits: limits, upcasters: upcasters, logger: logger)
        watch = HeadWatch(pool: pool, poll: poll, logger: logger)
    }

    /// Adds events to a stream, together with whatever else is being appended at the moment.
    ///
    /// Idempotent: for events that the stream has already, their positions are answered and nothing is added, whatever
    /// version is expected.
    @discardableResult
    package func append(_ append: Append) async throws(AppendError) -> [AppendedEvent] {
        try await writer.append(append)
    }

    /// Adds many appends, each to its stream, in their order: much faster than one after the other.
    ///
    /// Idempotent like `append(_:)`, so what was interrupted is done again from the beginning, or from anywhere before.
    ///
    /// - Parameter progress: called after each transaction; what it throws stops the appends there.
    /// - Throws: what one of the appends was refused for, `CancellationError`. Those before it are recorded; of those
    ///   behind it, no more than what shared its transaction.
    @discardableResult
    nonisolated(nonsending) package func append(
        inOrder appends: some Sequence<Append>, progress: (BulkProgress) throws -> Void = { _ in }
    ) async throws -> BulkProgress {
        try await bulk.run(appends, progress: progress)
    }

    /// Takes an article's words down. The events keep their spans and digests, and the chain still verifies.
    ///
    /// - Returns: the position of the redaction; the first one's where the words were down already.
    package func redact(_ redaction: ArticleRedacted, id: EventID) async throws(AppendError) -> Int64 {
        try await Redaction(redaction, id: id).perform(on: pool)
    }

    package func head() async throws(PostgresError) -> LogHead { try await LogHead.read(on: pool) }

    /// The events with positions in `after + 1 … upTo`, in order; up to the head of this moment where no end is given.
    package func events(
        after: Int64 = 0, upTo: Int64? = nil, types: [Event.Name]? = nil, pageSize: Int = 1000
    ) -> EventPages {
        EventPages(pool: pool, after: after, upTo: upTo, types: types, pageSize: pageSize)
    }

    /// The events after a position and then those to come, for ever: each once, in order, in pages that are never empty.
    /// Ends when the task is cancelled.
    package func follow(after: Int64 = 0, pageSize: Int = 1000) -> Subscription {
        Subscription(pool: pool, watch: watch, after: after, pageSize: pageSize)
    }

    /// The version of a stream's newest event; 0 where there is no such stream.
    package func version(of stream: StreamID) async throws(PostgresError) -> Int {
        try await pool.row("SELECT version FROM log.stream WHERE stream = \(stream.rawValue)", as: Int.self) ?? 0
    }

    /// The events of one stream, in order.
    package func stream(_ stream: StreamID) async throws(PostgresError) -> [RecordedEvent] {
        try await pool.rows(
            """
            SELECT \(unescaped: RecordedEvent.columns)
            FROM log.event
            WHERE stream = \(stream.rawValue)
            ORDER BY version
            """,
            as: RecordedEvent.Row.self
        ).map(RecordedEvent.init)
    }

    package func event(_ id: EventID) async throws(PostgresError) -> RecordedEvent? {
        try await pool.row(
            "SELECT \(unescaped: RecordedEvent.columns) FROM log.event WHERE id = \(id.uuid)",
            as: RecordedEvent.Row.self
        ).map(RecordedEvent.init)
    }
}
