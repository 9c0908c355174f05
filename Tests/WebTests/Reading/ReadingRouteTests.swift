import EventLog
import Foundation
import Service
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct ReadingRouteTests {
    @Test func aPledgeIsFoundOnEveryRouteThatShowsIt() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            let ledger = try await service.get("/v1/countries/Canada/pledges").json()
            #expect(ledger["subject"] == .text("CAN"))
            let entry = ledger["ledger"][0]
            #expect(entry["target"]["value"] == .number(2))
            #expect(entry["deadline"]["edtf"].text == "2027")
            let event = try #require(entry["sources"][0]["event"].text)

            let country = try await service.get("/v1/countries/CAN/timeline?kind=pledge").json()
            #expect(country["items"].items.map { $0["event"].text } == [event])
            #expect(country["next"] == .null)
            let actor = try await service.get("/v1/actors/mark-carney/timeline?role=announcer").json()
            #expect(actor["items"].items.map { $0["event"].text } == [event])
            let found = try await service.get("/v1/search?q=submarines").json()
            #expect(found["items"].items.count == 1)

            let whole = try await service.get("/v1/events/\(event)").json()
            #expect(whole["event"]["id"].text == event)
            #expect(whole["event"]["chain"].text?.count == 64)
            #expect(whole["standing"]["event"].text == event)
            #expect(whole["isRetracted"] == .bool(false) && whole["corrections"] == .list([]))

            let article = try await service.get("/v1/articles/\(try #require(entry["sources"][0]["article"].text))")
                .json()
            #expect(article["title"].text == "Carney names a date, part 0")
            #expect(article["events"].items.contains { $0["event"].text == event })
            #expect(article["text"].text?.hasPrefix("Canada will spend") == true)
        }
    }

    @Test func countriesAndActorsAreListedWithTheirEvents() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            let countries = try await service.get("/v1/countries").json()["items"]
            #expect(countries.items.map { $0["id"].text } == ["CAN"])
            #expect(countries[0]["name"].text == "Canada")
            let actors = try await service.get("/v1/actors").json()["items"]
            #expect(actors.items.map { $0["id"].text } == ["mark-carney"])
            #expect(actors[0]["name"].text == "Mark Carney")
            let timeline = try await service.get("/v1/actors/mark-carney/timeline").json()["items"].items
            #expect(actors[0]["events"] == .number(Double(timeline.count)) && !timeline.isEmpty)
        }
    }

    @Test func pagesFollowEachOtherWithoutGapOrRepetition() async throws {
        try await TestService.run { service in
            try await service.record(
                SampleArticle.text(0), SampleArticle.text(1), SampleArticle.text(2, published: "2025-06-16"),
                SampleArticle.text(3, published: "2025-06-23"))
            for route in ["/v1/countries/CAN/timeline?", "/v1/search?q=submarines&", "/v1/actors?", "/v1/countries?"] {
                let all = try await service.get(route + "limit=1000").json()["items"].items
                var seen: [JSONTree] = []
                var next: String? = ""
                while let cursor = next {
                    let page = try await service.get(route + "limit=1" + (cursor.isEmpty ? "" : "&cursor=\(cursor)"))
                        .json()
                    #expect(page["items"].items.count == 1)
                    seen += page["items"].items
                    next = page["next"].text
                }
                #expect(seen == all, "\(route)")
            }
        }
    }

    @Test func theLogIsReadFromAPositionOn() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text(0), SampleArticle.text(1))
            let head = try await service.archive.log.head().position
            let all = try await service.get("/v1/events").json()
            #expect(all["items"].items.map { $0["position"].number } == (1...head).map(Double.init))
            #expect(all["next"] == .null)
            let page = try await service.get("/v1/events?after=1&limit=2").json()
            #expect(page["items"].items.map { $0["position"].number } == [2, 3])
            #expect(page["next"].text == "3")
            let behind = try await service.get("/v1/events?after=9223372036854775807").json()
            #expect(behind["items"] == .list([]) && behind["next"] == .null)
        }
    }

    @Test func projectionsShowTheirGenerations() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            let items = try await service.get("/v1/projections").json()["items"].items
            #expect(items.map { $0["projection"].text } == ["entry", "pledge", "timeline"])
            #expect(items.allSatisfy { $0["state"].text == "live" && $0["lag"] == .number(0) })
        }
    }

    @Test func knowledgeCanBeAskedOfAnEarlierState() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            let before = try await service.get("/v1/countries/CAN/timeline?as_of=1").json()
            #expect(before["items"] == .list([]))
            let after = try await service.get("/v1/countries/CAN/timeline?as_of=2099-01-01").json()
            #expect(!after["items"].items.isEmpty)
            let unpublished = try await service.get("/v1/countries/CAN/pledges?published_by=2025-06-08").json()
            #expect(unpublished["ledger"] == .list([]))
        }
    }
}
