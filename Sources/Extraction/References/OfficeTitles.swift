import Chronicle

/// Titles as they are compared: folded, hyphens as spaces, synonyms as one.
struct OfficeTitles {
    private let lexicon: Lexicon
    /// By canonical title.
    private let offices: [String: [Office]]
    /// The canonical form of each title of the lexicon's, which are asked for again and again.
    private let known: [String: String]

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        var offices: [String: [Office]] = [:]
        for office in lexicon.offices {
            for title in Set(office.titles.map(OfficeTitles.canonical)).sorted() {
                offices[title, default: []].append(office)
            }
        }
        self.offices = offices
        known = lexicon.offices.flatMap(\.titles).reduce(into: [:]) { $0[$1] = OfficeTitles.canonical($1) }
    }

    private func canonical(_ title: String) -> String { known[title] ?? OfficeTitles.canonical(title) }

    private static func canonical(_ title: String) -> String {
        let words = TokenScanner.foldedWords(of: title)
        let plain = words.joined(separator: " ").replacingWord("defense", with: "defence")
        return synonyms[plain] ?? plain
    }

    private static let synonyms = [
        "premier": "prime minister", "pm": "prime minister", "head of government": "prime minister",
        "taoiseach": "prime minister", "head of state": "president", "foreign secretary": "foreign minister",
        "top diplomat": "foreign minister", "chief diplomat": "foreign minister",
        "defence secretary": "defence minister", "defence chief": "defence minister",
    ]

    /// Whether a person of the known title may be called by the other: `minister` for a foreign minister.
    func matches(_ asked: String, known: String) -> Bool {
        let (asked, known) = (canonical(asked), canonical(known))
        if asked == known { return true }
        if asked == "leader" || asked == "chief" || asked == "head" || asked == "politician" {
            return ["prime minister", "president", "chancellor", "secretary general"].contains(known)
        }
        if asked == "prime minister" { return known == "chancellor" }
        return known.hasSuffix(" " + asked)
    }

    /// Who held the office of that title for an owner on a day.
    func holder(_ title: String, of owner: SubjectID, on day: CalendarDay) -> SubjectID? {
        let canonical = canonical(title)
        let owners = OfficeTitles.family(of: owner)
        let matching = (offices[canonical] ?? []).filter { owners.contains($0.owner) }
        for office in matching {
            if let holding = lexicon.holder(of: office.id, on: day) { return holding.actor }
        }
        return nil
    }

    /// Who holds the same kind of office for another owner.
    func counterpart(of person: SubjectID, in owner: SubjectID, on day: CalendarDay) -> SubjectID? {
        let kinds = lexicon.holdings(by: person).filter { $0.term.contains(day) }
            .compactMap { lexicon.office($0.office)?.kind }
        for office in lexicon.offices(of: owner) where kinds.contains(office.kind) {
            if let holding = lexicon.holder(of: office.id, on: day) { return holding.actor }
        }
        return nil
    }

    /// Whose offices carry the title.
    func owners(of title: String) -> [SubjectID] {
        (offices[canonical(title)] ?? []).map(\.owner)
    }

    /// A union's institutions share their officers with it in common speech.
    private static func family(of owner: SubjectID) -> [SubjectID] {
        let union = ["eu", "european-commission", "european-council"]
        return union.contains(owner.rawValue) ? union.compactMap { SubjectID($0) } : [owner]
    }

    /// The titles that a person of the lexicon holds on a day.
    func titles(of person: SubjectID, on day: CalendarDay) -> [(title: String, owner: SubjectID)] {
        lexicon.holdings(by: person).filter { $0.term.contains(day) }.flatMap { holding in
            (lexicon.office(holding.office)).map { office in office.titles.map { ($0, office.owner) } } ?? []
        }
    }

    /// Whose side a person of the lexicon takes on a day: the owner of the office, else of the country.
    func principal(of person: SubjectID, on day: CalendarDay) -> SubjectID? {
        let held = lexicon.holdings(by: person).filter { $0.term.contains(day) }
        let owners = held.compactMap { lexicon.office($0.office)?.owner }
        return owners.first ?? lexicon.actor(person)?.country.map { SubjectID.country($0) }
    }
}

extension String {
    fileprivate func replacingWord(_ word: String, with other: String) -> String {
        split(separator: " ").map { $0 == word ? other : String($0) }.joined(separator: " ")
    }
}
