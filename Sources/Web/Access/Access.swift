import HTTPTypes
import Hummingbird
import Logging

/// Lets requests through that may do what they ask for, at the rate that they may.
struct Access: Sendable {
    private let settings: AccessSettings
    private let keys: KeySet?
    private let rate: RateLimit
    private let isReadOnly: Bool

    init(_ settings: AccessSettings, writesPerMinute: Int, isReadOnly: Bool, logger: Logger) {
        self.settings = settings
        self.isReadOnly = isReadOnly
        keys = settings.jwt.map { KeySet($0, logger: logger) }
        rate = RateLimit(perMinute: writesPerMinute)
    }

    /// - Throws: a problem where the request may not do it, or too much of it is asked.
    func require(_ scope: Scope, of request: Request, _ context: WebContext) async throws {
        if scope == .read && !settings.readsNeedToken { return }
        if scope != .read && isReadOnly {
            throw Problem(.readOnly, "this process only reads; write to one that was started with --role all")
        }
        let name = try await holder(of: scope, request) ?? context.client
        if scope != .read, let wait = rate.take(for: name) {
            throw Problem(.tooManyRequests, "\(name) writes too fast; wait \(wait) s", retryAfter: wait)
        }
    }

    /// Nil where no token is needed.
    private func holder(of scope: Scope, _ request: Request) async throws -> String? {
        guard let header = request.headers[.authorization] else {
            if scope != .read, settings.allowsInsecureWrites {
                // A page of another site that is open in a browser on this machine could write, too.
                if request.headers[.origin] == nil { return nil }
                throw Problem(.noToken, "pages of other sites may not write without a token")
            }
            throw Problem(.noToken, "this needs a bearer token with the scope \(scope.rawValue)")
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw Problem.badToken("write Authorization: Bearer TOKEN")
        }
        let grant = try await grant(for: parts[1].filter { $0 != " " })
        guard grant.scopes.contains(scope) else {
            throw Problem(.missingScope, "the token of \(grant.name) lacks the scope \(scope.rawValue)")
        }
        return grant.name
    }

    private func grant(for token: String) async throws -> Grant {
        if let grant = settings.tokens.grant(for: token) { return grant }
        guard let keys, token.split(separator: ".").count == 3 else { throw Problem.badToken("it is not known here") }
        return try await keys.grant(for: token)
    }
}
