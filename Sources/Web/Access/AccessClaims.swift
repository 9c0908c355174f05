import JWTKit

/// What a JSON Web Token has to say for itself. It must expire.
struct AccessClaims: JWTPayload {
    let subject: String?
    let issuer: String?
    let audience: OneOrMany?
    let expiration: ExpirationClaim
    let notBefore: NotBeforeClaim?
    /// RFC 8693: words set apart by blanks.
    let scope: String?
    /// What some issuers write instead.
    let scp: OneOrMany?

    enum CodingKeys: String, CodingKey {
        case subject = "sub"
        case issuer = "iss"
        case audience = "aud"
        case expiration = "exp"
        case notBefore = "nbf"
        case scope, scp
    }

    /// Words that are no scopes of ours are somebody else's.
    var scopes: Set<Scope> {
        let words = (scope ?? "").split(separator: " ").map(String.init) + (scp?.values ?? [])
        return Set(words.compactMap(Scope.init(rawValue:)))
    }

    func verify(using algorithm: some JWTAlgorithm) async throws {
        try expiration.verifyNotExpired()
        try notBefore?.verifyNotBefore()
    }

    /// A text or a list of texts, as RFC 7519 has the audience.
    struct OneOrMany: Codable, Sendable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            values =
                if let one = try? container.decode(String.self) { [one] } else { try container.decode([String].self) }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(values)
        }
    }
}
