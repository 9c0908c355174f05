import EventLog
import Service
import TestSupport
import Testing
import Web

@Suite(.freshDatabase, .temporaryFolder)
struct BodyLimitTests {
    @Test(arguments: [true, false])
    func aGigabyteIsRefusedBeforeItIsSent(isAnnounced: Bool) async throws {
        let access = try TestTokens.settings()
        try await TestService.run(.testing { $0.access = access }) { service in
            let connection = try RawConnection(port: service.port)
            let (name, value) = TestTokens.header(.ingest)
            let length = isAnnounced ? "Content-Length: \(1 << 30)" : "Transfer-Encoding: chunked"
            #expect(
                connection.send(
                    """
                    POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n\(name): \(value)\r\n\
                    \(length)\r\n\r\n
                    """))
            let words = [UInt8](repeating: UInt8(ascii: "a"), count: 64 << 10)
            let piece = isAnnounced ? words : Array("10000\r\n".utf8) + words + Array("\r\n".utf8)
            var sent = 0
            while sent < 1 << 30, connection.send(piece) { sent += piece.count }
            #expect(sent < 64 << 20)
            let answer = connection.receive()
            #expect(answer.hasPrefix("HTTP/1.1 413 "))
            #expect(answer.contains("Connection: close\r\n"))
            #expect(try await service.archive.log.head().position == 0)
        }
    }

    @Test func whoSendsNothingIsCutOff() async throws {
        try await TestService.run(.testing { $0.limits.idle = .seconds(3) }) { service in
            let connection = try RawConnection(port: service.port)
            #expect(connection.send("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\n"))
            #expect(connection.receive().isEmpty)
            let alive = try await service.get("/health/live")
            #expect(alive.status == 200)
        }
    }
}
