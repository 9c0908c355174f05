package import Chronicle

/// The names to show for ids.
package struct SubjectNames: Sendable {
    private let lexicon: Lexicon

    package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// The lexicon's name; for somebody it does not know, the id with its words capitalised.
    package subscript(subject: SubjectID) -> String {
        lexicon.name(of: subject)
            ?? subject.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }
}

/// What a person types for a subject: a country's code or name, a group's or an actor's id or name.
package struct SubjectLookup: Sendable {
    private let lexicon: Lexicon

    package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    package func country(_ text: String) throws -> SubjectID { .country(try lexicon.countries.country(text).code) }

    /// A country or a group.
    package func pledger(_ text: String) throws -> SubjectID {
        do {
            return try country(text)
        } catch {
            if let group = group(text) { return group }
            throw error
        }
    }

    /// An actor or a group; an id that the lexicon does not have is taken as it is, for the log may have it.
    package func actor(_ text: String) throws(Unknown) -> SubjectID {
        let name = FoldedName(text)
        let found = lexicon.actors.filter { actor in ([actor.name] + actor.aliases).contains { FoldedName($0) == name }
        }
        if let actor = found.first, found.count == 1 { return actor.id }
        if let group = group(text) { return group }
        guard let id = SubjectID(text.lowercased().replacing(" ", with: "-")) else { throw Unknown(text: text) }
        return id
    }

    package struct Unknown: Error, CustomStringConvertible {
        let text: String
        package var description: String { "\(text) is no actor's name or id; write it like keir-starmer" }
    }

    private func group(_ text: String) -> SubjectID? {
        let name = FoldedName(text)
        return lexicon.groups.first { group in
            group.id.rawValue == text.lowercased() || ([group.name] + group.aliases).contains { FoldedName($0) == name }
        }?.id
    }
}
