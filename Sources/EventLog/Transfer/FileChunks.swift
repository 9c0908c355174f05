package import Foundation

/// The bytes of a file or of standard input, a piece at a time.
package struct FileChunks: AsyncSequence, Sendable {
    private let file: FileHandle
    private let size: Int

    package init(_ file: FileHandle, size: Int = 1 << 18) {
        self.file = file
        self.size = size
    }

    package func makeAsyncIterator() -> Iterator { Iterator(file: file, size: size) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let file: FileHandle
        fileprivate let size: Int

        package mutating func next() async throws -> [UInt8]? {
            try Task.checkCancellation()
            guard let data = try file.read(upToCount: size), !data.isEmpty else { return nil }
            return Array(data)
        }
    }
}
