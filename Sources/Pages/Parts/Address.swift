import Chronicle

/// Where each page is.
enum Address {
    static func subject(_ subject: SubjectID) -> String {
        subject.country == nil ? "/actors/\(subject)" : "/countries/\(subject)"
    }

    static func event(_ event: EventID) -> String { "/events/\(event)" }

    static func article(_ article: ArticleID) -> String { "/articles/\(article)" }

    /// A path with parameters, those without a value left out, percent-encoded as forms are (WHATWG URL).
    static func query(_ path: String, _ parameters: [(name: String, value: String?)]) -> String {
        let pairs = parameters.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(encoded($0))" }
        }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII,
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-._".unicodeScalars.contains(scalar)
            {
                return String(scalar)
            }
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }.joined()
    }
}
