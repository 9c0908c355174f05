package import Chronicle
package import EventLog

/// A made-up log of realistic shape and any length: thirty years of articles, a few people and countries in most of them,
/// statements, pledges and meetings with three subjects on average, now and then a retraction, correction or redaction.
///
/// It is a function of the seed alone, and a shorter one is the beginning of a longer one.
package struct SyntheticLog: Sendable {
    package let seed: UInt64
    private let cast = Cast()

    package init(seed: UInt64) { self.seed = seed }

    /// What is appended with the article of this number, from 0: the article, and what was decided about an earlier one.
    package func appends(with number: Int) -> [Append] {
        let recording = article(number).recording
        guard number >= Self.reflection,
            let decision = Decisions.append(on: number - Self.reflection, seed: seed, cast: cast)
        else { return [recording] }
        return [recording, decision]
    }

    /// The stream of the article of this number.
    package func stream(of number: Int) -> StreamID { .article(article(number).id) }

    private func article(_ number: Int) -> SyntheticArticle {
        SyntheticArticle(number: number, seed: seed, cast: cast)
    }

    /// So many articles are recorded before somebody decides about one.
    private static let reflection = 100
}
