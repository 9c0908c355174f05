import Foundation

/// The parameters behind a path's `?`, each known by name and given once.
struct QueryParameters: Sendable {
    private let values: [String: String]

    /// - Parameter known: the names that the route takes.
    /// - Throws: a problem that names the parameter.
    init(_ query: String?, known: Set<String>) throws(Problem) {
        var values: [String: String] = [:]
        for part in (query ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormText.decode(pair[0]), let value = FormText.decode(pair.count > 1 ? pair[1] : "") else {
                throw Problem(.malformedParameter, "\(part) is no percent-encoded UTF-8", parameter: String(part))
            }
            guard known.contains(name) else {
                let names = known.isEmpty ? "none" : known.sorted().joined(separator: ", ")
                throw Problem(
                    .unknownParameter, "there is no parameter \(name) here; this route takes \(names)", parameter: name)
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Problem(.malformedParameter, "\(name) is given twice; give it once", parameter: name)
            }
        }
        self.values = values
    }

    /// An empty value counts as none.
    subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// - Parameter expected: what to write instead, for the problem.
    func value<Value>(
        _ name: String, expected: String, _ read: (String) -> Value?
    ) throws(Problem) -> Value? {
        guard let text = self[name] else { return nil }
        guard let value = read(text) else {
            throw Problem(.malformedParameter, "\(name)=\(text.prefix(100)): write \(expected)", parameter: name)
        }
        return value
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, as type: Word.Type = Word.self
    ) throws(Problem) -> Word? {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return try value(name, expected: "one of \(words)", Word.init(rawValue:))
    }

    func number(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64? {
        let end =
            range.upperBound == .max
            ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
        return try value(name, expected: "a whole number \(end)") { text in
            Int64(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

/// Text as URLs and forms carry it.
enum FormText {
    /// Nil where it is not percent-encoded UTF-8, or holds NUL, which PostgreSQL has no place for.
    static func decode(_ text: Substring, plusIsSpace: Bool = true) -> String? {
        let spaced = plusIsSpace ? String(text.replacing("+", with: " ")) : String(text)
        guard let decoded = spaced.removingPercentEncoding, !decoded.utf8.contains(0) else { return nil }
        return decoded
    }
}
