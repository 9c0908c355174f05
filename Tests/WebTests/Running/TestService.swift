import AsyncHTTPClient
import Chronicle
import Extraction
import Foundation
import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import Service
import TestSupport
import Testing
import Web

/// The service on the test's own database, talked to over real HTTP.
struct TestService: Sendable {
    let port: Int
    let archive: Archive

    /// Takes answers as they come: unpacks nothing, follows nothing.
    static let client = HTTPClient(configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))

    var url: String { "http://127.0.0.1:\(port)" }

    /// Runs the service on a free port for as long as the body takes.
    static func run(
        _ settings: ServeSettings = .testing { _ in }, _ body: @Sendable (TestService) async throws -> Void
    ) async throws {
        let configuration = try Configuration(databaseURL: FreshDatabase.current.url, environment: [:])
        let logger = Logger(label: "annals.tests") { _ in SwiftLogNoOpLogHandler() }
        try await Archive.open(configuration, WebServer.opening(settings), logger: logger) { archive in
            let server = try WebServer(archive, lexicon: try TestLexicon.read(), settings: settings)
            let (ports, port) = AsyncStream.makeStream(of: Int.self)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run { port.yield($0) } }
                var iterator = ports.makeAsyncIterator()
                let service = TestService(port: try #require(await iterator.next()), archive: archive)
                try await service.untilReady()
                try await body(service)
                group.cancelAll()
                try await group.waitForAll()
            }
        }
    }

    /// Records articles and brings the timelines up to date.
    @discardableResult
    func record(_ articles: String...) async throws -> IngestReport {
        for (number, article) in articles.enumerated() {
            try TemporaryFolder.current.write(article, to: "articles/\(number).md")
        }
        let ingest = Ingest(
            archive, extractor: Extractor(lexicon: try TestLexicon.read()),
            today: try #require(CalendarDay("2026-11-21")))
        let report = try await ingest.run([TemporaryFolder.current.path(of: "articles")])
        #expect(report.rejected.isEmpty)
        try await archive.project()
        return report
    }

    private func untilReady() async throws {
        while try await get("/health/ready").status != 200 { try await Task.sleep(for: .milliseconds(20)) }
    }

    func get(_ path: String, _ headers: [(String, String)] = []) async throws -> TestAnswer {
        try await send(.GET, path, headers)
    }

    func send(
        _ method: HTTPMethod, _ path: String, _ headers: [(String, String)] = [], body: String? = nil
    ) async throws -> TestAnswer {
        var request = HTTPClientRequest(url: url + path)
        request.method = method
        request.headers = HTTPHeaders(headers)
        request.body = body.map { .bytes(ByteBuffer(string: $0)) }
        let response = try await Self.client.execute(request, timeout: .seconds(30))
        let bytes = try await response.body.collect(upTo: 16 << 20)
        let answer = TestAnswer(
            status: Int(response.status.code), headers: response.headers, bytes: Array(bytes.readableBytesView))
        if answer.headers["Content-Encoding"].isEmpty {
            for fault in try ServiceDescription.shared.get().faults(method, path, answer) {
                Issue.record("\(method) \(path) does not answer as described: \(fault)")
            }
        }
        return answer
    }
}

extension ServeSettings {
    /// On a free port, on 21 November 2026.
    static func testing(_ change: (inout ServeSettings) -> Void) -> ServeSettings {
        var settings = ServeSettings { CalendarDay("2026-11-21") ?? CalendarDay(number: 0) }
        settings.port = 0
        change(&settings)
        return settings
    }
}

/// An answer as it came over the wire.
struct TestAnswer: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func json() throws -> JSONTree { try JSONDecoder().decode(JSONTree.self, from: Data(bytes)) }
}

/// The installation's own lexicon, read once for all tests.
enum TestLexicon {
    private static let shared = Result {
        try Lexicon(folder: InstallationFolder.find(environment: [:]).lexicon)
    }

    static func read() throws -> Lexicon { try shared.get() }
}
