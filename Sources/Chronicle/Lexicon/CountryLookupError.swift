/// Why a text names no country.
package enum CountryLookupError: Error, Hashable, Sendable, CustomStringConvertible {
    /// - Parameter suggestions: what it may have meant, the nearest first; may be empty.
    case unknown(String, suggestions: [Country])
    case ambiguous(String, candidates: [Country])

    package var description: String {
        switch self {
        case .unknown(let text, let suggestions) where suggestions.isEmpty:
            "no country is called \(text); give its name or its ISO 3166-1 code, such as GBR or GB"
        case .unknown(let text, let suggestions):
            "no country is called \(text); did you mean \(CountryLookupError.listed(suggestions))?"
        case .ambiguous(let text, let candidates):
            "\(text) can be several countries; give the code: \(CountryLookupError.listed(candidates))"
        }
    }

    private static func listed(_ countries: [Country]) -> String {
        countries.map { "\($0.name) (\($0.code))" }.joined(separator: " or ")
    }
}
