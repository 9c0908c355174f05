import Chronicle

/// The people of one article by the forms under which it may call them again.
struct People {
    /// By the folded words of a short form; nil where two people share it.
    private var byForm: [String: SubjectID?] = [:]

    /// Learns the short forms of a full name: each ending of it and, for names that put the family first, its first word.
    ///
    /// - Parameter form: a short form that means something else, such as a country.
    mutating func learn(_ id: SubjectID, words: [String], except form: String? = nil) {
        guard words.count > 1 else {
            if let word = words.first { add(word, id) }
            return
        }
        for start in 1..<words.count {
            let short = words[start...].joined(separator: " ")
            if short != form { add(short, id) }
        }
        let first = words[0]
        if byForm[first] == nil { byForm[first] = .some(id) }
    }

    mutating func add(_ form: String, _ id: SubjectID) {
        if let known = byForm[form], known != id { byForm[form] = .some(nil) } else { byForm[form] = .some(id) }
    }

    func person(_ form: String) -> SubjectID? { byForm[form] ?? nil }

    /// Whether two people of the article share the form.
    func isShared(_ form: String) -> Bool {
        if let known = byForm[form] { known == nil } else { false }
    }
}
