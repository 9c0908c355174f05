import Chronicle
import Foundation
import Testing

@testable import Extraction

/// The same article gives the same page on any day and beside any other work.
@Suite struct DeterminismTests {
    private func pages(recordedOn day: CalendarDay, _ articles: [Article]) -> String {
        ExtractedArticle.goldPage("page", articles.map { Seeds.extractor.extract($0, recordedOn: day) }).rendered
    }

    private func seeds() throws -> [Article] {
        try ["canada-two-percent", "nyt-quantum-leap", "turkiye-sweden-ratification"].flatMap {
            try Seeds.articles(Seeds.folder.appending(path: "articles/\($0).md"))
        }
    }

    @Test func anArticleWithADateDoesNotDependOnTheDayOfReading() throws {
        let articles = try seeds()
        let first = pages(recordedOn: CalendarDay(number: 0), articles)
        #expect(first.contains("\"kind\": \"pledge\""))
        #expect(pages(recordedOn: CalendarDay(number: 40_000), articles) == first)
    }

    @Test func anArticleWithoutADateIsBoundedByTheDayOfReading() {
        let article = Article(title: nil, published: nil, text: "“We will pay more,” Mark Rutte said on Monday.")
        let page = pages(recordedOn: CalendarDay(number: 20_000), [article])
        #expect(page.contains("\"occurred\": \"../2024-10-04\""), "\(page)")
    }

    @Test func tasksBesideEachOtherFindTheSame() async throws {
        let articles = try seeds()
        let alone = pages(recordedOn: Seeds.recordedOn, articles)
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<2 { group.addTask { pages(recordedOn: Seeds.recordedOn, articles) } }
            for await page in group { #expect(page == alone) }
        }
    }
}
