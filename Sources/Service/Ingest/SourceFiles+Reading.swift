import Foundation

extension SourceFiles.Source {
    /// A file of many articles may be long, but has to fit into memory several times over; in bytes.
    static let sizeLimit = 512 * 1024 * 1024

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    /// All of it; what is larger than `sizeLimit` is refused without being kept in memory whole.
    package func bytes() throws -> [UInt8] {
        switch self {
        case .standardInput: return try bytes(of: .standardInput)
        case .file(let url):
            guard let handle = FileHandle(forReadingAtPath: url.path) else { throw unreadable }
            defer { try? handle.close() }
            return try bytes(of: handle)
        }
    }

    /// In pieces: a pipe does not say how long it is.
    private func bytes(of handle: FileHandle) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try piece(of: handle) {
            try Task.checkCancellation()
            bytes += piece
            guard bytes.count <= Self.sizeLimit else {
                throw Unreadable(description: "\(name): more than \(Self.sizeLimit) bytes are too many; split it")
            }
        }
        return bytes
    }

    private func piece(of handle: FileHandle) throws -> Data? {
        do {
            return try handle.read(upToCount: 1 << 20).flatMap { $0.isEmpty ? nil : $0 }
        } catch {
            throw unreadable
        }
    }

    private var unreadable: Unreadable {
        Unreadable(description: "\(name): it cannot be read; check its permissions")
    }
}
