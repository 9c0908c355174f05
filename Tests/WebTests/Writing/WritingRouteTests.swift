import EventLog
import NIOHTTP1
import Service
import TestSupport
import Testing
import Web

@Suite(.freshDatabase, .temporaryFolder)
struct WritingRouteTests {
    private func run(_ body: @Sendable (TestService) async throws -> Void) async throws {
        let access = try TestTokens.settings()
        try await TestService.run(.testing { $0.access = access }, body)
    }

    private func post(
        _ service: TestService, _ path: String, as scope: Scope, type: String = "application/json", _ body: String
    ) async throws -> TestAnswer {
        try await service.send(.POST, path, [TestTokens.header(scope), ("Content-Type", type)], body: body)
    }

    /// Records the sample article and gives its answer and the event of its pledge.
    private func record(_ service: TestService) async throws -> (article: String, pledge: String) {
        let answer = try await post(
            service, "/v1/articles?wait=projected", as: .ingest, type: "text/markdown", SampleArticle.text())
        #expect(answer.status == 201)
        let ledger = try await service.get("/v1/countries/CAN/pledges").json()
        return (
            try #require(try answer.json()["article"].text),
            try #require(ledger["ledger"][0]["sources"][0]["event"].text, "the timelines do not show it yet")
        )
    }

    @Test func anArticleIsRecordedOnceAndReadAtOnce() async throws {
        try await run { service in
            let first = try await post(
                service, "/v1/articles?wait=projected", as: .ingest, type: "text/markdown; charset=utf-8",
                SampleArticle.text())
            #expect(first.status == 201)
            let recorded = try first.json()
            let article = try #require(recorded["article"].text)
            #expect(first.headers["Location"] == ["/v1/articles/\(article)"])
            #expect(recorded["isProjected"] == .bool(true) && recorded["isNew"] == .bool(true))
            #expect(recorded["positions"].items.count == recorded["events"].items.count + 1)
            let shown = try await service.get("/v1/articles/\(article)").json()
            let events = shown["events"].items.compactMap { $0["event"].text }.sorted()
            #expect(events == recorded["events"].items.compactMap(\.text).sorted() && !events.isEmpty)

            let second = try await post(
                service, "/v1/articles", as: .ingest, type: "text/markdown", SampleArticle.text())
            #expect(second.status == 200)
            #expect(try second.json()["isNew"] == .bool(false))
            #expect(try second.json()["positions"] == recorded["positions"])
        }
    }

