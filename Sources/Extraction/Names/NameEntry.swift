import Chronicle

/// What a surface of the lexicon names.
enum NameEntry: Hashable, Sendable {
    /// A country's name or alias.
    case country(SubjectID)
    /// `British`, also `the British`.
    case adjective(SubjectID)
    /// `Britons`.
    case people(SubjectID)
    /// A capital or another seat of government: place or government, as its place in the sentence says.
    case seat(SubjectID)
    case group(SubjectID)
    /// `the alliance`: the group where the article named it before.
    case groupNoun(SubjectID)
    case actor(SubjectID)
    /// A surname alone.
    case surname(SubjectID)
    case metonym(SubjectID?, Metonym.Reading)
    /// An office's title, `prime minister`.
    case title

    /// Which reading of one surface is tried first.
    var rank: Int {
        switch self {
        case .actor: 0
        case .country: 1
        case .group: 2
        case .metonym: 3
        case .adjective: 4
        case .people: 5
        case .seat: 6
        case .groupNoun: 7
        case .title: 8
        case .surname: 9
        }
    }
}

extension NameEntry {
    /// For the name of the rule that found it.
    var label: String {
        switch self {
        case .actor: "actor"
        case .country: "country"
        case .group: "group"
        case .metonym: "metonym"
        case .adjective: "adjective"
        case .people: "people"
        case .seat: "seat"
        case .groupNoun: "groupNoun"
        case .title: "title"
        case .surname: "surname"
        }
    }
}
