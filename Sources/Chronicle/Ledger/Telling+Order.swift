extension Telling {
    /// In the order in which they were said, by content alone.
    ///
    /// A date that says no more than "on or before" stands at its last day, but before what the same article tells of the
    /// week up to that day: what it gives as standing already stood before its news.
    static func inOrder(_ tellings: [Telling]) -> [Telling] {
        var news: [ArticleID: [Int]] = [:]
        for source in tellings.flatMap(\.sources) {
            if let day = source.saidOn.earliest { news[source.article, default: []].append(day.number) }
        }
        func place(_ telling: Telling) -> (day: Int, isNews: Int) {
            guard telling.saidOn.earliest == nil else { return (telling.saidOn.sortDay.number, 1) }
            let last = telling.saidOn.sortDay.number
            let ofTheWeek = telling.articles.flatMap { news[$0] ?? [] }.filter { (last - 6...last).contains($0) }
            return (ofTheWeek.min() ?? last, 0)
        }
        return tellings.map { (place: place($0), record: $0.asOneRecord, telling: $0) }.sorted { left, right in
            left.place != right.place
                ? left.place < right.place : PledgeOnRecord.comesBefore(left.record, right.record)
        }.map(\.telling)
    }

    /// As its first source, but with the deadline and the day that all its sources give it.
    private var asOneRecord: PledgeOnRecord {
        var pledge = first.pledge
        pledge.deadline = deadline
        return PledgeOnRecord(
            event: first.event, article: first.article, publisher: first.publisher, published: first.published,
            saidOn: saidOn, modality: modality, pledge: pledge)
    }
}
