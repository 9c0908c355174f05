package import Chronicle
package import Foundation

extension Lexicon {
    /// Reads the `.tsv` files of a folder, and of a second one that extends it.
    ///
    /// - Throws: `LexiconError` with file and line, `UnreadableFolder`.
    package init(folder: URL, extendedBy extensionFolder: URL? = nil) throws {
        try self.init(
            try Lexicon.texts(in: folder), extendedBy: try extensionFolder.map { try Lexicon.texts(in: $0) } ?? [:])
    }

    package struct UnreadableFolder: Error, CustomStringConvertible {
        package let path: String
        package var description: String { "the lexicon folder \(path) cannot be read: check that it exists" }
    }

    private static func texts(in folder: URL) throws -> [String: String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw UnreadableFolder(path: folder.path)
        }
        let files = names.filter { $0.hasSuffix(".tsv") }
        return Dictionary(
            uniqueKeysWithValues: try files.map { name in
                (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            })
    }
}
