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
