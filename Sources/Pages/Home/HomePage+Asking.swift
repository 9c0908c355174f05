import Chronicle
import Postgres
import Queries
import Service

extension HomePage {
    static func ask(_ desk: Desk) async throws -> HomePage {
        let today = desk.today()
        let (found, recent, subjects) = try await desk.archive.pool.withConnection { connection in
            (
                try await PledgeRankingQuery(metric: .defenceSpendingShare, asOf: today).run(on: connection),
                try await NewestQuery(asOf: today, limit: 8).run(on: connection),
                try await SubjectsOnRecordQuery().run(on: connection)
            )
        }
        return HomePage(
            ranking: RankedPledge.ranking(found, actuals: desk.actuals, names: desk.names),
            newest: recent.map { Item($0, names: desk.names) },
            circles: circles(of: subjects, desk.lexicon, on: today, names: desk.names))
    }

    /// The groups that the countries are told apart by; who belongs to several stands in each.
    private static let groups = ["nato", "eu", "g20"]

    static func circles(
        of subjects: [SubjectID], _ lexicon: Lexicon, on day: CalendarDay, names: SubjectNames
    ) -> [Circle] {
        let countries = subjects.filter { $0.country != nil }
        func links(_ members: [SubjectID]) -> [Link] { members.map(names.link).sorted { $0.name < $1.name } }
        let groups = groups.compactMap(SubjectID.init)
        let inGroups = groups.map { group in
            Circle(
                heading: names[group], groupHref: Address.subject(group),
                members: links(countries.filter { lexicon.isMember($0, of: group, on: day) }))
        }
        let elsewhere = countries.filter { country in
            !groups.contains { lexicon.isMember(country, of: $0, on: day) }
        }
        let bodies = subjects.filter { lexicon.group($0) != nil }
        return
            (inGroups + [
                Circle(heading: "Elsewhere", groupHref: nil, members: links(elsewhere)),
                Circle(heading: "Groups and organisations", groupHref: nil, members: links(bodies)),
            ]).filter { !$0.members.isEmpty }
    }
}
