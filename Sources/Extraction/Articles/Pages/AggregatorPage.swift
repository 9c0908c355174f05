import Chronicle

/// A page that may run several articles together without marks between them.
enum AggregatorPage {
    /// - Parameter head: what is already known of the first article, from front matter or meta tags.
    static func articles(
        in lines: [PageLine], head: Article, defaults: ArticleDefaults
    ) -> [Article] {
        let cards = CardHead.all(in: lines)
        var first = head
        let firstLines = opening(
            of: lines[..<(cards.first?.lines.lowerBound ?? lines.count)], into: &first)
        first = defaults.filling(first)
        first.published = first.published ?? Inference.published(lines)
        first.publisher = first.publisher ?? Inference.publisher(lines)
        first.text = PageLine.joined(firstLines)

        var articles = first.text.isEmpty && !cards.isEmpty ? [] : [first]
        for (index, card) in cards.enumerated() {
            let end = index + 1 < cards.count ? cards[index + 1].lines.lowerBound : lines.count
            let text = PageLine.joined(Trailers.removed(from: lines[card.lines.upperBound..<end]))
            if text.isEmpty { continue }
            articles.append(
                Article(
                    title: card.title, publisher: card.publisher,
                    published: published(card.stamp, onPageOf: first.published), language: first.language, text: text))
        }
        return articles
    }

    private static func opening(of lines: ArraySlice<PageLine>, into article: inout Article) -> [PageLine] {
        let head = PageHead(of: lines, title: article.title)
        article.title = article.title ?? head.title
        article.published = article.published ?? head.published
        let kept = zip(lines.indices, lines).filter { !head.lines.contains($0.0) }.map(\.1)
        return Trailers.removed(from: kept[...])
    }

    private static func published(_ stamp: CardHead.Stamp, onPageOf page: EventDate?) -> EventDate? {
        switch stamp {
        case .date(let date): return date
        case .age(let age):
            guard let page, page.precision == .day, let day = page.earliest, age.days > 0 else { return page }
            let point = EDTF.Point(day: day.adding(days: -age.days), qualifier: age.approximate ? .approximate : nil)
            return EventDate(point)
        }
    }
}
