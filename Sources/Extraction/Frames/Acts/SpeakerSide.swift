import Chronicle

/// Whether words stand for the speaker or for whom the speaker acts: `we`, `he`, `Spain`, `his government`.
struct SpeakerSide {
    let scene: Scene
    let speaker: SubjectID
    let side: SubjectID

    init(of speaker: SubjectID, in scene: Scene) {
        self.scene = scene
        self.speaker = speaker
        side = scene.principal(of: speaker)
    }

    /// Whether the speaker acts for a group or an organisation, so that "we" means its members.
    var isGroup: Bool {
        side != speaker ? side.country == nil : scene.principals[speaker] == nil && side.country == nil
    }

    /// Whether the phrase that ends before a token is the speaker's own.
    func ends(before end: Int) -> Bool {
        let token = SpeakerSide.withoutMark(before: end, scene)
        if SpeakerSide.firstPersons.contains(scene.table.lower(token - 1)) { return true }
        guard let party = scene.index.ending(at: token), let id = scene.resolved[party] else {
            return isOwnCountry(before: token)
        }
        if scene.index[party].head == .pronoun(.it), side != speaker { return false }
        return scene.table.lower(token - 2) != "of" && (id == speaker || id == side || SpeakerSide.isUnion(id, side))
    }

    /// `Russia “should withdraw”`: where the phrase before an opening mark ends.
    static func withoutMark(before token: Int, _ scene: Scene) -> Int {
        ["\"", "“", "‘"].contains(scene.table.lower(token - 1)) ? token - 1 : token
    }

    /// `his country`, `the government`
    private func isOwnCountry(before token: Int) -> Bool {
        ["country", "government", "nation", "cabinet"].contains(scene.table.lower(token - 1))
            && ["his", "her", "its", "their", "our", "my", "the"].contains(scene.table.lower(token - 2))
    }

    /// "Brussels" is any of a union's institutions.
    private static func isUnion(_ id: SubjectID, _ side: SubjectID) -> Bool {
        union.contains(id.rawValue) && union.contains(side.rawValue)
    }

    private static let union = ["eu", "european-commission", "european-council"]
    private static let firstPersons: WordSet = ["we", "i"]
}
