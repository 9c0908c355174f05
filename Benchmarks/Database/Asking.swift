import Chronicle
import EventLog
import Postgres
import Queries

/// The questions that a person waits for, each the median of some.
struct Asking {
    func measure(_ database: ConnectionConfiguration, _ report: Report) async throws {
        let owner = try await Connection.open(database.asOwner)
        try await owner.execute("ANALYZE log.event_1, log.article_text")
        await owner.close()
        let connection = try await Connection.open(database.asApplication)
        for (name, code) in [("the country that is named most", "USA"), ("the thirtieth country", "PRT")] {
            guard let subject = SubjectID(code) else { continue }
            var found = 0
            let pledges = try await milliseconds(5) {
                found = try await PledgeQuery(subjects: [subject]).run(on: connection).count
            }
            report.add("pledge history of \(name), \(found) pledges", pledges, "ms")
            var page = TimelineQuery(subjects: [subject])
            page.limit = 50
            report.add(
                "newest 50 of the timeline of \(name)",
                try await milliseconds(21) { _ = try await page.run(on: connection) }, "ms")
        }
        for words in ["submarines", "Velovissi", "\"military aid\" Norway"] {
            var search = SearchQuery(words: words)
            search.limit = 50
            var found = 0
            let taken = try await milliseconds(5) { found = try await search.run(on: connection).count }
            report.add("search for \(words), \(found) shown", taken, "ms")
        }
        await connection.close()
    }

    private func milliseconds(_ rounds: Int, _ body: () async throws -> Void) async rethrows -> Double {
        var times: [Double] = []
        for _ in 0..<rounds { times.append(try await seconds(body) * 1000) }
        return median(times)
    }
}
