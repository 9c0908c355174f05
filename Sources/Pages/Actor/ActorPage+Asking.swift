import Chronicle
import EventLog
import Postgres
import Queries
import Service

extension ActorPage {
    static func ask(_ desk: Desk, about subject: SubjectID, _ question: TimelineQuestion) async throws -> ActorPage {
        let today = desk.today()
        let path = Address.subject(subject)
        let history = try await PledgeHistory.ask(
            desk.archive, about: subject, metric: nil, question.knowledge, today: today)
        let head = try await desk.archive.log.head().position
        let (subjects, timeline, first) = try await desk.archive.pool.withConnection { connection in
            let subjects = try await SameActorQuery(subject: subject, asOf: question.knowledge.asOf)
                .run(on: connection)
            return (
                subjects,
                try await Timeline.ask(question, about: subjects, at: path, names: desk.names, on: connection),
                try await FirstDayQuery(subjects: subjects).run(on: connection)
            )
        }
        return ActorPage(
            subject, citizenship: desk.lexicon.actor(subject)?.country.map { desk.names.link(.country($0)) },
            aliases: Array(subjects.dropFirst()),
            offices: HeldOffice.offices(of: subject, in: desk.lexicon, on: today, names: desk.names),
            history: history, filters: Filters(question, at: path, first: first, today: today, head: head),
            timeline: timeline, names: desk.names)
    }
}
