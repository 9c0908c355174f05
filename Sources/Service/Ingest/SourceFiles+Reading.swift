import Foundation

extension SourceFiles.Source {
    /// A file of many articles may be long, but has to fit into memory several times over.
    static let sizeLimit = 512 * 1024 * 1024

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    private func standardInput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
            try Task.checkCancellation()
            bytes += piece
            guard bytes.count <= Self.sizeLimit else {
                throw Unreadable(description: "\(name): more than \(Self.sizeLimit) bytes are too many; split it")
            }
        }
        return bytes
    }

    /// All of it; a file larger than `sizeLimit` is refused before it is read.
    package func bytes() throws -> [UInt8] {
        switch self {
        case .standardInput: return try standardInput()
        case .file(let url):
            let size = (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? 0
            guard size <= Self.sizeLimit else {
                throw Unreadable(description: "\(name): \(size) bytes are too many; split the file")
            }
            do {
                return Array(try Data(contentsOf: url))
            } catch {
                throw Unreadable(description: "\(name): it cannot be read; check its permissions")
            }
        }
    }
}
