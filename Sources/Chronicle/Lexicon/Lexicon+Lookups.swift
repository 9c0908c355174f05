extension Lexicon {
    package func group(_ id: SubjectID) -> Group? { groupByID[id] }

    package func actor(_ id: SubjectID) -> Actor? { actorByID[id] }

    package func office(_ id: Office.ID) -> Office? { officeByID[id] }

    /// A country's or a group's offices, by id.
    package func offices(of owner: SubjectID) -> [Office] { officesByOwner[owner] ?? [] }

    /// Who holds an office on a day: of several the one who surely does, then the one who came last.
    package func holder(of office: Office.ID, on day: CalendarDay) -> Holding? {
        holders(of: office, on: day).last
    }

    /// All who may hold an office on a day: those whose coarse dates leave it open first, the one who came last behind the
    /// others; somebody acting before somebody in full who came on the same day.
    package func holders(of office: Office.ID, on day: CalendarDay) -> [Holding] {
        (holdingsByOffice[office] ?? []).filter { $0.term.contains(day) }.sorted { left, right in
            func key(_ holding: Holding) -> (Int, Int, Int, SubjectID) {
                (
                    holding.term.surelyContains(day) ? 1 : 0, holding.term.from?.number ?? .min,
                    holding.status == .acting ? 0 : 1, holding.actor
                )
            }
            return key(left) < key(right)
        }
    }

    /// All who held an office, the first first.
    package func holdings(of office: Office.ID) -> [Holding] { holdingsByOffice[office] ?? [] }

    /// The offices that somebody held, by office and term.
    package func holdings(by actor: SubjectID) -> [Holding] { holdingsByActor[actor] ?? [] }

    /// Who may belong to a group on a day, by id; groups that are members themselves are not opened.
    package func members(of group: SubjectID, on day: CalendarDay) -> [SubjectID] {
        (membershipsByGroup[group] ?? []).filter { $0.term.contains(day) }.map(\.member)
    }

    /// The groups that somebody belongs to on a day, by id.
    package func groups(of member: SubjectID, on day: CalendarDay) -> [SubjectID] {
        (membershipsByMember[member] ?? []).filter { $0.term.contains(day) }.map(\.group)
    }

    package func isMember(_ member: SubjectID, of group: SubjectID, on day: CalendarDay) -> Bool {
        (membershipsByMember[member] ?? []).contains { $0.group == group && $0.term.contains(day) }
    }

    /// The name to show for a subject; nil where the lexicon does not know it.
    package func name(of subject: SubjectID) -> String? {
        subject.country.flatMap { countries[$0]?.name } ?? groupByID[subject]?.name ?? actorByID[subject]?.name
    }
}
