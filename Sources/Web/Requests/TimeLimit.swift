/// Cuts work off that takes too long.
enum TimeLimit {
    /// - Throws: `Problem` of kind `timeLimit` after the time; the work is cancelled, and with it its statements.
    static func hold<Value: Sendable>(
        _ limit: Duration, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask(operation: work)
            group.addTask {
                try await Task.sleep(for: limit)
                throw Problem(
                    .timeLimit, "it took more than \(limit.components.seconds) s; ask for less, or again", retryAfter: 2
                )
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }
}
