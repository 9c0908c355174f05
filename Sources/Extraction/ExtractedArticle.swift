package import Chronicle

/// What an article reports, with every stage that led there.
package struct ExtractedArticle: Sendable {
    package let article: Article
    let scene: Scene
    let mentions: [Mention]
    let dates: [DateMention]
    /// In text order.
    package let reports: [Report]
}
