import Chronicle
import Extraction
import Foundation
import Testing

@Suite struct AggregatorPageTests {
    private let articles: [Article]

    init() throws {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/chatham-house-page.md")
        articles = try ArticleReader.read(bytes: Array(Data(contentsOf: fixture)), name: "chatham-house-page.md")
    }

    @Test func eachArticleKeepsItsOwnTitlePublisherAndDate() {
        #expect(
            articles.map(\.title) == [
                "NATO's Rutte to press allies for 5% in London speech",
                "A 5 percent goal for NATO, and a hard sum for Britain",
                "Carney brings Canada's NATO date forward and looks beyond American arms",
                "Orbán: Russia 'too weak' to go to war with NATO",
            ])
        #expect(
            articles.map(\.publisher) == [
                "Transatlantic News Service", "The Hudson Courier", "Maple Standard", "Danube Monitor",
            ])
        #expect(articles.map { $0.published?.edtf } == Array(repeating: "2025-06-09", count: 4))
    }

    @Test func whatBelongsToNoArticleIsLeftOut() throws {
        #expect(articles[0].text.hasPrefix("LONDON, June 9 (TNS) -- NATO chief"))
        #expect(articles[0].text.hasSuffix("\"an instrument of aggression and confrontation.\""))
        #expect(articles[1].text.hasSuffix("painful cuts elsewhere, analysts say."))
        #expect(articles[2].text.hasPrefix("TORONTO - Canada will spend"))
        #expect(articles[3].text.hasSuffix("critics object to the loaded wording of the questions."))
    }

    @Test func plainPagesGiveTheirTitleAndDatelinesTakeTheYearOfTheCopyright() throws {
        let page = """
            Minister to seek funds for border posts
            June 9 (NNA) -- The interior minister was expected to ask parliament for money on Monday, aides said.
            She is to speak in the afternoon, and a vote is planned for the week after that one.
            Copyright 2025 National News Agency. All Rights Reserved.
            Comments
            No comments yet...
            Related Articles


            Evening Herald
            3 hours ago
            - Evening Herald
            What the border posts would cost each household
            Every household would pay for the posts, according to the ministry's own reckoning of Friday. Subscribe for more.
            Court weighs appeal of port workers
            Harbour Times · 2 days ago
            The port workers' appeal was heard on Friday, and the judges withdrew without naming a day for their ruling.
            """
        let articles = try ArticleReader.read(bytes: Array(page.utf8), name: "page.txt")
        #expect(
            articles.map(\.title) == [
                "Minister to seek funds for border posts", "What the border posts would cost each household",
                "Court weighs appeal of port workers",
            ])
        #expect(articles.map(\.publisher) == ["NNA", "Evening Herald", "Harbour Times"])
        #expect(articles.map { $0.published?.edtf } == ["2025-06-09", "2025-06-09", "2025-06-07"])
        #expect(articles[0].text.hasSuffix("planned for the week after that one."))
        #expect(articles[1].text.hasSuffix("reckoning of Friday."))
    }

    @Test func anOrdinaryArticleWithADateAndShortLinesStaysWhole() throws {
        let page = """
            World, Europe

            Lawmakers back longer terms for judges

            'The courts need calm,' speaker says

            Ada Lind  | 14.11.2024 - Update : 14.11.2024
            Lawmakers back longer terms for judges

            OSLO

            Lawmakers voted on Thursday for longer terms for judges, two years ago still a fringe idea.

            What comes next

            The king has to sign the law, which he did within days the last time that such a law was passed.
            """
        let articles = try ArticleReader.read(bytes: Array(page.utf8), name: "page.txt")
        #expect(articles.count == 1)
        #expect(articles.first?.title == "Lawmakers back longer terms for judges")
        #expect(articles.first?.published?.edtf == "2024-11-14")
        #expect(
            articles.first?.text.hasPrefix("OSLO\n\nLawmakers voted") == true)
    }
}
