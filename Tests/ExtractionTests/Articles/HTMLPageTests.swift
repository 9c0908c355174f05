import Chronicle
import Extraction
import Testing

@Suite struct HTMLPageTests {
    private static func read(_ html: String) throws -> Article {
        try #require(try ArticleReader.read(bytes: Array(html.utf8), name: "page.html").first)
    }

    private static let paragraphs = """
        <p>The harbour of the town will close in March so that its walls can be mended, the mayor said on Tuesday.</p>
        <p>It will open again in the summer, she told <a href="/x">the council</a>, &ldquo;if all goes well&rdquo;.</p>
        """

    @Test func linkedDataTellsTheArticle() throws {
        let article = try Self.read(
            """
            <!doctype html><html lang="en"><head><title>Harbour | Evening Herald</title>
            <link rel="canonical" href="https://herald.example/harbour">
            <meta property="og:title" content="Another title"><meta property="og:site_name" content="Another name">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
            {"@type": ["NewsArticle"], "headline": "Harbour to close", "datePublished": "2025-02-04T07:00:00+01:00",
            "publisher": {"@type": "Organization", "name": "Evening Herald"}}]}</script></head>
            <body><nav><a>Home</a></nav><div class="cookie-banner"><p>We use cookies to track you over the whole web.</p></div>
            <article><header><h1>Harbour to close</h1></header>\(Self.paragraphs)
            <figure><figcaption>The walls. Photo: A. Lind</figcaption></figure>
            <aside><p>Another story altogether, told at great length.</p></aside></article>
            <script>var x = "<p>never</p>";</script><footer>© 2025 Evening Herald</footer></body></html>
            """)
        #expect(article.title == "Harbour to close")
        #expect(article.publisher == "Evening Herald")
        #expect(article.published?.edtf == "2025-02-04")
        #expect(article.url == "https://herald.example/harbour")
        #expect(article.language == "en")
        #expect(
            article.text == """
                The harbour of the town will close in March so that its walls can be mended, the mayor said on Tuesday.

                It will open again in the summer, she told the council, “if all goes well”.
                """)
    }

    @Test func metaTagsTellWhatLinkedDataDoesNot() throws {
        let article = try Self.read(
            """
            <html><head><title>Fallback</title><meta property="og:title" content="Harbour to close">
            <meta property="og:site_name" content="Evening Herald"><meta property="og:url" content="https://h.example/1">
            <meta property="article:published_time" content="2025-02-04T07:00:00Z"></head>
            <body><div><div class="story">\(Self.paragraphs)</div><div><p>Short.</p></div></div></body></html>
            """)
        #expect(article.title == "Harbour to close")
        #expect(article.publisher == "Evening Herald")
        #expect(article.published?.edtf == "2025-02-04")
        #expect(article.url == "https://h.example/1")
        #expect(article.text.hasPrefix("The harbour"))
        #expect(!article.text.contains("Short."))
    }

    @Test func namesOfClassesThatMisleadAreSetAside() throws {
        let article = try Self.read("<body class=x><div class='content has-sidebar'>\(Self.paragraphs)</div></body>")
        #expect(article.text.hasPrefix("The harbour"))
    }

    @Test func textDrawnByScriptIsTakenFromLinkedData() throws {
        let article = try Self.read(
            """
            <html><head><script type="application/ld+json">{"@type": "Article", "headline": "T", "articleBody":
            "The harbour of the town will close in March.\\n\\nIt will open again in the summer."}</script></head>
            <body><div id="root">Loading</div></body></html>
            """)
        #expect(
            article.text == "The harbour of the town will close in March.\n\nIt will open again in the summer.")
    }

    @Test func breaksPartParagraphsAndDepthIsNoTrap() throws {
        let article = try Self.read("<body>First line of words.<br><br>Second line of words.</body>")
        #expect(article.text == "First line of words.\n\nSecond line of words.")
        let deep = String(repeating: "<div>", count: 100_000) + "Words at the bottom of it all."
        #expect(throws: Never.self) { try? Self.read(deep) }
    }
}
