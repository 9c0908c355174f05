package import Chronicle
package import Queries

/// Dated entries as calendars, feeds and other programs take them: a timeline or a pledge history, whatever the format.
package struct Chronology: Sendable {
    package let title: String
    /// Where people read it, and the base of the addresses of its entries: `https://annals.example/countries/GBR`.
    package let page: Address
    package let entries: [Entry]

    package struct Entry: Sendable {
        /// The same in every export, unlike those of all other entries.
        package let id: String
        /// Its page below the root of the service, `/events/…`.
        package let path: String
        /// What it says in one line.
        package let title: String
        /// The words that prove it; nil where the article was redacted.
        package let words: String?
        package let date: EventDate
        package let kind: String
        package let recordedAt: Instant
        package let sources: [Source]

        package init(
            id: String, path: String, title: String, words: String?, date: EventDate, kind: String,
            recordedAt: Instant, sources: [Source]
        ) {
            (self.id, self.path, self.title, self.words) = (id, path, title, words)
            (self.date, self.kind, self.recordedAt, self.sources) = (date, kind, recordedAt, sources)
        }
    }

    package struct Source: Sendable, Hashable {
        package let title: String?
        package let publisher: String?
        package let published: EventDate?

        package init(title: String?, publisher: String?, published: EventDate?) {
            (self.title, self.publisher, self.published) = (title, publisher, published)
        }
    }

    /// A page's address in its parts.
    package struct Address: Sendable {
        /// `https://annals.example`, without a slash at its end.
        package let root: String
        package let path: String

        package init(root: String, path: String) {
            (self.root, self.path) = (root, path)
        }

        package var text: String { root + path }
    }

    package init(title: String, page: Address, entries: [Entry]) {
        (self.title, self.page, self.entries) = (title, page, entries)
    }

    func address(of entry: Entry) -> String { page.root + entry.path }
}

extension Chronology {
    /// A timeline, an entry a report.
    package init(timeline reports: [RecordedReport], title: String, page: Address, names: SubjectNames) {
        self.init(
            title: title, page: page,
            entries: reports.map { recorded in
                Entry(
                    id: recorded.event.description, path: "/events/\(recorded.event)",
                    title: Phrases.report(recorded.report, names: names), words: recorded.words,
                    date: recorded.report.occurred, kind: recorded.report.kind.rawValue,
                    recordedAt: recorded.recordedAt, sources: [Source(recorded.source)])
            })
    }

    /// A pledge history: an entry for what was said on a day, and one for the day by which it is due.
    package init(pledges history: PledgeHistory, title: String, page: Address, names: SubjectNames) {
        let entries = history.accounts.flatMap { account in
            account.entries.flatMap { Chronology.entries(of: $0, history: history, names: names) }
        }
        self.init(title: title, page: page, entries: entries.sorted { $0.date < $1.date })
    }

    private static func entries(of entry: Ledger.Entry, history: PledgeHistory, names: SubjectNames) -> [Entry] {
        let reports = entry.sources.compactMap { history.reports[$0.event] }
        guard let first = reports.first else { return [] }
        let pledge = Phrases.report(first.report, names: names)
        func make(_ id: String, _ title: String, _ date: EventDate, _ kind: String) -> Entry {
            Entry(
                id: id, path: "/events/\(first.event)", title: title, words: first.words, date: date, kind: kind,
                recordedAt: first.recordedAt, sources: reports.map { Source($0.source) })
        }
        let said = make("\(first.event)", "\(pledge) (\(entry.status.rawValue))", entry.saidOn, "pledge")
        guard let deadline = entry.deadline else { return [said] }
        return [said, make("\(first.event)-deadline", "Due: \(pledge)", deadline, "deadline")]
    }
}

extension Chronology.Source {
    init(_ article: ArticleReference) {
        self.init(title: article.title, publisher: article.publisher, published: article.published)
    }

    /// `Reuters, 2025-06-09: Canada to reach 2 %`.
    var line: String {
        let origin = [publisher, published?.edtf].compactMap { $0 }.joined(separator: ", ")
        return [origin, title ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
