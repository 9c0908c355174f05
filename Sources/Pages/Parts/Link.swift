import Chronicle
import Service

/// A name that leads to a page.
struct Link: Hashable, Sendable {
    let name: String
    let href: String
}

extension SubjectNames {
    func link(_ subject: SubjectID) -> Link {
        Link(name: Clipped.text(self[subject], to: 120), href: Address.subject(subject))
    }
}
