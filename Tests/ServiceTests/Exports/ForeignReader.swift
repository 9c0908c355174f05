import Foundation
import Service
import TestSupport
import Testing

/// What programs of others understand of an export.
enum ForeignReader {
    struct Entry: Decodable, Equatable {
        let id: String
        let type: String
        let start: String?
        let end: String?
        let title: String
        let words: String
    }

    /// - Throws: where the format's reader takes it for wrong.
    static func read(_ text: String, as format: ExportFormat) throws -> [Entry] {
        let process = Process()
        process.executableURL = URL(
            fileURLWithPath: RepositoryFolder.path(of: "Tests/ServiceTests/Exports/read-export"))
        process.arguments = [format.suffix]
        // The day must not depend on where its reader is.
        process.environment = ["TZ": "Pacific/Kiritimati"]
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(String(decoding: complaint, as: UTF8.self))\n\(text)")
        return try answer.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Entry.self, from: $0) }
    }
}
