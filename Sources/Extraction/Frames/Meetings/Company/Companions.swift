import Chronicle

/// Who was told to be together, for "the two", "they" and "the five leaders" later on.
struct Companions {
    private var companies: [(members: [SubjectID], paragraph: Int)] = []
    private static let memory = 12

    mutating func remember(_ company: [SubjectID], in paragraph: Int) {
        guard company.count > 1 else { return }
        companies.append((company, paragraph))
        if companies.count > Companions.memory { companies.removeFirst() }
    }

    /// The company of that size (of any, where none is given) that the paragraph told last, else the one told most
    /// often, of two such the later.
    func last(of size: Int?, in paragraph: Int) -> [SubjectID]? {
        let fitting = companies.filter { size == nil || $0.members.count == size }
        if let near = fitting.last(where: { $0.paragraph == paragraph }) { return near.members }
        var best: (count: Int, members: [SubjectID])?
        for (members, _) in fitting.reversed() {
            let count = fitting.count { Set($0.members) == Set(members) }
            if best.map({ count > $0.count }) ?? true { best = (count, members) }
        }
        return best?.members
    }
}
