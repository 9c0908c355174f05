import Chronicle

/// Whether what is said asks somebody for something in plain words: "must", "have to", "need to", and "should" of
/// others.
struct Demands {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    func isDemand(_ content: [Int], by side: SpeakerSide) -> Bool {
        if let first = content.first, let last = content.last,
            scene.quotations.starting(in: first..<last + 1).contains(where: isOrder)
        {
            return true
        }
        return content.contains { index in
            guard table.is(index, .obliging) else { return false }
            let next = table.lower(index + 1)
            let isOwnTask = isOwnTask(index, side)
            switch table[index].lower {
            case "must": return next != "not" && !isOwnTask
            case "should": return asksAnother(index, by: side)
            case "need", "needs":
                if asksPartners(index) { return true }
                let before = table.lower(index - 1)
                if next == "to" { return !Demands.weakening.contains(before) && !isOwnTask }
                return before == "we" || before == "do" && table.lower(index - 2) == "we"
            default: return next == "to" && !Demands.weakening.contains(table.lower(index - 1)) && !isOwnTask
            }
        }
    }

    /// "Stop the bombs", "Let them leave".
    private func isOrder(_ quotation: Quotation) -> Bool {
        let first = quotation.inner.lowerBound
        guard quotation.inner.count > 2, table[first].isCapitalised else { return false }
        if table[first].lower == "let" { return ["them", "him", "her"].contains(table.lower(first + 1)) }
        return Demands.orders.contains(table[first].lower)
            && (FunctionWords.determiners.contains(table.lower(first + 1))
                || ["us", "them", "him", "me", "now"].contains(table.lower(first + 1)))
    }

    /// "We have to build barracks": what a country's leader says of that country, unless allies are to help.
    private func isOwnTask(_ index: Int, _ side: SpeakerSide) -> Bool {
        let before = table.lower(index - 1)
        guard before == "we" || table.is(index - 1, .adverb) && table.lower(index - 2) == "we", !side.isGroup else {
            return false
        }
        return !(index + 1..<index + 8).contains { Demands.joining.contains(table.lower($0)) }
    }

    /// "Russia should withdraw", "governments should act": of a country, group or person other than the speaker's own.
    private func asksAnother(_ verb: Int, by side: SpeakerSide) -> Bool {
        let index = SpeakerSide.withoutMark(before: verb, scene)
        guard !(table.lower(verb + 1) == "be" && table.lower(verb + 2).hasSuffix("ed")), !side.ends(before: index)
        else { return isOthersCountry(index) }
        if Demands.actors.contains(table.lower(index - 1)) { return true }
        guard let party = scene.index.ending(at: index), let id = scene.resolved[party],
            !FunctionWords.pronouns.contains(table.lower(index - 1))
        else { return false }
        return id != side.speaker && id != side.side
    }

    /// "Ukraine needs $1 billion a month from its partners."
    private func asksPartners(_ index: Int) -> Bool {
        (index + 1..<index + 14).contains { place in
            table.lower(place) == "from"
                && (place + 1..<place + 4).contains { Demands.givers.contains(table.lower($0)) }
        }
    }

    /// "Told the premier that her country should": the hearer's.
    private func isOthersCountry(_ index: Int) -> Bool {
        guard table.lower(index - 1) == "country", ["his", "her"].contains(table.lower(index - 2)) else { return false }
        return (max(0, index - 16)..<index).contains { ["told", "asked", "reminded"].contains(table[$0].lower) }
    }

    private static let weakening: WordSet = ["not", "n't", "don't", "doesn't", "no", "would", "had", "will", "may"]
    private static let joining: WordSet = ["together", "allies", "partners", "europe", "world", "all", "everyone"]
    private static let givers: WordSet = ["partners", "allies", "friends", "donors", "west", "europe", "europeans"]
    private static let orders: WordSet = [
        "stop", "hold", "give", "end", "help", "join", "leave", "release", "open", "return", "act", "free", "withdraw",
        "bring", "send", "cease", "halt", "lift", "respect", "spare", "protect",
    ]
    private static let actors: WordSet = [
        "governments", "states", "countries", "nations", "leaders", "allies", "members", "donors", "partners",
        "companies", "parties", "europeans", "ministers", "lawmakers", "neighbours", "neighbors", "sides",
    ]
}
