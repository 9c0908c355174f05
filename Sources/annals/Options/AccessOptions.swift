import ArgumentParser
import Foundation
import Web

/// Who may do what over HTTP; docs/http.md.
struct AccessOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of tokens: lines of NAME SCOPE,SCOPE SHA256. Default: ANNALS_TOKENS_FILE, else ANNALS_TOKENS.",
            valueName: "file"))
    var tokens: String?

    @Option(
        help: ArgumentHelp(
            "A JSON Web Key Set, a file or a URL, to verify JSON Web Tokens with. Default: ANNALS_JWKS.",
            valueName: "file|url"))
    var jwks: String?

    @Option(help: ArgumentHelp("Take JSON Web Tokens of this issuer only.", valueName: "iss"))
    var jwtIssuer: String?

    @Option(help: ArgumentHelp("Take JSON Web Tokens for this audience only.", valueName: "aud"))
    var jwtAudience: String?

    @Flag(help: "Want a token with the scope read for reading, too.")
    var privateReads = false

    @Flag(help: "Let anybody write who reaches the service; on loopback only.")
    var insecureWrites = false

    @Option(help: ArgumentHelp("How often each client may write.", valueName: "n"))
    var writesPerMinute = 1200

    func validate() throws {
        guard writesPerMinute > 0 else { throw ValidationError("--writes-per-minute must be at least 1") }
    }

    /// - Throws: `StaticTokens.Malformed`, or where the file cannot be read.
    func settings(environment: [String: String]) throws -> AccessSettings {
        func setting(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        var settings = AccessSettings()
        if let path = tokens ?? setting("ANNALS_TOKENS_FILE") {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw UnreadableTokens(path: path)
            }
            settings.tokens = try StaticTokens(text)
        } else if let text = setting("ANNALS_TOKENS") {
            settings.tokens = try StaticTokens(text)
        }
        settings.jwt = (jwks ?? setting("ANNALS_JWKS")).map {
            AccessSettings.JWT(keys: $0, issuer: jwtIssuer, audience: jwtAudience)
        }
        settings.readsNeedToken = privateReads
        settings.allowsInsecureWrites = insecureWrites
        return settings
    }

    private struct UnreadableTokens: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path): the tokens cannot be read; check that the file exists and is UTF-8" }
    }
}
