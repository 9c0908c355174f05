import ArgumentParser
import EventLog
import Foundation
import Service

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the log as lines of JSON.",
        discussion: """
            With positions, digests and chain hashes: importing it reproduces the log byte for byte. A file appears only \
            when it is whole.

            Example:
              annals export annals.ndjson
              annals export | gzip > annals.ndjson.gz
            """)

    @Argument(help: "Where to write; default: standard output.")
    var file: String?

    @OptionGroup var archive: ArchiveOptions

    func run() async throws {
        let progress = ProgressLine("exporting")
        let count = try await archive.open { archive in
            let destination = try ExportDestination(path: file)
            do {
                let count = try await Export(archive.pool).run(
                    progress: { progress.show(done: Int($0.position), of: Int($0.head)) },
                    write: { try destination.write($0) })
                try destination.finish()
                return count
            } catch {
                destination.discard()
                throw error
            }
        }
        progress.finish()
        note(counted(Int(count), "event") + " exported.")
    }
}

/// Standard output, or a file that gets its name when it is whole.
struct ExportDestination {
    private let handle: FileHandle
    private let path: String?
    private var partialPath: String? { path.map { $0 + ".part" } }

    init(path: String?) throws {
        self.path = path == "-" ? nil : path
        guard let path = self.path else {
            handle = .standardOutput
            return
        }
        guard FileManager.default.createFile(atPath: path + ".part", contents: nil),
            let handle = FileHandle(forWritingAtPath: path + ".part")
        else { throw Unwritable(path: path) }
        self.handle = handle
    }

    struct Unwritable: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) cannot be written: check the folder and its permissions" }
    }

    func write(_ bytes: [UInt8]) throws {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw Unwritable(path: path ?? "standard output")
        }
    }

    func finish() throws {
        guard let path, let partialPath else { return }
        try handle.synchronize()
        try handle.close()
        guard rename(partialPath, path) == 0 else { throw Unwritable(path: path) }
    }

    func discard() {
        if let partialPath { try? FileManager.default.removeItem(atPath: partialPath) }
    }
}
