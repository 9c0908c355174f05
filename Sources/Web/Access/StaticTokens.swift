import Crypto
import Foundation

/// Tokens that the configuration lists by their SHA-256, so that reading the configuration gives nobody a token.
package struct StaticTokens: Sendable {
    private var entries: [(digest: SHA256.Digest, grant: Grant)] = []

    package struct Malformed: Error, CustomStringConvertible {
        let line: Int
        let reason: String
        package var description: String {
            "line \(line) of the tokens: \(reason); write NAME SCOPE,SCOPE SHA256, as docs/http.md shows"
        }
    }

    package init() {}

    /// - Parameter text: lines of a name, scopes set apart by commas and the token's SHA-256 in hexadecimal; lines that
    ///   begin with `#` are comments, and `;` ends a line as well, for environments that have only one.
    package init(_ text: String) throws(Malformed) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: { "\n;".contains($0) })
            .enumerated()
        {
            let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
            if fields.isEmpty || fields[0].hasPrefix("#") { continue }
            guard fields.count == 3 else {
                throw Malformed(line: index + 1, reason: "it has \(fields.count) fields, not 3")
            }
            var scopes: Set<Scope> = []
            for word in fields[1].split(separator: ",") {
                guard let scope = Scope(rawValue: String(word)) else {
                    throw Malformed(line: index + 1, reason: "\(word) is none of read, ingest, curate, admin")
                }
                scopes.insert(scope)
            }
            guard let digest = SHA256.Digest(hexadecimal: fields[2]) else {
                throw Malformed(line: index + 1, reason: "the third field is no SHA-256 of 64 hexadecimal digits")
            }
            entries.append((digest, Grant(name: fields[0], scopes: scopes)))
        }
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// Takes the same time whichever entry fits, or none: digests compare in constant time, and all are compared.
    func grant(for token: String) -> Grant? {
        let digest = SHA256.hash(data: Data(token.utf8))
        var found: Grant?
        for entry in entries where entry.digest == digest { found = entry.grant }
        return found
    }
}

extension SHA256.Digest {
    fileprivate init?(hexadecimal text: String) {
        guard text.utf8.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for pair in stride(from: 0, to: 64, by: 2) {
            let start = text.utf8.index(text.utf8.startIndex, offsetBy: pair)
            guard let byte = UInt8(text[start..<text.utf8.index(start, offsetBy: 2)], radix: 16), text[start] != "+"
            else {
                return nil
            }
            bytes.append(byte)
        }
        self = bytes.withUnsafeBytes { $0.loadUnaligned(as: SHA256.Digest.self) }
    }
}
