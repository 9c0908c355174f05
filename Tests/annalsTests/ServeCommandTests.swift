import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct ServeCommandTests {
    @Test(.timeLimit(.minutes(5)))
    func itAnswersUntilItIsToldToStopAndThenEndsWell() async throws {
        try await SampleArticle.record()
        let port = try #require(FreePort.find())
        let running = try Program.start("serve", "--port", "\(port)")
        let answer = try await answer(of: "http://127.0.0.1:\(port)/v1/countries/CAN/pledges")
        #expect(answer.contains("defence-spending-gdp-share"))
        running.terminate()
        let run = try await running.end()
        #expect(run.status == 0 && run.output.isEmpty)
        for line in run.errorLines {
            let fields = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
            #expect(fields["time"] != nil && fields["level"] != nil && fields["message"] != nil, "\(line)")
        }
        #expect(run.errorLines.contains { $0.contains("\"message\":\"Answered\"") && $0.contains("\"request_id\":") })
    }

    @Test(.timeLimit(.minutes(5)))
    func itWaitsForADatabaseThatIsAwayAndSaysSo() async throws {
        let port = try #require(FreePort.find())
        let running = try Program.startBare(
            "serve", "--port", "\(port)", "--database", "postgresql:///?host=/nowhere&dbname=annals")
        #expect(try await answer(of: "http://127.0.0.1:\(port)/health/live").contains("live"))
        running.terminate()
        let run = try await running.end()
        #expect(run.status == 0)
        #expect(run.errors.contains("Waiting for the database"))
    }

    /// Asks until the service has come up.
    private func answer(of url: String) async throws -> String {
        while true {
            let response = try? await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(20))
            if let response, response.status.code == 200 {
                return String(buffer: try await response.body.collect(upTo: 1 << 20))
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}

/// A port that nobody listened on a moment ago.
enum FreePort {
    static func find() -> UInt16? {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: INADDR_LOOPBACK.bigEndian)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(listener, address, length) == 0, getsockname(listener, address, &length) == 0 else {
                    return nil
                }
                return UnsafeRawPointer(address).load(as: sockaddr_in.self).sin_port.bigEndian
            }
        }
    }
}
