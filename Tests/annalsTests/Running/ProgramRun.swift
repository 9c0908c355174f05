import Foundation

/// How a run of the program ended, and what it wrote.
struct ProgramRun: Sendable {
    /// The exit code; of a process that a signal ended, the signal with a minus sign.
    let status: Int32
    let bytes: Data
    let errors: String

    var output: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [String] { ProgramRun.lines(of: output) }
    var errorLines: [String] { ProgramRun.lines(of: errors) }

    /// The answer that was asked for with `--format json`.
    func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: bytes)
    }

    private static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
