import EventLog
import NIOHTTP1
import Service
import TestSupport
import Testing
import Web

@Suite(.freshDatabase, .temporaryFolder)
struct AccessTests {
    private let json = ("Content-Type", "application/json")

    private func post(
        _ service: TestService, _ path: String = "/v1/articles", with headers: [(String, String)]
    ) async throws -> TestAnswer {
        try await service.send(.POST, path, headers + [json], body: #"{"text": "Canada will spend 2 per cent."}"#)
    }

    @Test func nobodyWritesWithoutATokenThatAllowsIt() async throws {
        let access = try TestTokens.settings()
        try await TestService.run(.testing { $0.access = access }) { service in
            let head = try await service.archive.log.head()
            for path in [
                "/v1/articles", "/v1/events/0000/retract", "/v1/events/0000/correct", "/v1/articles/0000/redact",
                "/v1/projections/entry/replay",
            ] {
                let without = try await post(service, path, with: [])
                #expect(without.status == 401)
                #expect(without.headers["WWW-Authenticate"] == ["Bearer realm=\"annals\""])
                let unknown = try await post(service, path, with: [("Authorization", "Bearer guess")])
                #expect(unknown.status == 401)
                #expect(try unknown.json()["type"].text == "urn:annals:problem:bad-token")
                let basic = try await post(service, path, with: [("Authorization", "Basic aW5nZXN0")])
                #expect(basic.status == 401)
                let other = try await post(service, path, with: [TestTokens.header(.read)])
                #expect(other.status == 403)
                #expect(try other.json()["type"].text == "urn:annals:problem:missing-scope")
            }
            #expect(try await service.archive.log.head() == head)
            #expect(try await post(service, with: [TestTokens.header(.ingest)]).status == 201)
        }
    }

    @Test func readsAreForAllUnlessTheyArePrivate() async throws {
        var access = try TestTokens.settings()
        access.readsNeedToken = true
        try await TestService.run(.testing { $0.access = access }) { service in
            for path in ["/v1/countries", "/v1/events", "/v1/events/stream"] {
                let answer = try await service.get(path)
                #expect(answer.status == 401)
            }
            #expect(try await service.get("/v1/countries", [TestTokens.header(.ingest)]).status == 403)
            #expect(try await service.get("/v1/countries", [TestTokens.header(.read)]).status == 200)
            #expect(try await service.get("/openapi.yaml").status == 200)
        }
    }

    @Test func insecureWritesAreForThisMachineAndNotForPagesOfOtherSites() async throws {
        try await TestService.run(.testing { $0.access.allowsInsecureWrites = true }) { service in
            let own = try await post(service, with: [])
            #expect(own.status == 201)
            #expect(try await post(service, with: [("Origin", "https://elsewhere.example")]).status == 401)
        }
    }

    @Test func whoWritesTooFastIsToldWhenToComeAgain() async throws {
        let access = try TestTokens.settings()
        try await TestService.run(
            .testing {
                $0.access = access
                $0.limits.writesPerMinute = 20
            }
        ) { service in
            #expect(try await post(service, with: [TestTokens.header(.ingest)]).status == 201)
            #expect(try await post(service, with: [TestTokens.header(.ingest)]).status == 200)
            let third = try await post(service, with: [TestTokens.header(.ingest)])
            #expect(third.status == 429)
            let wait = third.headers.first(name: "Retry-After").flatMap(Int.init) ?? 0
            #expect((1...3).contains(wait))
            // Another client is not held up.
            #expect(
                try await post(service, "/v1/articles/0000/redact", with: [TestTokens.header(.curate)]).status == 400)
        }
    }

    @Test(arguments: ["one two", "one fly \(String(repeating: "0", count: 64))", "one read abc"])
    func tokensThatCannotBeReadAreRefused(text: String) {
        #expect(throws: StaticTokens.Malformed.self) { try StaticTokens(text) }
    }
}
