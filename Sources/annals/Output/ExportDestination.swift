import Foundation

/// Standard output, or a file that gets its name when it is whole.
struct ExportDestination {
    private let handle: FileHandle
    /// As the user gave it; nil for standard output.
    private let path: String?
    /// Where the file grows and what it becomes; nil for what is written to in place.
    private let renaming: (from: String, to: String)?

    /// What is there already and is no ordinary file, such as a pipe or `/dev/null`, is written to in place: giving its name
    /// to a file would take it away.
    init(path: String?) throws {
        self.path = path == "-" ? nil : path
        guard let path = self.path else {
            handle = .standardOutput
            renaming = nil
            return
        }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
        let partial = target + ".part"
        if type == nil || type == .typeRegular {
            guard FileManager.default.createFile(atPath: partial, contents: nil) else { throw Unwritable(path: path) }
            renaming = (partial, target)
        } else {
            renaming = nil
        }
        guard let handle = FileHandle(forWritingAtPath: renaming?.from ?? target) else { throw Unwritable(path: path) }
        self.handle = handle
    }

    struct Unwritable: Error, CustomStringConvertible {
        let path: String
        var description: String {
            "\(path) cannot be written: check the folder, its permissions and the space on its disk"
        }
    }

    func write(_ bytes: [UInt8]) throws {
        try reporting { try handle.write(contentsOf: bytes) }
    }

    func finish() throws {
        guard let renaming else { return }
        try reporting {
            try handle.synchronize()
            try handle.close()
        }
        guard rename(renaming.from, renaming.to) == 0 else { throw Unwritable(path: path ?? renaming.to) }
    }

    func discard() {
        if let renaming { try? FileManager.default.removeItem(atPath: renaming.from) }
    }

    private func reporting(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            throw Unwritable(path: path ?? "standard output")
        }
    }
}
