/// Runs a clean-up to its end though the task has been cancelled: a connection refuses the statements of one that has.
func uncancelled(_ cleanUp: @escaping @Sendable () async throws -> Void) async throws {
    // A task of its own knows nothing of the cancellation, yet has the same hold on connections.
    try await Task { try await cleanUp() }.value
}
