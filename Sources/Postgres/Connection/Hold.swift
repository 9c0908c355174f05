/// A transaction or COPY that has a connection to itself, known to its task and the task's children.
final class Hold: Sendable {
    @TaskLocal static var current: Hold?

    /// The hold of another connection, or of an outer use of this one, that the task has too.
    private let outer: Hold?

    init() { outer = Hold.current }

    /// Whether the running task works under the hold.
    var isMine: Bool {
        var hold = Hold.current
        while let current = hold {
            if current === self { return true }
            hold = current.outer
        }
        return false
    }
}

extension Connection {
    /// Waits while another task holds the connection.
    func takeTurn(_ site: CallSite) async throws(PostgresError) {
        while let holder, !holder.isMine {
            await waitForRelease()
            if Task.isCancelled {
                throw PostgresError(.cancelled, "the task was cancelled while waiting", site: site)
            }
        }
    }

    /// Takes the connection for one task, or says nil where the task has it already.
    func hold(_ site: CallSite) async throws(PostgresError) -> Hold? {
        try await takeTurn(site)
        guard holder == nil else { return nil }
        let hold = Hold()
        holder = hold
        return hold
    }

    func release() {
        holder = nil
        let awoken = waiting
        waiting = []
        for waiter in awoken { waiter.continuation.resume() }
    }

    private func waitForRelease() async {
        lastWaiter += 1
        let id = lastWaiter
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume()
                } else {
                    waiting.append((id, continuation))
                }
            }
        } onCancel: {
            Task { await self.wake(id) }
        }
    }

    private func wake(_ id: Int) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index).continuation.resume()
    }
}