    @Test func aRetractedEventIsOffTheTimelineAndSaysSo() async throws {
        try await run { service in
            let (_, pledge) = try await record(service)
            let path = "/v1/events/\(pledge)/retract?wait=projected"
            let answer = try await post(service, path, as: .curate, #"{"reason": "another minister's"}"#)
            #expect(answer.status == 200)
            #expect(try answer.json()["isNew"] == .bool(true))
            #expect(try await service.get("/v1/countries/CAN/pledges").json()["ledger"] == .list([]))
            let event = try await service.get("/v1/events/\(pledge)").json()
            #expect(event["isRetracted"] == .bool(true) && event["standing"] == .null)
            #expect(event["corrections"][0]["payload"]["reason"].text == "another minister's")
            let again = try await post(service, path, as: .curate, #"{"reason": "again"}"#)
            #expect(try again.json()["isNew"] == .bool(false))
        }
    }

    @Test func aCorrectedEventSaysTheNewAndKeepsItsID() async throws {
        try await run { service in
            let (_, pledge) = try await record(service)
            let answer = try await post(
                service, "/v1/events/\(pledge)/correct?wait=projected", as: .curate,
                """
                {"reason": "misprint", "corrections": [{"field": "value", "value": "2.5"}, {"field": "deadline", "value": "2028"}]}
                """)
            #expect(answer.status == 200)
            let entry = try await service.get("/v1/countries/CAN/pledges").json()["ledger"][0]
            #expect(entry["target"]["value"] == .number(2.5))
            #expect(entry["deadline"]["edtf"].text == "2028")
            #expect(entry["sources"][0]["event"].text == pledge)
        }
    }

    @Test func aRedactedArticleHasNoWordsLeft() async throws {
        try await run { service in
            let (article, _) = try await record(service)
            let answer = try await post(
                service, "/v1/articles/\(article)/redact", as: .curate, #"{"reason": "publisher's request"}"#)
            #expect(answer.status == 200)
            let shown = try await service.get("/v1/articles/\(article)")
            #expect(try shown.json()["isRedacted"] == .bool(true))
            #expect(!shown.text.contains("seaworthy") && !shown.text.contains("Carney names"))
            let again = try await post(
                service, "/v1/articles", as: .ingest, type: "text/markdown", SampleArticle.text())
            #expect(again.status == 200)
        }
    }

    @Test(arguments: [
        ("/v1/articles", "application/json", "{", 422, "unprocessable"),
        ("/v1/articles", "application/json", "{\"text\": \"\"}", 422, "unprocessable"),
        ("/v1/articles", "application/json", "[{\"text\": \"One.\"}, {\"text\": \"Two.\"}]", 422, "unprocessable"),
        ("/v1/articles", "application/pdf", "%PDF", 415, "unsupported-media"),
        ("/v1/articles?published=soon", "text/plain", "Words.", 400, "malformed-parameter"),
        ("/v1/articles?wait=long", "text/plain", "Words.", 400, "malformed-parameter"),
    ])
    func anArticleThatCannotBeReadIsToldWhy(
        path: String, type: String, body: String, status: Int, kind: String
    ) async throws {
        try await run { service in
            let answer = try await post(service, path, as: .ingest, type: type, body)
            #expect(answer.status == status)
            #expect(try answer.json()["type"].text == "urn:annals:problem:\(kind)")
            #expect(try await service.archive.log.head().position == 0)
        }
    }

    @Test(arguments: [
        ("retract", "{}", 400, "malformed-body", "reason"),
        ("retract", "{\"reason\": \" \"}", 400, "malformed-body", "reason"),
        ("retract", "{\"reason\": 7}", 400, "malformed-body", "reason"),
        ("correct", "{\"reason\": \"r\", \"corrections\": []}", 400, "malformed-body", "corrections"),
        (
            "correct", "{\"reason\": \"r\", \"corrections\": [{\"field\": \"mood\", \"value\": \"1\"}]}", 422,
            "unprocessable", nil
        ),
        (
            "correct", "{\"reason\": \"r\", \"corrections\": [{\"field\": \"value\", \"value\": \"2\"}]}", 409,
            "conflict",
            nil
        ),
    ])
    func aCorrectionThatCannotBeDoneIsToldWhy(
        act: String, body: String, status: Int, kind: String, parameter: String?
    ) async throws {
        try await run { service in
            let (_, pledge) = try await record(service)
            let head = try await service.archive.log.head()
            let answer = try await post(service, "/v1/events/\(pledge)/\(act)", as: .curate, body)
            #expect(answer.status == status)
            let problem = try answer.json()
            #expect(problem["type"].text == "urn:annals:problem:\(kind)")
            #expect(problem["parameter"].text == parameter)
            #expect(try await service.archive.log.head() == head)
        }
    }

    @Test func aProjectionIsBuiltAnewBesideTheLiveOne() async throws {
        try await run { service in
            _ = try await record(service)
            let before = try await service.get("/v1/countries/CAN/timeline")
            let answer = try await post(service, "/v1/projections/timeline/replay", as: .admin, "")
            #expect(answer.status == 202)
            var states: [String?] = []
            repeat {
                let generations = try await service.get("/v1/projections").json()["items"].items
                states = generations.filter { $0["projection"].text == "timeline" }.map { $0["state"].text }
            } while states != ["retired", "live"]
            #expect(try await service.get("/v1/countries/CAN/timeline").bytes == before.bytes)
            #expect(try await post(service, "/v1/projections/none/replay", as: .admin, "").status == 404)
        }
    }
}
