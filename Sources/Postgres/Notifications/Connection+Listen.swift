import CPostgres
import Dispatch

/// Watches a session's socket and hands on the notifications that arrive.
struct Listening {
    let number: Int
    let continuation: AsyncThrowingStream<Notification, any Error>.Continuation
    let source: any DispatchSourceRead

    func end(_ error: PostgresError?) {
        source.cancel()
        continuation.finish(throwing: error)
    }
}

extension Connection {
    /// Listens on channels until the stream is dropped, its task is cancelled or the connection closes.
    ///
    /// Waits on the socket without blocking a thread. The stream ends with an error that `isConnectionLost` when the session
    /// ends; NOTIFYs sent before LISTEN or while nobody listened are gone, so they wake a reader and are no record.
    /// A connection has one stream; a second call replaces the first.
    package func notifications(
        on channels: String..., fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> AsyncThrowingStream<Notification, any Error> {
        let site = CallSite(fileID: fileID, line: line)
        try await takeTurn(site)
        let handle = try usableHandle(site)
        // The source gets a descriptor of its own: libpq may close its socket before the source has let go.
        let descriptor = dup(PQsocket(handle))
        guard descriptor >= 0 else { throw PostgresError(.misuse, "No file descriptor is free", site: site) }
        listening?.end(nil)
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: Notification.self, throwing: (any Error).self)
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in
            self?.assumeIsolated { $0.receiveNotifications() }
        }
        source.setCancelHandler { _ = CPostgres.close(descriptor) }
        lastListening += 1
        let number = lastListening
        listening = Listening(number: number, continuation: continuation, source: source)
        continuation.onTermination = { [weak self] _ in
            Task { await self?.stopListening(number) }
        }
        source.activate()
        let listen = channels.map { "LISTEN \(Query.quoted(identifier: $0))" }.joined(separator: "; ")
        do {
            try await run(script: listen, fileID: fileID, line: line)
        } catch {
            listening?.end(error)
            listening = nil
            throw error
        }
        return stream
    }

    /// Hands on what a statement has read from the socket besides its own results.
    func deliverNotifications() {
        guard let handle, let listening else { return }
        while let notify = PQnotifies(handle) {
            listening.continuation.yield(
                Notification(
                    channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra),
                    process: notify.pointee.be_pid))
            PQfreemem(notify)
        }
    }

    private func receiveNotifications() {
        guard let handle, let listening else { return }
        guard !readWhatIsThere(handle) else { return }
        deliverNotifications()
        listening.end(failure(handle, CallSite(statement: "LISTEN", fileID: #fileID, line: #line)))
        self.listening = nil
    }

    private func stopListening(_ number: Int) {
        guard let listening, listening.number == number else { return }
        listening.end(nil)
        self.listening = nil
    }
}
