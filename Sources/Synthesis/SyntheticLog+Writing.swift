import Chronicle
package import EventLog

extension SyntheticLog {
    package struct Written: Hashable, Sendable {
        /// Of this seed, there before and written now.
        package fileprivate(set) var articles = 0
        /// Written now.
        package fileprivate(set) var newEvents = 0
        /// The newest position of the log.
        package fileprivate(set) var position: Int64 = 0
    }

    /// Why nothing was written.
    package enum Refusal: Error, CustomStringConvertible {
        case holdsRealEvents

        package var description: String {
            "the log holds events that were not generated, and made-up ones do not belong among them: name an empty "
                + "database with --database, or another folder for a private one with ANNALS_CLUSTER"
        }
    }

    /// Appends the first articles, or what is still missing of them.
    ///
    /// - Parameter progress: called after each transaction.
    /// - Throws: `Refusal`, and what `Log.append(inOrder:)` does.
    nonisolated(nonsending) package func write(
        articles: Int, to log: Log, progress: (Written) -> Void = { _ in }
    ) async throws -> Written {
        try await refuseRealEvents(in: log)
        // The last one that is there may lack the decision that comes with it.
        let first = max(0, try await recorded(of: articles, in: log) - 1)
        var written = Written(articles: first)
        let missing = (first..<max(first, articles)).lazy.flatMap { appends(with: $0) }
        try await log.append(inOrder: missing) { done in
            written = Written(articles: first + done.streams, newEvents: done.newEvents, position: done.position)
            progress(written)
        }
        written.position = try await log.head().position
        return written
    }

    /// How many articles are there already, at most so many. They were written in order, so halving finds it.
    private func recorded(of articles: Int, in log: Log) async throws -> Int {
        var (low, high) = (0, articles)
        while low < high {
            let middle = (low + high) / 2
            if try await log.version(of: stream(of: middle)) > 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func refuseRealEvents(in log: Log) async throws {
        for try await page in log.events(upTo: min(1, try await log.head().position)) {
            guard let event = page.first else { continue }
            guard case .articleRecorded(let article) = try event.decoded(), article.publisher == Words.publisher else {
                throw Refusal.holdsRealEvents
            }
        }
    }
}
