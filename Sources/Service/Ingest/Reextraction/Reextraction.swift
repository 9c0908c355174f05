import Chronicle
import EventLog
import Extraction

/// Reads recorded articles again from their stored words and appends what the extractor finds differently now.
struct Reextraction: Sendable {
    let log: Log
    let extractor: Extractor

    enum Outcome: Sendable {
        case unchanged
        case changed(title: String?, retracted: Int, added: Int, left: Int)
        /// There are no words to read.
        case redacted
    }

    /// Reads, decides and appends; where somebody else wrote to the stream meanwhile, all of it again, so that no
    /// decision is gone against that was not seen.
    func run(_ id: ArticleID) async throws -> Outcome {
        while true {
            let stream = try await log.stream(.article(id))
            guard let opening = stream.first, let text = try await log.text(of: id) else { return .redacted }
            let article = try Article(opening, text: text)
            let found = extractor.extract(article, recordedOn: opening.recordedAt.day).reports
            let revision = try Revision(
                of: try StandingReports(stream), by: found, extractor: extractor.version)
            guard !revision.events.isEmpty else { return .unchanged }
            do {
                // Nothing is new where somebody else read it again with the same extractor.
                guard try await append(revision, to: .article(id), at: stream.count) else { return .unchanged }
            } catch AppendError.conflict {
                continue
            }
            return .changed(
                title: article.title, retracted: revision.retracted.count, added: revision.added.count,
                left: revision.left)
        }
    }

    private func append(_ revision: Revision, to stream: StreamID, at version: Int) async throws -> Bool {
        try await log.append(Append(revision.events, to: stream, expecting: .exactly(version))).contains { $0.isNew }
    }
}

extension Article {
    /// The article as it was recorded.
    fileprivate init(_ opening: RecordedEvent, text: ArticleText) throws {
        self.init(title: text.title, text: text.body)
        if case .articleRecorded(let recording) = try opening.decoded() {
            publisher = recording.publisher
            published = recording.published
            url = recording.url
            language = recording.language
        }
    }
}
