package import Chronicle
package import Queries

/// The pages that people read, as HTML: each asks its queries, makes a plain value of the answers, and fills its template.
package struct Pages: Sendable {
    private let desk: Desk
    private let templates: Templates

    /// - Throws: `TemplateError`, naming the file, where a template cannot be used.
    package init(_ desk: Desk) throws(TemplateError) {
        self.desk = desk
        templates = try Templates()
    }

    package func home() async throws -> String { render(try await HomePage.ask(desk)) }

    package func country(_ subject: SubjectID, _ question: TimelineQuestion) async throws -> String {
        render(try await CountryPage.ask(desk, about: subject, question))
    }

    package func actor(_ subject: SubjectID, _ question: TimelineQuestion) async throws -> String {
        render(try await ActorPage.ask(desk, about: subject, question))
    }

    /// - Parameter part: which part of a long article, from 1.
    package func article(_ id: IDPrefix, part: Int) async throws -> String {
        render(try await ArticlePage.ask(desk, id, part: part))
    }

    package func event(_ id: IDPrefix) async throws -> String { render(try await EventPage.ask(desk, id)) }

    /// - Parameter place: where an earlier page ended.
    package func search(_ words: String?, before place: TimelinePlace?) async throws -> String {
        render(try await SearchPage.ask(desk, for: words, before: place))
    }

    package func projections() async throws -> String { render(try await ProjectionsPage.ask(desk)) }

    /// The page that says why there is no other.
    package func refusal(title: String, reason: String) -> String {
        render(RefusalPage(title: title, reason: reason))
    }

    private func render(_ page: some Page) -> String { templates.render(page, in: Frame(page)) }
}
