import NIOHTTP1
import Postgres
import Service
import TestSupport
import Testing
import Web

@Suite(.freshDatabase, .temporaryFolder)
struct ReadinessTests {
    @Test func aProjectionThatDoesNotMoveMakesTheServiceUnreadyUntilItDoes() async throws {
        let settings = ServeSettings.testing {
            $0.limits.stall = .milliseconds(100)
            $0.access.allowsInsecureWrites = true
        }
        try await TestService.run(settings) { service in
            let other = try await FreshDatabase.current.connect()
            try await other.run(script: "BEGIN; SELECT FROM projection.generation FOR UPDATE")
            let posted = try await service.send(
                .POST, "/v1/articles", [("Content-Type", "text/markdown")], body: SampleArticle.text())
            #expect(posted.status == 201)
            var answer = try await service.get("/health/ready")
            while answer.status == 200 { answer = try await service.get("/health/ready") }
            #expect(answer.status == 503)
            #expect(try answer.json()["detail"].text?.contains("has not moved from position 0") == true)
            #expect(try await service.get("/health/live").status == 200)
            try await other.run(script: "ROLLBACK")
            while answer.status == 503 { answer = try await service.get("/health/ready") }
            #expect(answer.status == 200)
            await other.close()
        }
    }

    @Test func aReaderAnswersAndWritesNothing() async throws {
        let settings = ServeSettings.testing {
            $0.role = .reader
            $0.access.allowsInsecureWrites = true
        }
        try await TestService.run(settings) { service in
            let role = try await service.archive.pool.row("SELECT current_user::text", as: String.self)
            #expect(role == "annals_reader")
            for path in [
                "/v1/countries", "/v1/countries/CAN/pledges", "/v1/events", "/v1/projections", "/health/ready",
            ] {
                let answer = try await service.get(path)
                #expect(answer.status == 200, "\(path)")
            }
            let posted = try await service.send(
                .POST, "/v1/articles", [("Content-Type", "text/markdown")], body: SampleArticle.text())
            #expect(posted.status == 403)
            #expect(try posted.json()["type"].text == "urn:annals:problem:read-only")
        }
    }

    @Test func aQuestionThatTakesTooLongIsCutOff() async throws {
        try await TestService.run(.testing { $0.limits.time = .milliseconds(500) }) { service in
            let other = try await FreshDatabase.current.connect()
            try await other.run(script: "BEGIN; LOCK TABLE projection.pledge IN ACCESS EXCLUSIVE MODE")
            let answer = try await service.get("/v1/countries/CAN/pledges")
            #expect(answer.status == 503)
            #expect(try answer.json()["type"].text == "urn:annals:problem:time-limit")
            try await other.run(script: "ROLLBACK")
            let after = try await service.get("/v1/countries/CAN/pledges")
            #expect(after.status == 200)
            await other.close()
        }
    }
}
