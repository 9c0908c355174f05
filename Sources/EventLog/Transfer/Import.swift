import Foundation
package import Postgres

/// Reads an exported log into an empty one. Everything is proved before it is written: digests, chain, versions, texts.
///
/// One transaction: whatever happens on the way, the log is then whole or as empty as before.
package struct Import: Sendable {
    private let configuration: ConnectionConfiguration
    private let pageSize: Int

    /// - Parameter configuration: of the owner; the application's role may not restore.
    package init(_ configuration: ConnectionConfiguration, pageSize: Int = 1000) {
        self.configuration = configuration
        self.pageSize = pageSize
    }

    /// - Parameter chunks: the file's bytes, cut anywhere.
    /// - Returns: how many events were imported.
    @discardableResult
    nonisolated(nonsending) package func run<Chunks: AsyncSequence>(
        _ chunks: Chunks, progress: (Verification.Progress) -> Void = { _ in }
    ) async throws -> Int64 where Chunks.Element == [UInt8] {
        do {
            let connection = try await Connection.open(configuration)
            do {
                let events = try await connection.transaction { connection in
                    try await restore(chunks, on: connection, progress: progress)
                }
                await connection.close()
                return events
            } catch {
                await connection.close()
                throw error
            }
        } catch let error as PostgresError {
            throw error.sqlState == .logNotEmpty ? ImportError.notEmpty : ImportError.database(error)
        }
    }

    private func restore<Chunks: AsyncSequence>(
        _ chunks: Chunks, on connection: Connection, progress: (Verification.Progress) -> Void
    ) async throws -> Int64 where Chunks.Element == [UInt8] {
        var lines = LineSplitter()
        var page = RestorePage()
        var head: LogHead?
        func take(_ line: ArraySlice<UInt8>) async throws {
            let number = lines.count
            let parsed: ExportLine
            do throws(ExportLine.Malformed) { parsed = try ExportLine(line) } catch {
                throw ImportError.line(number, error.description)
            }
            switch (parsed, head) {
            case (.header(let header), nil):
                head = header
                try await page.restore(on: connection)
            case (.header, _?): throw ImportError.line(number, "a second header")
            case (_, nil): throw ImportError.line(number, "the header is missing")
            case (.event(let event), let head?):
                if page.events.count >= pageSize || page.size >= Self.pageBytes {
                    try await page.restore(on: connection)
                    progress(Verification.Progress(position: page.restored, head: head.position))
                }
                try page.add(event, size: line.count, line: number)
            case (.text(let text), _): try page.add(text, size: line.count, line: number)
            }
        }
        for try await chunk in chunks {
            lines.append(chunk)
            while let line = lines.next() { try await take(line) }
        }
        if let line = lines.last() { try await take(line) }
        guard let head else { throw ImportError.line(1, "the header is missing") }
        try await page.restore(on: connection)
        guard page.restored >= head.position else {
            throw ImportError.cutOff(lines: lines.count, events: page.restored, of: head.position)
        }
        guard page.restored == head.position, page.chain == head.chain else {
            throw ImportError.line(lines.count, "the log does not end as the header says")
        }
        progress(Verification.Progress(position: page.restored, head: head.position))
        if let fault = try await SurroundingsProof.firstFault(on: connection) { throw ImportError.fault(fault) }
        return page.restored
    }

    /// A page may be smaller than `pageSize` where the articles are long: this bounds the memory.
    private static let pageBytes = 8 << 20
}
