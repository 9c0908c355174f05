import NIOHTTP1
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct HTTPTests {
    @Test func whatTheClientHasIsNotSentAgain() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text(0))
            let path = "/v1/countries/CAN/pledges"
            let first = try await service.get(path)
            let tag = try #require(first.headers.first(name: "ETag"))
            let second = try await service.get(path, [("If-None-Match", "\"other\", \(tag)")])
            #expect(second.status == 304 && second.bytes.isEmpty)
            #expect(second.headers["ETag"] == [tag])
            try await service.record(SampleArticle.text(1, published: "2025-07-09"))
            let third = try await service.get(path, [("If-None-Match", tag)])
            #expect(third.status == 200 && third.headers["ETag"] != [tag])
        }
    }

    @Test func headHasTheHeadersOfGetAndNoBody() async throws {
        try await TestService.run { service in
            let get = try await service.get("/v1/countries")
            let head = try await service.send(.HEAD, "/v1/countries")
            #expect(head.status == 200 && head.bytes.isEmpty)
            for name in ["ETag", "Content-Type", "Content-Length"] {
                #expect(head.headers[name] == get.headers[name] && !head.headers[name].isEmpty, "\(name)")
            }
        }
    }

    @Test func longAnswersArePackedWhereTheClientCanUnpackThem() async throws {
        try await TestService.run { service in
            for number in 0..<4 { try await service.record(SampleArticle.text(number)) }
            let plain = try await service.get("/v1/countries/CAN/timeline")
            #expect(plain.headers["Content-Encoding"].isEmpty)
            let refused = try await service.get("/v1/countries/CAN/timeline", [("Accept-Encoding", "gzip;q=0, br")])
            #expect(refused.bytes == plain.bytes)
            let packed = try await service.get("/v1/countries/CAN/timeline", [("Accept-Encoding", "br, gzip;q=0.5")])
            #expect(packed.headers["Content-Encoding"] == ["gzip"])
            #expect(packed.headers["ETag"] == plain.headers["ETag"])
            #expect(packed.bytes.count < plain.bytes.count / 2)
            #expect(try Gunzip.unpack(packed.bytes) == plain.bytes)
        }
    }

    @Test func requestIDsAreTakenFromOutsideWhereTheyAreHarmless() async throws {
        try await TestService.run { service in
            let taken = try await service.get("/health/live", [("X-Request-ID", "proxy-17")])
            #expect(taken.headers["X-Request-ID"] == ["proxy-17"])
            let refused = try await service.get("/health/live", [("X-Request-ID", String(repeating: "x", count: 129))])
            #expect(refused.headers.first(name: "X-Request-ID")?.count ?? 0 < 129)
        }
    }

    @Test func otherSitesMayRead() async throws {
        try await TestService.run { service in
            let answer = try await service.get("/v1/countries", [("Origin", "https://newsroom.example")])
            #expect(answer.headers["Access-Control-Allow-Origin"] == ["*"])
            let asked = try await service.send(
                .OPTIONS, "/v1/countries",
                [("Origin", "https://newsroom.example"), ("Access-Control-Request-Method", "GET")])
            #expect(asked.status == 204)
            #expect(asked.headers.first(name: "Access-Control-Allow-Methods")?.contains("GET") == true)
        }
    }
}
