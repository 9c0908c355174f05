import Chronicle
import Service

extension ActorPage.HeldOffice {
    /// The offices that a person held, the newest first; of a group, its offices with those who hold them.
    static func offices(
        of subject: SubjectID, in lexicon: Lexicon, on day: CalendarDay, names: SubjectNames
    ) -> [ActorPage.HeldOffice] {
        let own = lexicon.holdings(by: subject).sorted { $1.term < $0.term }.compactMap { holding in
            lexicon.office(holding.office).map {
                ActorPage.HeldOffice($0, holding, holder: nil, on: day, names: names)
            }
        }
        let theirs = lexicon.offices(of: subject).compactMap { office in
            lexicon.holder(of: office.id, on: day).map { holding in
                ActorPage.HeldOffice(office, holding, holder: names.link(holding.actor), on: day, names: names)
            }
        }
        return own + theirs
    }

    private init(_ office: Office, _ holding: Holding, holder: Link?, on day: CalendarDay, names: SubjectNames) {
        let title = office.titles.first ?? office.kind.replacing("-", with: " ")
        post = title.prefix(1).uppercased() + title.dropFirst()
        owner = names.link(office.owner)
        term = Self.words(holding.term)
        isActing = holding.status == .acting
        isHeldNow = holding.term.contains(day)
        self.holder = holder
    }

    /// The lexicon's days, which may stand for a month or a year: years are what they surely tell.
    private static func words(_ term: Term) -> String {
        switch (term.from?.year, term.until.map { $0.adding(days: -1).year }) {
        case (let from?, let until?): from == until ? "\(from)" : "\(from) to \(until)"
        case (let from?, nil): "since \(from)"
        case (nil, let until?): "until \(until)"
        case (nil, nil): ""
        }
    }
}
