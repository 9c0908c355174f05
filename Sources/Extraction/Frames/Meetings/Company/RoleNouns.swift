import Chronicle

/// Roles in the plural, which stand for the sides that they are named with.
enum RoleNouns {
    /// Parts of a group that meet for it.
    static let bodies: WordSet = [
        "committee", "council", "board", "panel", "commission", "cabinet", "assembly", "team", "mission", "delegation",
        "group", "bureau", "presidium",
    ]
    /// Who is sent abroad without a name.
    static func travels(_ word: Word) -> Bool {
        ["delegation", "team", "mission", "negotiators", "ministers", "envoys", "officials", "lawmakers"].contains(word)
    }

    static let all: WordSet = [
        "leaders", "presidents", "premiers", "ministers", "chancellors", "counterparts", "colleagues", "officials",
        "representatives", "delegations", "delegation", "envoys", "negotiators", "diplomats", "ambassadors", "chiefs",
        "heads", "troops", "forces", "soldiers", "members", "governments", "authorities", "delegates", "commanders",
        "generals", "partners", "allies", "teams", "states", "countries", "nations", "leader", "counterpart",
        "colleague", "sides", "mediators", "experts", "lawmakers", "parliamentarians", "regulators", "executives",
        "scientists",
        "secretaries", "commissioners", "governors", "emissaries", "intermediaries", "investigators", "judges", "kings",
        "premier", "aides", "advisers", "monarchs", "team", "mission", "missions", "lawmakers", "parliamentarians",
    ]
}
