/// The folder that the package lies in, for the files that tests read: `sql/`, `seeds/`.
package enum RepositoryFolder {
    package static let path: String = {
        // …/Tests/Support/RepositoryFolder.swift
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }()

    package static func path(of name: String) -> String { "\(path)/\(name)" }
}
