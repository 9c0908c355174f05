import Crypto
import Foundation

/// Names the content of a lexicon's files in a few digits.
enum LexiconRelease {
    /// Each name and text is length-prefixed: no two sets of files run together into the same bytes.
    static func digits(of files: [String: String], extendedBy extension: [String: String]) -> String {
        var hash = SHA256()
        for texts in [files, `extension`] {
            for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
                for part in [name, text] {
                    withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { hash.update(bufferPointer: $0) }
                    hash.update(data: Data(part.utf8))
                }
            }
        }
        return hash.finalize().prefix(4).hexadecimal
    }
}
