import Chronicle

/// Which fields the words of a clause belong to.
struct ClauseFields {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    func has(_ field: WordClass, _ tokens: Range<Int>) -> Bool {
        tokens.contains { table.is($0, field) }
    }

    func isArmed(_ tokens: Range<Int>) -> Bool { has(.arms, tokens) || has(.military, tokens) }

    /// Goods of armies, or equipment as such.
    func namesEquipment(_ tokens: Range<Int>) -> Bool {
        tokens.contains { table[$0].lower == "equipment" || table.is($0, .equipment) }
    }

    /// The alliance, of whose marks the output is the measure.
    func namesAlliance(_ tokens: Range<Int>) -> Bool {
        tokens.contains { ["nato", "alliance", "allies"].contains(table[$0].lower) }
    }

    /// Emissions themselves: a `climate` summit, law or fund names none, its target or neutrality does.
    func namesEmissions(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            let word = table[token].lower
            switch word {
            case "climate", "carbon":
                let next = token + (["-", "–"].contains(table.lower(token + 1)) ? 2 : 1)
                return ClauseFields.behindClimate.contains(table.lower(next))
            case "net": return table.lower(token + 1) == "zero" || table.lower(token + 2) == "zero"
            default: return table.is(token, .emissions)
            }
        }
    }

    /// `the Paris Agreement`, `the Paris climate accord`.
    func namesClimatePact(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            table[token].lower == "paris"
                && (token + 1..<token + 4).contains { ClauseFields.pacts.contains(table.lower($0)) }
        }
    }

    /// `join NATO`, `withdrawal from the World Health Organization`: a group's name close behind.
    func namesBody(behind field: WordClass, in tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            table.is(token, field) && namesBody(from: token + 1)
        }
    }

    /// Whether a group or a treaty is named within a few words.
    func namesBody(from token: Int) -> Bool {
        (token..<token + ClauseFields.reach).contains { index in
            if ClauseFields.bodies.contains(table.lower(index)) { return true }
            switch scene.mentions.starting(in: index..<index + 1).first?.kind {
            case .group, .organisation: return true
            default: return false
            }
        }
    }

    /// `forces`, but not the armed forces that money is spent on; `a stand-by force`, but not `in force`.
    func namesForces(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            switch table[token].lower {
            case "forces": table.lower(token - 1) != "armed"
            case "force": ClauseFields.forceMakers.contains(table.lower(token - 1)) || table.lower(token - 2) == "-"
            default: false
            }
        }
    }

    /// What a force of soldiers is called by.
    private static let forceMakers: WordSet = [
        "standby", "multinational", "peacekeeping", "reaction", "response", "intervention", "joint", "allied",
        "stabilisation", "stabilization", "reassurance", "international", "expeditionary", "rapid", "ground",
    ]

    /// `for the African soldiers`, `to pay for a joint force`: money for those of others.
    func paysSoldiers(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            guard table[token].lower == "for", !ClauseFields.own.contains(table.lower(token + 1)) else { return false }
            return (token + 1..<token + 6).contains { index in
                table.is(index, .troops) || table.is(index, .soldiers)
                    || ["force", "peacekeeping"].contains(table.lower(index))
            }
        }
    }

    private static let own: WordSet = ["its", "their", "our", "his", "her"]
    /// In tokens: from a verb of joining to what is joined.
    private static let reach = 8
    private static let behindClimate: WordSet = [
        "neutral", "neutrality", "target", "targets", "goal", "goals", "dioxide", "emissions", "pollution", "footprint",
        "output", "intensity", "free",
    ]
    private static let pacts: WordSet = ["agreement", "accord", "accords", "deal", "pact", "treaty"]
    private static let bodies: WordSet = [
        "alliance", "bloc", "union", "pact", "treaty", "convention", "agreement", "organisation", "organization",
        "eurozone", "court", "agency", "accord", "unesco", "opec", "brics", "initiative", "mercosur", "euro",
    ]
}
