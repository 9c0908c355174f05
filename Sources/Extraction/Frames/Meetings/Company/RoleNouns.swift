import Chronicle

/// Roles in the plural, which stand for the sides that they are named with.
enum RoleNouns {
    static let all: WordSet = [
        "leaders", "presidents", "premiers", "ministers", "chancellors", "counterparts", "colleagues", "officials",
        "representatives", "delegations", "delegation", "envoys", "negotiators", "diplomats", "ambassadors", "chiefs",
        "heads", "troops", "forces", "soldiers", "members", "governments", "authorities", "delegates", "commanders",
        "generals", "partners", "allies", "teams", "states", "countries", "nations", "leader", "counterpart",
        "colleague", "sides", "mediators", "experts", "lawmakers", "parliamentarians", "regulators", "executives",
        "scientists",
        "secretaries", "commissioners", "governors", "emissaries", "intermediaries", "investigators", "judges", "kings",
        "premier", "aides", "advisers", "monarchs",
    ]
}
