import ArgumentParser
import EventLog
import Foundation
import Postgres
import Service

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read an exported log into an empty database.",
        discussion: """
            Every digest and the whole chain are proved on the way; nothing is kept where one is wrong. Wants a database \
            user that may act as annals_owner.

            Example:
              annals import annals.ndjson --database postgresql://annals@localhost/copy
              annals export | annals import - --database postgresql://annals@localhost/copy
            """)

    @Argument(help: "The file, or - for standard input.")
    var file: String

    @OptionGroup var archive: ArchiveOptions

    func run() async throws {
        guard let handle = file == "-" ? .standardInput : FileHandle(forReadingAtPath: file) else {
            throw SourceFiles.Missing(path: file)
        }
        let progress = ProgressLine("importing")
        let count = try await archive.open { archive in
            let count = try await Import(archive.pool.configuration.asOwner).run(FileChunks(handle)) {
                progress.show(done: Int($0.position), of: Int($0.head))
            }
            try await archive.project()
            return count
        }
        progress.finish()
        note(counted(Int(count), "event") + " imported.")
    }
}
