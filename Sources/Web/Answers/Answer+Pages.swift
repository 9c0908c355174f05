import HTTPTypes
import Hummingbird
import Pages

extension Answer {
    /// - Parameter page: HTML.
    init(page: String, status: HTTPResponse.Status = .ok) {
        self.init(page, type: "text/html; charset=utf-8", status: status)
        headers[.contentSecurityPolicy] = Self.policy
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "same-origin"
    }

    /// Nothing but our own style sheet, script and icon: no script or style in a page runs, whatever an article says.
    private static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    init(_ asset: Asset) {
        self.init(String(decoding: asset.bytes, as: UTF8.self), type: asset.type)
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        headers[.xContentTypeOptions] = "nosniff"
    }
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
}
