import Chronicle

/// Where a clause ends, without a parser.
struct ClauseBounds {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// Where the next clause with a subject and a verb of its own begins.
    func end(of start: Int, in body: Range<Int>) -> Int {
        var end = start
        while end < body.upperBound {
            let word = table[end].lower
            if word == ";" || word == "while" || word == "whereas" || opensAim(end) { break }
            if word == "and" || word == ",", let party = scene.index.starting(at: end + 1),
                isVerb(scene.index[party].tokens.upperBound)
            {
                break
            }
            end += 1
        }
        return end
    }

    /// `with the aim of`: what is promised in it is an aim of its own.
    private func opensAim(_ token: Int) -> Bool {
        table[token].lower == "with" && ["the", "an", "a"].contains(table.lower(token + 1))
            && ["aim", "goal", "ambition", "objective"].contains(table.lower(token + 2))
    }

    private func isVerb(_ token: Int) -> Bool {
        let word = table.lower(token)
        return ["will", "would", "is", "has", "had", "are", "have", "was"].contains(word)
            || table.cues.pledgeVerbs.contains(word) || table.cues.speechVerbs.contains(word)
    }
}
