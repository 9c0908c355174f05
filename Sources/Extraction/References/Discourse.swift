import Chronicle

/// What a reader keeps in mind while reading on: who was named, with which title, and who is in view now.
struct Discourse {
    private let lexicon: Lexicon
    private let titles: OfficeTitles
    private let day: CalendarDay
    /// People in the order of their last mention.
    private var recent: [SubjectID] = []
    private var known: [SubjectID: Profile] = [:]
    private var focus: SubjectID?
    private var previousFocus: SubjectID?
    private var body: SubjectID?
    private var group: SubjectID?
    /// The country that was last the subject, or whose person was.
    private var side: SubjectID?
    /// Countries and groups by how often they were named.
    private(set) var weight: [SubjectID: Int] = [:]

    /// How many people a reader keeps in mind; it bounds the work on a text that names thousands.
    private static let span = 64

    private struct Profile {
        var titles: [(title: String, owner: SubjectID?)] = []
        var owner: SubjectID?
        var gender: Actor.Gender?
    }

    init(lexicon: Lexicon, titles: OfficeTitles, day: CalendarDay, mentions: [Mention]) {
        self.lexicon = lexicon
        self.titles = titles
        self.day = day
        for mention in mentions {
            switch mention.kind {
            case .country(let id), .demonym(let id), .seat(let id), .group(let id): weight[id, default: 0] += 1
            default: continue
            }
        }
    }

    // MARK: Reading

    /// Who a party is; nil where the text leaves it open.
    ///
    /// - Parameter subject: whom the sentence so far is about: "he" is rather that one than the one before.
    mutating func resolve(_ party: Party, after subject: SubjectID?) -> SubjectID? {
        switch party.head {
        case .person(let id):
            note(id, party)
            return id
        case .body(let id):
            note(body: id)
            return id
        case .institution: return institution(usual: party.owner)
        case .office: return office(party)
        case .pronoun(.he): return person(after: subject) { $0 != .female }
        case .pronoun(.she): return person(after: subject) { $0 != .male }
        case .pronoun(.it): return body
        case .pronoun(.they): return group
        case .pronoun(.first), .unnamed: return nil
        }
    }

    mutating func setFocus(_ id: SubjectID) {
        if let own = isPerson(id) ? titles.principal(of: id, on: day) ?? known[id]?.owner : id, own.country != nil {
            side = own
        }
        guard isPerson(id) else {
            note(body: id)
            return
        }
        if focus != id { previousFocus = focus }
        focus = id
        touch(id)
    }

    func isPerson(_ id: SubjectID) -> Bool { known[id] != nil }

    /// The country or group for which a person acts.
    func principal(of id: SubjectID) -> SubjectID? {
        guard isPerson(id) else { return id }
        if let side = titles.principal(of: id, on: day) ?? known[id]?.owner { return side }
        let governs = known[id]?.titles.contains { held in
            ["minister", "president", "premier", "chancellor", "secretary"].contains { held.title.contains($0) }
        }
        return governs == true ? mainCountry : nil
    }

    /// The country named most; of two the one whose code comes first.
    var mainCountry: SubjectID? {
        weight.filter { $0.key.country != nil }.min { left, right in
            (-left.value, left.key) < (-right.value, right.key)
        }?.key
    }

    // MARK: Deciding

    /// `the government`, `the Foreign Office`: of the country that usually has it, where the text names that one; else of
    /// whom the text is on.
    private func institution(usual: SubjectID?) -> SubjectID? {
        if let usual, weight[usual] != nil { return usual }
        return side ?? mainCountry
    }

    private mutating func note(body id: SubjectID) {
        body = id
        if lexicon.group(id) != nil { group = id }
    }

    private mutating func note(_ id: SubjectID, _ party: Party) {
        if known[id] == nil {
            var profile = Profile()
            profile.titles = titles.titles(of: id, on: day).map { ($0.title, $0.owner) }
            profile.gender = lexicon.actor(id)?.gender
            profile.owner = titles.principal(of: id, on: day)
            known[id] = profile
        }
        let owner = party.owner ?? (party.isOfLast ? body : nil)
        if let title = party.title, !lexicon.cues.courtesies.contains(title) {
            known[id]?.titles.append((title, owner))
        }
        if let owner, known[id]?.owner == nil { known[id]?.owner = owner }
        if let title = party.title, known[id]?.gender == nil {
            if ["mr", "sir", "lord"].contains(title) { known[id]?.gender = .male }
            if ["mrs", "ms", "dame", "lady"].contains(title) { known[id]?.gender = .female }
        }
        touch(id)
    }

    private mutating func touch(_ id: SubjectID) {
        recent.removeAll { $0 == id }
        recent.append(id)
        if recent.count > Discourse.span { recent.removeFirst() }
    }

    private func person(after subject: SubjectID?, _ agrees: (Actor.Gender?) -> Bool) -> SubjectID? {
        if let subject, let profile = known[subject], agrees(profile.gender) { return subject }
        return inView.first { agrees(known[$0]?.gender) }
    }

    /// People from the one in view now to the one named longest ago.
    private var inView: [SubjectID] {
        let front = [focus, previousFocus].compactMap { $0 }
        return front + recent.reversed().filter { !front.contains($0) }
    }

    private func office(_ party: Party) -> SubjectID? {
        guard let title = party.title else { return nil }
        if let guest = inRole(title, party.owner) { return guest }
        if let owner = party.owner ?? (party.isOfLast ? body : nil) {
            if !party.isFormer, let holder = titles.holder(title, of: owner, on: day) { return holder }
            return inView.first { isCalled($0, title, owner) }
        }
        if let named = inView.first(where: { isCalled($0, title, nil) }) { return named }
        let owners = Set(titles.owners(of: title)).filter { weight[$0] != nil }
        let likeliest = owners.sorted { (weight[$1] ?? 0, $0) < (weight[$0] ?? 0, $1) }.first
        return likeliest.flatMap { titles.holder(title, of: $0, on: day) }
    }

    /// Who is meant by the part played and no office: `the visitor`, `the host`, `the Brazilian`, `his Polish counterpart`.
    private func inRole(_ title: String, _ owner: SubjectID?) -> SubjectID? {
        switch title {
        case "visitor", "guest":
            return inView.first { person in
                guard let side = principal(of: person) else { return false }
                return owner.map { side == $0 } ?? (side != mainCountry && side.country != nil)
            }
        case "host": return inView.first { principal(of: $0) == mainCountry }
        case "national": return owner.flatMap { owner in inView.first { principal(of: $0) == owner } }
        case "counterpart", "colleague":
            guard let owner, let person = inView.first(where: { principal(of: $0) != owner }) else { return nil }
            return titles.counterpart(of: person, in: owner, on: day)
        default: return nil
        }
    }

    private func isCalled(_ id: SubjectID, _ title: String, _ owner: SubjectID?) -> Bool {
        guard let profile = known[id] else { return false }
        return profile.titles.contains { held in
            titles.matches(title, known: held.title)
                && (owner == nil || (held.owner ?? profile.owner) == nil || held.owner == owner
                    || profile.owner == owner)
        }
    }
}
