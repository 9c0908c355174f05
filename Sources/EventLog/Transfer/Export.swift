import Chronicle
import Foundation
package import Postgres

/// Writes the log as lines of JSON: see docs/log-format.md.
package struct Export: Sendable {
    private let pool: ConnectionPool
    private let pageSize: Int

    package init(_ pool: ConnectionPool, pageSize: Int = 1000) {
        self.pool = pool
        self.pageSize = pageSize
    }

    /// Reads from one snapshot, so that a redaction that comes meanwhile is in the file altogether or not at all.
    ///
    /// - Parameter write: gets the bytes of some whole lines at a time, in order.
    /// - Returns: how many events were exported.
    @discardableResult
    nonisolated(nonsending) package func run(
        progress: (Verification.Progress) -> Void = { _ in }, write: ([UInt8]) async throws -> Void
    ) async throws -> Int64 {
        try await pool.transaction(.snapshot) { connection in
            let row = try await connection.row("SELECT position, chain FROM log.head", as: (Int64, [UInt8]).self)
            let head = LogHead(position: row?.0 ?? 0, chain: row?.1 ?? ChainHash.beforeFirst)
            var bytes: [UInt8] = []
            ExportLine.header(head).write(to: &bytes)
            var position: Int64 = 0
            while position < head.position {
                let lines = try await lines(after: position, upTo: head.position, on: connection)
                for line in lines { line.write(to: &bytes) }
                try await write(bytes)
                bytes.removeAll(keepingCapacity: true)
                position = min(position + Int64(pageSize), head.position)
                progress(Verification.Progress(position: position, head: head.position))
            }
            if !bytes.isEmpty { try await write(bytes) }
            return head.position
        }
    }

    private func lines(
        after: Int64, upTo head: Int64, on connection: Connection
    ) async throws -> [ExportLine] {
        let bound = min(after + Int64(pageSize), head)
        let events = try await connection.rows(
            """
            SELECT \(unescaped: RecordedEvent.columns)
            FROM log.event
            WHERE position > \(after) AND position <= \(bound)
            ORDER BY position
            """,
            as: RecordedEvent.Row.self
        ).map(RecordedEvent.init)
        guard events.count == Int(bound - after) else {
            try LogGap.check(events, after: after, upTo: bound)
            throw LogGap(position: after + Int64(events.count) + 1)
        }
        let recorded = events.filter { $0.type == Event.Name.articleRecorded.rawValue }.compactMap(\.stream.article)
        let texts = try await texts(of: recorded, on: connection)
        return events.flatMap { event -> [ExportLine] in
            guard event.type == Event.Name.articleRecorded.rawValue, let article = event.stream.article,
                let text = texts[article]
            else { return [.event(event)] }
            return [.event(event), .text(text)]
        }
    }

    private func texts(
        of articles: [ArticleID], on connection: Connection
    ) async throws -> [ArticleID: ExportLine.StoredText] {
        guard !articles.isEmpty else { return [:] }
        let rows = try await connection.rows(
            "SELECT article, title, body, redacted_at FROM log.article_text WHERE article = ANY (\(articles.map(\.uuid)))",
            as: (UUID, String?, String?, PostgresTimestamp?).self)
        let texts = rows.map { article, title, body, redactedAt in
            ExportLine.StoredText(
                article: ArticleID(article), title: title, body: body,
                redactedAt: redactedAt.map { Instant(microseconds: $0.microsecondsSince1970) })
        }
        return Dictionary(texts.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension StreamID {
    /// The article whose stream this is.
    var article: ArticleID? {
        rawValue.hasPrefix("article/") ? ArticleID(String(rawValue.dropFirst("article/".count))) : nil
    }
}
