import Chronicle

/// Who was told to be together, for "the two", "they" and "the five leaders" later on.
struct Companions {
    private var companies: [[SubjectID]] = []
    private static let memory = 12

    mutating func remember(_ company: [SubjectID]) {
        guard company.count > 1 else { return }
        companies.append(company)
        if companies.count > Companions.memory { companies.removeFirst() }
    }

    /// The company of that size told last; of any size where none is given.
    func last(of size: Int?) -> [SubjectID]? {
        companies.last { size == nil || $0.count == size }
    }
}
