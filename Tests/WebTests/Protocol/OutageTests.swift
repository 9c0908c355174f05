import NIOHTTP1
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct OutageTests {
    @Test func requestsAreToldToComeAgainWhileTheDatabaseIsAwayAndThenAnswered() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            let before = try await service.get("/v1/countries/CAN/pledges")
            #expect(before.status == 200)
            try await allowConnections(false)
            let during = try await service.get("/v1/countries/CAN/pledges")
            #expect(during.status == 503)
            #expect(try during.json()["type"].text == "urn:annals:problem:unavailable")
            #expect(during.headers.first(name: "Retry-After").flatMap(Int.init) ?? 0 > 0)
            #expect(try await service.get("/health/live").status == 200)
            #expect(try await service.get("/health/ready").status == 503)
            try await allowConnections(true)
            let after = try await service.get("/v1/countries/CAN/pledges")
            #expect(after.status == 200 && after.bytes == before.bytes)
            #expect(try await service.get("/health/ready").status == 200)
        }
    }

    /// What a restart looks like from outside: sessions end, new ones are refused for a while.
    private func allowConnections(_ isAllowed: Bool) async throws {
        let name = FreshDatabase.current.configuration.database ?? ""
        let other = try await FreshDatabase.current.connect { $0.database = "postgres" }
        try await other.execute("ALTER DATABASE \(identifier: name) ALLOW_CONNECTIONS \(unescaped: "\(isAllowed)")")
        if !isAllowed {
            _ = try await other.rows(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = \(name)", as: Bool.self)
        }
        await other.close()
    }
}
