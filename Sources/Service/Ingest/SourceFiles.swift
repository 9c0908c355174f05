package import Foundation

/// The files that a list of paths stands for.
package enum SourceFiles {
    package enum Source: Hashable, Sendable {
        case file(URL)
        case standardInput

        package var name: String {
            switch self {
            case .file(let url): url.relativePath
            case .standardInput: "standard input"
            }
        }
    }

    package struct Missing: Error, CustomStringConvertible {
        package let path: String

        package init(path: String) { self.path = path }

        package var description: String { "\(path): no such file or folder" }
    }

    /// What a folder is searched for; a file that is named itself is taken whatever its ending.
    package static let endings: Set<String> = ["txt", "md", "html", "htm", "json", "ndjson"]

    /// Folders give the readable files below them in the order of their paths, hidden ones left out; `-` is standard input.
    package static func find(_ paths: [String]) -> [Result<Source, Missing>] {
        paths.flatMap { path -> [Result<Source, Missing>] in
            if path == "-" { return [.success(.standardInput)] }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                return [.failure(Missing(path: path))]
            }
            let url = URL(fileURLWithPath: path, isDirectory: isFolder.boolValue)
            return isFolder.boolValue ? files(below: url).map { .success(.file($0)) } : [.success(.file(url))]
        }
    }

    private static func files(below folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
        let files = (found?.compactMap { $0 as? URL } ?? []).filter { url in
            endings.contains(url.pathExtension.lowercased())
                && (try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey]).isRegularFile)
                    == true
        }
        return files.sorted { $0.path < $1.path }
    }
}
