import Foundation
package import Testing

/// Gives each test, and each case of a parametrised one, an empty folder of its own that is deleted after it:
/// `@Suite(.temporaryFolder)`.
package struct TemporaryFolderTrait: TestTrait, SuiteTrait, TestScoping {
    /// On a suite it means each of its tests.
    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        var template = Array((FileManager.default.temporaryDirectory.path + "/annals-test-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
        let folder = TemporaryFolder(path: String(cString: made))
        // As root, the user of a private cluster in it has to pass through.
        chmod(folder.path, 0o755)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        try await TemporaryFolder.$bound.withValue(folder) { try await function() }
    }
}

extension Trait where Self == TemporaryFolderTrait {
    package static var temporaryFolder: TemporaryFolderTrait { TemporaryFolderTrait() }
}

/// The folder that belongs to the running test alone; see the trait `.temporaryFolder`.
package struct TemporaryFolder: Sendable {
    package let path: String

    @TaskLocal static var bound: TemporaryFolder?

    package static var current: TemporaryFolder {
        guard let bound else { preconditionFailure("The test has no trait .temporaryFolder") }
        return bound
    }

    package func path(of name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, with the folders on its way; returns its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        let url = URL(fileURLWithPath: path(of: name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }
}
