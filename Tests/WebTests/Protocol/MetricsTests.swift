import EventLog
import NIOHTTP1
import Service
import TestSupport
import Testing
import Web

@Suite(.freshDatabase, .temporaryFolder)
struct MetricsTests {
    @Test func whatIsMeasuredIsTold() async throws {
        try await TestService.run(.testing { $0.access.allowsInsecureWrites = true }) { service in
            let posted = try await service.send(
                .POST, "/v1/articles?wait=projected", [("Content-Type", "text/markdown")], body: SampleArticle.text())
            #expect(posted.status == 201)
            for _ in 0..<3 { _ = try await service.get("/v1/countries/CAN/pledges") }
            _ = try await service.get("/v1/countries/Atlantis/pledges")
            let answer = try await service.get("/metrics")
            #expect(answer.headers["Content-Type"] == ["text/plain; version=0.0.4; charset=utf-8"])
            let head = try await service.archive.log.head().position
            let lines = answer.text.split(separator: "\n").map(String.init)
            let route = "method=\"GET\",route=\"/v1/countries/{code}/pledges\""
            for line in [
                "annals_http_requests_total{\(route),status=\"200\"} 3",
                "annals_http_requests_total{\(route),status=\"404\"} 1",
                "annals_http_request_seconds_count{\(route)} 4",
                "annals_append_seconds_count 1", "annals_append_group_events_sum \(Double(head))",
                "annals_log_head \(Double(head))", "annals_projection_lag{projection=\"timeline\"} 0.0",
                "annals_database_up 1.0", "# TYPE annals_append_seconds histogram",
            ] { #expect(lines.contains(line), "\(line)") }
            #expect(lines.contains { $0.hasPrefix("annals_pool_connections{state=\"idle\"}") })
        }
    }
}
