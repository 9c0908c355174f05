import Chronicle

/// Who is committed by a clause, and who voiced it.
struct PledgeSides {
    private let scene: Scene
    /// The countries that people of the text spoke for, by their sentences.
    private let spoken: TokenIndexed<Spoken>
    private var table: TokenTable { scene.table }

    private struct Spoken {
        let sentence: Int
        let side: SubjectID
    }

    /// - Parameter speakers: who speaks in each sentence that is attributed.
    init(scene: Scene, speakers: [Int: SubjectID]) {
        self.scene = scene
        let sides = speakers.sorted { $0.key < $1.key }.compactMap { sentence, speaker in
            let side = scene.principal(of: speaker)
            return side.country == nil ? nil : Spoken(sentence: sentence, side: side)
        }
        spoken = TokenIndexed(sides) { $0.sentence }
    }

    func sides(
        of clause: PledgeClause, said speaker: SubjectID?, in body: Range<Int>
    ) -> [(pledger: SubjectID, announcer: SubjectID?)] {
        guard !clause.parties.isEmpty else {
            let side =
                clause.body ?? speaker.map { union(scene.principal(of: $0), spokenBy: $0) } ?? ownSide(at: clause.start)
            return side.map { [($0, speaker)] } ?? []
        }
        return clause.parties.compactMap { party in
            if scene.index[party].head == .pronoun(.first) {
                return speaker.map { (union(scene.principal(of: $0), spokenBy: $0), $0) }
            }
            guard let id = spokenOf(party, in: body) ?? scene.resolved[party] else { return nil }
            let side = union(scene.principals[id] ?? owner(of: party) ?? id, spokenBy: id)
            return (side, speaker ?? (side == id ? nil : id))
        }
    }

    /// The country of an office that nobody known holds: `Germany's development minister`.
    private func owner(of party: Int) -> SubjectID? {
        switch scene.index[party].head {
        case .office, .person: scene.index[party].owner
        case .body, .institution, .pronoun, .unnamed: nil
        }
    }

    /// Whoever of the Commission speaks commits the union; what the Commission itself does is its own.
    private func union(_ side: SubjectID, spokenBy id: SubjectID) -> SubjectID {
        side != id && side.rawValue == "european-commission" ? PledgeSides.union ?? side : side
    }

    private static let union = SubjectID("eu")

    /// `Oslo informed Riga that it would`: the subject of the sentence, not what stands nearest.
    private func spokenOf(_ party: Int, in body: Range<Int>) -> SubjectID? {
        let pronoun = scene.index[party]
        guard pronoun.head == .pronoun(.it), table.lower(pronoun.tokens.lowerBound - 1) == "that" else { return nil }
        let first = scene.parties.starting(in: body.lowerBound..<pronoun.tokens.lowerBound).first {
            !scene.index[$0].isPossessor
        }
        guard let first else { return nil }
        switch scene.index[first].head {
        case .body, .institution: return scene.resolved[first]
        case .person, .office, .pronoun, .unnamed: return nil
        }
    }

    /// `the government`, of a text that does not say whose: of whoever spoke last for a country, else of the main one.
    private func ownSide(at token: Int) -> SubjectID? {
        let sentence = scene.segments.sentence(at: token)
        let recent = sentence - PledgeSides.memory..<sentence + 1
        return spoken.starting(in: recent).last?.side ?? scene.mainCountry
    }

    /// In sentences: how long a reader keeps in mind for whom somebody spoke.
    private static let memory = 40
}
