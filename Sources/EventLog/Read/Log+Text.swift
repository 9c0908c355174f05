package import Chronicle
package import Postgres

extension Log {
    /// The words of a recorded article; nil where they were taken down, or there is no such article.
    package func text(of article: ArticleID) async throws(PostgresError) -> ArticleText? {
        let row = try await pool.row(
            "SELECT title, body FROM log.article_text WHERE article = \(article.uuid) AND redacted_at IS NULL",
            as: (String?, String?).self)
        guard let (title, body) = row, let body else { return nil }
        return ArticleText(title: title, body: body)
    }

    /// How many articles are recorded.
    package func articleCount() async throws(PostgresError) -> Int {
        try await pool.row("SELECT count(*) FROM log.article_text", as: Int.self) ?? 0
    }
}
