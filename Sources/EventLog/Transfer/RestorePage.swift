import Chronicle
import Foundation
import Postgres

/// Lines of an export that are restored with one statement.
struct RestorePage {
    private(set) var events: [RecordedEvent] = []
    private(set) var size = 0
    /// The position of the newest event restored.
    private(set) var restored: Int64 = 0
    private(set) var chain = ChainHash.beforeFirst
    private var lines: [Int] = []
    private var texts: [ExportLine.StoredText] = []

    /// - Throws: where the digest is of another spelling of the payload: PostgreSQL forgets how its JSON was spelled.
    mutating func add(_ event: RecordedEvent, size: Int, line: Int) throws(ImportError) {
        guard ChainHash.digest(ofPayload: event.payload) == event.digest else {
            throw .line(line, "position \(event.position): the payload does not match its digest")
        }
        events.append(event)
        lines.append(line)
        self.size += size
    }

    mutating func add(_ text: ExportLine.StoredText, size: Int, line: Int) throws(ImportError) {
        guard let event = events.last, event.type == Event.Name.articleRecorded.rawValue,
            event.stream == .article(text.article), texts.last?.article != text.article
        else { throw .line(line, "the text does not follow the event that recorded its article") }
        texts.append(text)
        self.size += size
    }

    /// Lets PostgreSQL prove and write the page, which is empty afterwards. An empty page only asks whether the log is.
    mutating func restore(on connection: Connection) async throws {
        do throws(PostgresError) {
            // An import is one transaction, and appends have room made for them at the end of theirs.
            try await connection.execute("SELECT log.make_room(\(events.last?.position ?? 0))")
            let head = try await connection.row(
                """
                SELECT log.restore(
                    \(events.map(\.position)),
                    \(events.map(\.id.uuid)),
                    \(events.map(\.stream.rawValue)),
                    \(events.map { Int32(truncatingIfNeeded: $0.version) }),
                    \(events.map(\.type)),
                    \(events.map(\.schema)),
                    \(events.map { PostgresTimestamp(microsecondsSince1970: $0.recordedAt.microseconds) }),
                    \(events.map { JSONText($0.payload) }),
                    \(events.map(\.digest)),
                    \(events.map(\.chain)),
                    \(texts.map(\.article.uuid)),
                    \(texts.map(\.title)),
                    \(texts.map(\.body)),
                    \(texts.map { $0.redactedAt.map { PostgresTimestamp(microsecondsSince1970: $0.microseconds) } })
                )
                """,
                as: Int64.self)
            restored = head ?? restored
        } catch {
            guard error.sqlState == .brokenExport, let place = Int(error.detail?.split(separator: "=").last ?? "")
            else {
                throw error
            }
            throw ImportError.line(lines[place - 1], error.message)
        }
        chain = events.last?.chain ?? chain
        self = RestorePage(restored: restored, chain: chain)
    }

    init() {}

    private init(restored: Int64, chain: [UInt8]) {
        self.restored = restored
        self.chain = chain
    }
}
