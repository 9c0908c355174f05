import Foundation

/// A small text file read whole.
enum TextFile {
    /// Nil where it cannot be read.
    static func read(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
