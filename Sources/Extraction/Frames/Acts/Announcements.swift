import Chronicle

/// Whether a speaker tells in plain words what the own side is going to do: "we will continue to help", "his government
/// planned to build".
struct Announcements {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    func isAnnouncement(_ content: [Int], by side: SpeakerSide) -> Bool {
        guard !content.contains(where: { Announcements.conditional.contains(table[$0].lower) }) else { return false }
        return content.contains { index in
            guard let verb = verb(behind: index) else { return isDone(index) && side.ends(before: index) }
            return table.is(verb, .action) && !Announcements.vague.contains(table.lower(verb))
                && side.ends(before: index)
        }
    }

    /// Where the verb starts that stands to come: behind `will`, `is to`, `plans to`, `is ready to`.
    private func verb(behind index: Int) -> Int? {
        if let verb = Auxiliaries.verb(behind: index, table) { return skippingAdverbs(verb) }
        if Announcements.planning.contains(table[index].lower), table.lower(index + 1) == "to" {
            return skippingAdverbs(index + 2)
        }
        guard Announcements.being.contains(table[index].lower) else { return nil }
        let next = skippingAdverbs(index + 1)
        guard Announcements.willing.contains(table.lower(next)),
            table.lower(next + 1) == "to"
        else { return nil }
        return skippingAdverbs(next + 2)
    }

    /// "We have signed": what was decided and is told as news.
    private func isDone(_ index: Int) -> Bool {
        guard ["have", "has", "had", "'ve"].contains(table[index].lower) else { return false }
        return Announcements.deciding.contains(table.lower(skippingAdverbs(index + 1)))
    }

    private func skippingAdverbs(_ token: Int) -> Int {
        var next = token
        while next < token + 3, table.isAdverb(next) || table.lower(next) == "help" { next += 1 }
        return next
    }

    private static let conditional: WordSet = ["if", "once", "unless", "whether"]
    private static let willing: WordSet = [
        "ready", "planning", "preparing", "prepared", "determined", "aiming", "proud", "pleased", "happy", "delighted",
    ]
    private static let deciding: WordSet = [
        "concluded", "signed", "agreed", "decided", "approved", "reached", "finalised", "finalized", "struck",
        "launched", "secured", "adopted", "ordered",
    ]
    /// They keep to something rather than start it.
    private static let vague: WordSet = ["take", "assume", "stick", "go", "come", "see", "keep"]
    private static let planning: WordSet = ["plans", "planned", "plan", "aims", "aimed", "intends", "intended"]
    private static let being: WordSet = ["is", "are", "was", "were", "am", "'re", "'m"]
}
