import Foundation
import Postgres
import Synchronization

/// What was measured, as the table that goes into docs/benchmarks.md.
final class Report: Sendable {
    private let lines = Mutex<[String]>([])

    /// - Parameters:
    ///   - floor: the same work without Annals, in the same unit; nil where there is none.
    func add(_ name: String, _ value: Double, _ unit: String, floor: Double? = nil, _ floorName: String = "") {
        let ratio = floor.map { String(format: "%.2f", value / $0) } ?? ""
        let other = floor.map { "\(Self.rounded($0)) \(floorName)" } ?? ""
        let memory = Self.residentPeak.map { "\($0) MB" } ?? ""
        let line = "| \(name) | \(Self.rounded(value)) \(unit) | \(other) | \(ratio) | \(memory) |"
        FileHandle.standardError.write(Data((line + "\n").utf8))
        lines.withLock { $0.append(line) }
    }

    func machine(_ configuration: ConnectionConfiguration) async throws {
        let connection = try await Connection.open(configuration)
        let version = try await connection.row("SHOW server_version", as: String.self) ?? ""
        await connection.close()
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let load = try String(contentsOfFile: "/proc/loadavg", encoding: .utf8).split(separator: " ").prefix(1)
        let line = "\(cores) cores, PostgreSQL \(version), fsync on, load at the end \(load.joined())"
        lines.withLock { $0.append("\n" + line) }
    }

    func print() {
        Swift.print("| what | Annals | floor | ratio | memory |\n| --- | --- | --- | --- | --- |")
        for line in lines.withLock({ $0 }) { Swift.print(line) }
    }

    private static func rounded(_ value: Double) -> String {
        value >= 100 ? "\(Int(value.rounded()))" : String(format: "%.2f", value)
    }

    /// The program's largest resident set so far, in megabytes.
    private static var residentPeak: Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let match = status.firstMatch(of: /VmHWM:\s+([0-9]+) kB/), let kilobytes = Int(match.output.1)
        else { return nil }
        return kilobytes / 1024
    }
}

/// Seconds that the body takes.
func seconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    return (ContinuousClock.now - start) / .seconds(1)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
