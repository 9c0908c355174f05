import Foundation
import NIOHTTP1
import Service
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct PageRouteTests {
    private static let forPeople = [("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")]

    private func page(_ path: String, of service: TestService) async throws -> String {
        let answer = try await service.get(path, Self.forPeople)
        #expect(answer.status == 200, "\(path)")
        #expect(answer.headers.first(name: "Content-Type") == "text/html; charset=utf-8", "\(path)")
        let policy = try #require(answer.headers.first(name: "Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
        return answer.text
    }

    /// The addresses that a page's links lead to, as browsers read them.
    private func links(of html: String) -> [String] {
        html.matches(of: /href="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
    }

    @Test func everyLinkOfEveryPageLeadsSomewhere() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            var waiting = ["/", "/search?q=submarines", "/projections"]
            var seen: Set<String> = []
            while let path = waiting.popLast() {
                let address = String(path.prefix { $0 != "#" })
                guard address.hasPrefix("/"), seen.insert(address).inserted else {
                    continue
                }
                let answer = try await service.get(address, Self.forPeople)
                #expect(answer.status == 200, "\(address)")
                if answer.headers.first(name: "Content-Type")?.hasPrefix("text/html") == true {
                    waiting += links(of: answer.text)
                }
            }
            #expect(seen.contains("/countries/CAN") && seen.contains("/actors/mark-carney"))
            #expect(seen.contains { $0.hasPrefix("/events/") } && seen.contains { $0.hasPrefix("/articles/") })
        }
    }

    @Test func theCountryPageShowsThePledgeAndItsProof() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            let html = try await page("/countries/Canada", of: service)
            #expect(html.contains("<h1>Canada</h1>"))
            #expect(html.contains("2 % of GDP") && html.contains("by 2027"))
            #expect(html.contains("Canada will spend 2 per cent of its gross domestic product"))
            #expect(html.contains("<svg class=\"chart chart-wide\"") && html.contains("<td class=\"number\">1.33</td>"))
        }
    }

    @Test func filtersAreParametersAndEmptyOnesAskNothing() async throws {
        try await TestService.run { service in
            try await service.record(SampleArticle.text())
            let all = try await page("/actors/mark-carney?kind=&role=&from=&to=&published_by=&as_of=", of: service)
            #expect(all.contains("<h3>2025</h3>") && !all.contains("Clear all"))
            let none = try await page("/actors/mark-carney?kind=meeting", of: service)
            #expect(none.contains("Nothing on record fits.") && none.contains("Clear all"))
            #expect(none.contains("<option value=\"meeting\" selected>"))
            let past = try await page("/actors/mark-carney?published_by=2024-01-01", of: service)
            #expect(past.contains("what had been published by 2024-01-01"))
            #expect(past.contains("Nothing on record fits."))
        }
    }

    @Test func whatCannotBeShownIsSaidOnAPageToPeopleAndAsAProblemToPrograms() async throws {
        try await TestService.run { service in
            for (path, status) in [
                ("/countries/Atlantis", 404), ("/articles/0000", 404), ("/events/zz", 400), ("/nowhere", 404),
                ("/countries/CAN?from=yesterday", 400), ("/search?q=a&cursor=x", 400),
            ] {
                let shown = try await service.get(path, Self.forPeople)
                #expect(shown.status == status, "\(path)")
                #expect(shown.text.hasPrefix("<!doctype html>"), "\(path)")
                let told = try await service.get(path)
                #expect(told.status == status, "\(path)")
                #expect(told.headers.first(name: "Content-Type") == "application/problem+json", "\(path)")
            }
        }
    }

    @Test func filesOfPagesMayBeKeptForEver() async throws {
        try await TestService.run { service in
            let html = try await page("/", of: service)
            let files = links(of: html).filter { $0.hasPrefix("/assets/") }
            #expect(files.count == 2)
            for file in files {
                let answer = try await service.get(file)
                #expect(answer.status == 200)
                #expect(answer.headers.first(name: "Cache-Control") == "public, max-age=31536000, immutable")
            }
        }
    }
}
