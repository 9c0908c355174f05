package import Chronicle

/// Turns a file's bytes into the articles that it holds.
///
/// What the file says about its article wins over the defaults, and the defaults win over what is only inferred (a
/// dateline's agency, and its day in the year of a copyright line). A file is taken whole or refused whole.
package enum ArticleReader {
    /// - Parameter name: the file's name; its ending tells the format, and without one (`-`) the first bytes do.
    package static func read(
        bytes: [UInt8], name: String, defaults: ArticleDefaults = ArticleDefaults()
    ) throws(ArticleError) -> [Article] {
        do {
            return try articles(of: bytes, name: name, defaults: defaults)
        } catch {
            throw ArticleError(name: name, fault: error)
        }
    }

    private static func articles(
        of bytes: [UInt8], name: String, defaults: ArticleDefaults
    ) throws(ArticleError.Fault) -> [Article] {
        let format = try ArticleFormat(name: name, bytes: bytes)
        if !format.holdsManyArticles, bytes.count > defaults.sizeLimit {
            throw .tooLarge(bytes: bytes.count, limit: defaults.sizeLimit)
        }
        let text = try StrictText.decode(bytes)
        let articles =
            switch format {
            case .markdown: try MarkdownPage.articles(in: text, defaults: defaults)
            case .plain: PlainPage.articles(in: text, defaults: defaults)
            case .html: try HTMLPage.articles(in: text, defaults: defaults)
            case .json: try JSONArticles.articles(in: text, defaults: defaults)
            case .jsonLines: try JSONArticles.articles(inLinesOf: text, defaults: defaults)
            }
        guard !articles.isEmpty, articles.allSatisfy({ !$0.text.isEmpty }) else { throw .noBody }
        for article in articles where article.text.utf8.count > defaults.sizeLimit {
            throw .tooLarge(bytes: article.text.utf8.count, limit: defaults.sizeLimit)
        }
        return articles
    }
}
