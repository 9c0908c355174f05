import Crypto
import Foundation
import JWTKit
import NIOHTTP1
import TestSupport
import Testing
import Web

@Suite(.freshDatabase, .temporaryFolder)
struct JWTTests {
    private struct Claims: JWTPayload {
        var sub = "desk"
        var iss = "https://issuer.example"
        var aud = ["annals"]
        var exp: Double?
        var scope = "ingest profile"

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    /// An issuer with one key.
    private struct Issuer {
        let key = ES256PrivateKey()
        let name: String

        var jwk: String {
            get throws {
                let point = key.parameters
                return """
                    {"kty": "EC", "crv": "P-256", "alg": "ES256", "kid": "\(name)", \
                    "x": "\(try url(point?.x))", "y": "\(try url(point?.y))"}
                    """
            }
        }

        private func url(_ base64: String?) throws -> String {
            try #require(base64).replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        }

        func token(_ claims: Claims) async throws -> String {
            let kid = JWKIdentifier(string: name)
            return try await JWTKeyCollection().add(ecdsa: key, kid: kid).sign(claims, kid: kid)
        }
    }

    private func write(_ issuers: Issuer...) throws -> String {
        let keys = try issuers.map { try $0.jwk }.joined(separator: ", ")
        return try TemporaryFolder.current.write("{\"keys\": [\(keys)]}", to: "jwks.json")
    }

    private func status(_ service: TestService, _ token: String) async throws -> Int {
        try await service.send(
            .POST, "/v1/articles", [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")],
            body: #"{"text": "Canada will spend 2 per cent."}"#
        ).status
    }

    @Test func aTokenOfTheIssuerIsTakenForWhatItAllowsAndNoOther() async throws {
        let issuer = Issuer(name: "one")
        let stranger = Issuer(name: "one")
        var jwt = AccessSettings.JWT(keys: try write(issuer))
        (jwt.issuer, jwt.audience) = ("https://issuer.example", "annals")
        let soon = Date.now.timeIntervalSince1970 + 600
        try await TestService.run(.testing { $0.access.jwt = jwt }) { service in
            #expect(try await status(service, try await issuer.token(Claims(exp: soon))) == 201)
            #expect(try await status(service, try await issuer.token(Claims(exp: soon, scope: "read"))) == 403)
            #expect(try await status(service, try await issuer.token(Claims(exp: soon - 1200))) == 401)
            #expect(try await status(service, try await issuer.token(Claims(exp: nil))) == 401)
            #expect(try await status(service, try await issuer.token(Claims(aud: ["other"], exp: soon))) == 401)
            #expect(try await status(service, try await issuer.token(Claims(aud: [], exp: soon))) == 401)
            #expect(try await status(service, try await issuer.token(Claims(iss: "other", exp: soon))) == 401)
            #expect(try await status(service, try await stranger.token(Claims(exp: soon))) == 401)
            let unsigned = try await issuer.token(Claims(exp: soon)).split(separator: ".")
            #expect(try await status(service, "eyJhbGciOiJub25lIn0.\(unsigned[1]).") == 401)
        }
    }

    @Test func keysThatCannotBeHadAreNoReasonToLetAnybodyIn() async throws {
        let issuer = Issuer(name: "one")
        let jwt = AccessSettings.JWT(keys: TemporaryFolder.current.path(of: "missing.json"))
        try await TestService.run(.testing { $0.access.jwt = jwt }) { service in
            let token = try await issuer.token(Claims(exp: Date.now.timeIntervalSince1970 + 600))
            #expect(try await status(service, token) == 503)
            _ = try write(issuer)
        }
    }
}
