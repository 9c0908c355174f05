import Chronicle
import Crypto
import Foundation
import Web

/// Tokens for tests: `ingest-token` has the scope ingest, and so on.
enum TestTokens {
    static func settings() throws -> AccessSettings {
        var settings = AccessSettings()
        let lines = Scope.allCases.map { "\($0.rawValue)er \($0.rawValue) \(digest(of: token($0)))" }
        settings.tokens = try StaticTokens(lines.joined(separator: "\n"))
        return settings
    }

    static func digest(of token: String) -> String { SHA256.hash(data: Data(token.utf8)).hexadecimal }

    static func token(_ scope: Scope) -> String { "\(scope.rawValue)-token" }

    static func header(_ scope: Scope) -> (String, String) { ("Authorization", "Bearer \(token(scope))") }
}
