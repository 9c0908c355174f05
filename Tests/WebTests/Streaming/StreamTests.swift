import AsyncHTTPClient
import EventLog
import Foundation
import NIOCore
import NIOHTTP1
import Postgres
import Service
import TestSupport
import Testing
import Web

@Suite(.freshDatabase, .temporaryFolder)
struct StreamTests {
    /// Reads a stream until it has so many events; gives their positions.
    private func positions(_ count: Int, of stream: HTTPClientResponse) async throws -> [Int] {
        var text = ""
        var found: [Int] = []
        for try await part in stream.body {
            text += String(buffer: part)
            found = text.split(separator: "\n").filter { $0.hasPrefix("id: ") }.compactMap { Int($0.dropFirst(4)) }
            if found.count >= count { return found }
        }
        return found
    }

    private func open(
        _ service: TestService, _ query: String = "", _ headers: [(String, String)] = []
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: service.url + "/v1/events/stream" + query)
        request.headers = HTTPHeaders(headers)
        return try await StreamClient.shared.execute(request, timeout: .seconds(120))
    }

    @Test func whatIsRecordedGoesOutAtOnceAndInOrder() async throws {
        try await TestService.run { service in
            let stream = try await open(service)
            #expect(stream.status.code == 200 && stream.headers["Content-Type"] == ["text/event-stream"])
            try await service.record(SampleArticle.text(0), SampleArticle.text(1))
            let head = Int(try await service.archive.log.head().position)
            #expect(try await positions(head, of: stream) == Array(1...head))
        }
    }

    @Test func aClientThatComesBackGetsWhatItMissed() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text(0), SampleArticle.text(1))
            let head = Int(try await service.archive.log.head().position)
            let resumed = try await open(service, "?after=0", [("Last-Event-ID", "2")])
            #expect(try await positions(head - 2, of: resumed) == Array(3...head))
            let whole = try await open(service, "?after=0")
            #expect(try await positions(head, of: whole) == Array(1...head))
            #expect(try await open(service, "", [("Last-Event-ID", "\(head + 1)")]).status.code == 400)
        }
    }

    @Test func aSilentStreamShowsThatItIsAlive() async throws {
        try await TestService.run(.testing { $0.limits.heartbeat = .milliseconds(50) }) { service in
            let stream = try await open(service)
            var text = ""
            for try await part in stream.body {
                text += String(buffer: part)
                if text.contains(":\n\n:\n\n") { break }
            }
            #expect(text.hasPrefix("retry: 2000\n\n"))
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func aThousandStreamsShareOneReader() async throws {
        FileDescriptors.allowAsManyAsPossible()
        try await TestService.run { service in
            try await withThrowingTaskGroup(of: [Int].self) { group in
                var streams: [HTTPClientResponse] = []
                for number in 0..<1000 {
                    if number.isMultiple(of: 50) { keepSocketsFromChildren() }
                    streams.append(try await open(service))
                }
                keepSocketsFromChildren()
                let metrics = try await service.get("/metrics").text
                #expect(metrics.contains("annals_event_streams 1000.0\n"))
                try await service.record(SampleArticle.text())
                let head = Int(try await service.archive.log.head().position)
                for stream in streams { group.addTask { try await positions(head, of: stream) } }
                for try await found in group { #expect(found == Array(1...head)) }
            }
            let sessions = try await service.archive.pool.row(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()", as: Int64.self)
            #expect(sessions ?? .max < 16)
        }
    }
}

/// A PostgreSQL that another test starts meanwhile would count inherited sockets among the files it may have open.
private func keepSocketsFromChildren() {
    for descriptor in Int32(3)..<8192 {
        var address = sockaddr()
        var size = socklen_t(MemoryLayout<sockaddr>.size)
        guard getsockname(descriptor, &address, &size) == 0, address.sa_family == sa_family_t(AF_INET) else { continue }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
}

/// A client that opens as many connections as it is asked to.
private enum StreamClient {
    static let shared: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 2000
        configuration.timeout.read = nil
        return HTTPClient(configuration: configuration)
    }()
}
