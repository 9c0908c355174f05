import Chronicle
import Crypto

/// A file that pages refer to, under an address that changes with its content: browsers may keep it for ever.
package struct Asset: Sendable {
    /// `/assets/annals.0f1e2d3c4b5a.css`.
    package let path: String
    package let type: String
    package let bytes: [UInt8]

    package static let stylesheet = Asset("annals", "css", "text/css; charset=utf-8", PackageResources.annals_css)
    package static let script = Asset("annals", "js", "text/javascript; charset=utf-8", PackageResources.annals_js)
    package static let icon = Asset("mark", "svg", "image/svg+xml", PackageResources.mark_svg)

    package static let all = [stylesheet, script, icon]

    private init(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) {
        let digest = SHA256.hash(data: bytes).prefix(6).hexadecimal
        path = "/assets/\(name).\(digest).\(ending)"
        self.type = type
        self.bytes = bytes
    }
}
