import NIOHTTP1
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct ProblemTests {
    @Test(arguments: [
        ("/v1/countries/CAN/timeline?form=1", 400, "unknown-parameter", "form"),
        ("/v1/countries/CAN/timeline?from=2025-02-30", 400, "malformed-parameter", "from"),
        ("/v1/countries/CAN/timeline?from=99999-02-30", 400, "malformed-parameter", "from"),
        ("/v1/countries/CAN/timeline?kind=rumour", 400, "malformed-parameter", "kind"),
        ("/v1/countries/CAN/timeline?limit=0", 400, "malformed-parameter", "limit"),
        ("/v1/countries/CAN/timeline?limit=1001", 400, "malformed-parameter", "limit"),
        ("/v1/countries/CAN/timeline?cursor=2025", 400, "malformed-parameter", "cursor"),
        ("/v1/countries/CAN/timeline?kind=pledge&kind=pledge", 400, "malformed-parameter", "kind"),
        ("/v1/countries/CAN/pledges?as_of=soon", 400, "malformed-parameter", "as_of"),
        ("/v1/countries/CAN/pledges?metric=%00", 400, "malformed-parameter", "metric=%00"),
        ("/v1/countries/Atlantis/pledges", 404, "not-found", "code"),
        ("/v1/actors/%20%21/timeline", 404, "not-found", "id"),
        ("/v1/events/xyz", 400, "malformed-parameter", "id"),
        ("/v1/events/00000000", 404, "not-found", "id"),
        ("/v1/articles/00000000", 404, "not-found", "id"),
        ("/v1/events?after=-1", 400, "malformed-parameter", "after"),
        ("/v1/search", 400, "malformed-parameter", "q"),
        ("/v2/anything", 404, "not-found", nil),
    ])
    func whatIsWrongIsTold(path: String, status: Int, kind: String, parameter: String?) async throws {
        try await TestService.run { service in
            let answer = try await service.get(path)
            #expect(answer.status == status)
            #expect(answer.headers["Content-Type"] == ["application/problem+json"])
            let problem = try answer.json()
            #expect(problem["type"].text == "urn:annals:problem:\(kind)")
            #expect(problem["status"] == .number(Double(status)))
            #expect(problem["parameter"].text == parameter)
            #expect(problem["detail"].text?.isEmpty == false)
            #expect(answer.headers["X-Request-ID"].map { "urn:annals:request:\($0)" } == [problem["instance"].text])
        }
    }

    @Test func aMethodThatThePathDoesNotTakeIsRefusedWithThoseItDoes() async throws {
        try await TestService.run { service in
            let answer = try await service.send(.DELETE, "/v1/countries")
            #expect(answer.status == 405)
            #expect(answer.headers["Allow"] == ["GET, HEAD"])
            #expect(try answer.json()["type"].text == "urn:annals:problem:method-not-allowed")
        }
    }
}
