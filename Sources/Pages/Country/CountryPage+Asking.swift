import Chronicle
import EventLog
import Postgres
import Queries
import Service

extension CountryPage {
    static func ask(_ desk: Desk, about subject: SubjectID, _ question: TimelineQuestion) async throws -> CountryPage {
        let today = desk.today()
        let history = try await PledgeHistory.ask(
            desk.archive, about: subject, metric: nil, question.knowledge, today: today)
        let groups = desk.lexicon.groups(of: subject, on: today).filter { group in
            desk.lexicon.group(group).map { ["alliance", "union", "forum", "bloc"].contains($0.kind) } ?? false
        }
        let path = Address.subject(subject)
        let head = try await desk.archive.log.head().position
        let (timeline, demands, first) = try await desk.archive.pool.withConnection { connection in
            let subjects = try await SameActorQuery(subject: subject, asOf: question.knowledge.asOf)
                .run(on: connection)
            var demands = TimelineQuery(subjects: [subject] + groups)
            demands.kind = .statement
            demands.role = .addressee
            demands.metric = .defenceSpendingShare
            demands.knowledge = question.knowledge
            demands.limit = 200
            return (
                try await Timeline.ask(question, about: subjects, at: path, names: desk.names, on: connection),
                try await demands.run(on: connection).map(\.recorded),
                try await FirstDayQuery(subjects: subjects).run(on: connection)
            )
        }
        return CountryPage(
            subject, history: history,
            record: SpendingRecord(history, demands: demands, of: [subject] + groups), groups: groups,
            filters: Filters(question, at: path, first: first, today: today, head: head), timeline: timeline,
            names: desk.names)
    }
}
