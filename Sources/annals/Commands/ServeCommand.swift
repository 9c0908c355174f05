import ArgumentParser
import Foundation
import Logging
import Service
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer over HTTP, and keep the timelines up to date.",
        discussion: """
            Waits for a database that is away or not migrated yet; nothing is migrated but the private cluster. Logs are \
            lines of JSON on standard error. Ctrl-C and SIGTERM finish what was taken and then stop.

            Example:
              annals serve
              annals serve --host 0.0.0.0 --port 8080 --role reader
            """)

    @Option(help: ArgumentHelp("The address to listen on; 0.0.0.0 for all.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
    var port = 8080

    @Option(
        help: "all, reader (answers and reads only, also from a replica) or projector (keeps the timelines up to date)."
    )
    var role = ServeRole.all

    @OptionGroup var access: AccessOptions
    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535") }
        if access.insecureWrites, !["127.0.0.1", "::1", "localhost"].contains(host) {
            throw ValidationError("--insecure-writes wants --host 127.0.0.1: anybody who reaches the service may write")
        }
    }

    func run() async throws {
        var settings = ServeSettings { Today.inUTC }
        (settings.host, settings.port, settings.role) = (host, port, role)
        settings.access = try access.settings(environment: ProcessInfo.processInfo.environment)
        settings.limits.writesPerMinute = access.writesPerMinute
        let logger = Logger(label: "annals") { JSONLog(label: $0, level: Main.logLevel ?? .info) }
        FileDescriptors.allowAsManyAsPossible()
        let lexicon = try archive.readLexicon()
        try await Archive.open(try archive.configuration(), WebServer.opening(settings), logger: logger) { archive in
            try await WebServer(archive, lexicon: lexicon, settings: settings).run()
        }
    }
}

extension ServeRole: ExpressibleByArgument {}
