/// Who may do what.
package struct AccessSettings: Sendable {
    package var tokens = StaticTokens()
    package var jwt: JWT?
    /// Whether reading wants a token, too.
    package var readsNeedToken = false
    /// Whether anybody may write: for trying things out on a machine of one's own.
    package var allowsInsecureWrites = false

    package init() {}

    /// JSON Web Tokens of one issuer.
    package struct JWT: Sendable {
        /// A file or an `http(s)` URL of a JSON Web Key Set.
        package var keys: String
        package var issuer: String?
        package var audience: String?

        package init(keys: String, issuer: String? = nil, audience: String? = nil) {
            self.keys = keys
            self.issuer = issuer
            self.audience = audience
        }
    }
}
