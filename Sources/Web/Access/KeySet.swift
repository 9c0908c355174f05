import AsyncHTTPClient
import Foundation
import JWTKit
import Logging
import NIOCore

/// The keys that JSON Web Tokens are verified with, from a JWKS file or URL; read again when a token names a key that
/// is not among them, for issuers change their keys.
actor KeySet {
    private let settings: AccessSettings.JWT
    private let logger: Logger
    private var keys = JWTKeyCollection()
    private var readAt: ContinuousClock.Instant?

    init(_ settings: AccessSettings.JWT, logger: Logger) {
        self.settings = settings
        self.logger = logger
    }

    /// - Throws: a problem that says what is wrong with the token, or that the keys cannot be had.
    func grant(for token: String) async throws -> Grant {
        if isOutdated(after: .seconds(600)) { try await read() }
        let claims: AccessClaims
        do {
            claims = try await keys.verify(token, as: AccessClaims.self)
        } catch let error as JWTError where error.errorType == .unknownKID || error.errorType == .noKeyProvided {
            guard isOutdated(after: .seconds(30)) else { throw Problem.badToken("no key of the issuer's signed it") }
            try await read()
            claims = try await verified(token)
        } catch {
            throw Problem.badToken(error)
        }
        if let issuer = settings.issuer, claims.issuer != issuer {
            throw Problem.badToken("another issuer gave it out")
        }
        if let audience = settings.audience, claims.audience?.values.contains(audience) != true {
            throw Problem.badToken("it is meant for another audience")
        }
        return Grant(name: claims.subject ?? "jwt", scopes: claims.scopes)
    }

    private func verified(_ token: String) async throws -> AccessClaims {
        do {
            return try await keys.verify(token, as: AccessClaims.self)
        } catch {
            throw Problem.badToken(error)
        }
    }

    private func isOutdated(after age: Duration) -> Bool { readAt.map { .now - $0 > age } ?? true }

    private func read() async throws {
        do {
            let json = String(decoding: try await source(), as: UTF8.self)
            keys = try await JWTKeyCollection().add(jwksJSON: json)
            readAt = .now
        } catch {
            logger.error("The keys for tokens cannot be read", metadata: ["error": "\(error)"])
            // With keys at hand, an issuer that is away for a while is no reason to refuse its tokens.
            guard readAt == nil else { return }
            throw Problem(.unavailable, "the keys for tokens cannot be had at the moment; ask again", retryAfter: 5)
        }
    }

    private func source() async throws -> [UInt8] {
        guard settings.keys.hasPrefix("http://") || settings.keys.hasPrefix("https://") else {
            return Array(try Data(contentsOf: URL(fileURLWithPath: settings.keys)))
        }
        let response = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: settings.keys), timeout: .seconds(5))
        return Array((try await response.body.collect(upTo: 1 << 20)).readableBytesView)
    }
}

extension Problem {
    static func badToken(_ error: any Error) -> Problem {
        if let error = error as? JWTError, error.errorType == .claimVerificationFailure {
            return badToken("it has expired, or is not valid yet")
        }
        return badToken("its signature does not verify")
    }

    static func badToken(_ reason: String) -> Problem { Problem(.badToken, "the token is refused: \(reason)") }
}
