import Chronicle
import Foundation
import Postgres

/// Appends that share one transaction: each to another stream, no event id twice.
struct AppendGroup: Sendable {
    struct Item: Sendable {
        let stream: StreamID
        let expected: ExpectedVersion
        let ids: [EventID]
        let types: [String]
        let schemas: [Int16]
        let payloads: [JSONText]
        let text: ArticleText?

        /// Bytes of payloads and text.
        var size: Int {
            payloads.reduce((text?.title?.utf8.count ?? 0) + (text?.body.utf8.count ?? 0)) { $0 + $1.text.utf8.count }
        }
    }

    typealias Outcome = Result<[AppendedEvent], AppendError>

    let items: [Item]

    /// Writes all of it in one statement and tells each item's outcome, in the order of the items.
    func write(on pool: ConnectionPool) async throws(PostgresError) -> [Outcome] {
        let texts = items.enumerated().compactMap { index, item in item.text.map { (Int32(index + 1), $0) } }
        let answers = try await pool.rows(
            """
            SELECT request, outcome, event, "position", version
            FROM log.append_group(
                \(items.map(\.stream.rawValue)),
                \(items.map { $0.expected.version }),
                \(items.enumerated().flatMap { index, item in item.ids.map { _ in Int32(index + 1) } }),
                \(items.flatMap { $0.ids.map(\.uuid) }),
                \(items.flatMap(\.types)),
                \(items.flatMap(\.schemas)),
                \(items.flatMap(\.payloads)),
                \(texts.map(\.0)),
                \(texts.map(\.1.title)),
                \(texts.map(\.1.body))
            )
            ORDER BY event
            """,
            as: (Int, String, Int?, Int64?, Int?).self)
        return outcomes(answers)
    }

    private func outcomes(
        _ answers: [(request: Int, outcome: String, event: Int?, position: Int64?, version: Int?)]
    ) -> [Outcome] {
        let ids = items.flatMap(\.ids)
        var written = items.map { _ in [AppendedEvent]() }
        var failures = [AppendError?](repeating: nil, count: items.count)
        for answer in answers {
            let index = answer.request - 1
            let id = answer.event.map { ids[$0 - 1] }
            switch (answer.outcome, id, answer.position, answer.version) {
            case ("appended", let id?, let position?, let version?):
                written[index].append(AppendedEvent(id: id, position: position, version: version, isNew: true))
            case ("known", let id?, let position?, let version?):
                written[index].append(AppendedEvent(id: id, position: position, version: version, isNew: false))
            case ("conflict", _, _, let actual?):
                let expected = Int(items[index].expected.version ?? 0)
                failures[index] = .conflict(items[index].stream, expected: expected, actual: actual)
            case ("taken", let id?, let position?, _):
                failures[index] = .taken(id, position: position)
            default:
                failures[index] = .malformed("log.append_group answered \(answer.outcome)")
            }
        }
        return zip(written, failures).map { events, failure in failure.map { .failure($0) } ?? .success(events) }
    }
}

extension AppendGroup.Item {
    /// Encodes the payloads, and refuses what PostgreSQL would have to refuse for the whole group.
    init(_ append: Append, upcasters: Upcasters) throws(AppendError) {
        guard !append.events.isEmpty else { throw .malformed("no events") }
        guard Set(append.events.map(\.id)).count == append.events.count else {
            throw .malformed("an event stands twice")
        }
        if append.text != nil {
            guard append.stream.rawValue.hasPrefix("article/") else { throw .malformed("a text belongs to an article") }
        }
        stream = append.stream
        expected = append.expected
        text = append.text
        ids = append.events.map(\.id)
        types = append.events.map(\.event.name.rawValue)
        schemas = append.events.map { upcasters.currentSchema(of: $0.event.name) }
        do {
            payloads = try append.events.map { JSONText(String(decoding: try $0.event.payload(), as: UTF8.self)) }
        } catch {
            throw .malformed("an event cannot be written as JSON: \(error)")
        }
    }
}

extension ExpectedVersion {
    fileprivate var version: Int32? {
        switch self {
        case .any: nil
        case .exactly(let version): Int32(clamping: version)
        }
    }
}
