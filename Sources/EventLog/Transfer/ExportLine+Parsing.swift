import Chronicle
import Foundation

extension ExportLine {
    /// Reads a line as `write(to:)` wrote it: keys in their order, nothing between them. Another spelling of the same
    /// JSON is refused, since the log that it made would not be exported to the same bytes.
    init(_ line: ArraySlice<UInt8>) throws(Malformed) {
        var scanner = LineScanner(line)
        if scanner.skip("{\"position\":") {
            self = .event(try scanner.event())
        } else if scanner.skip("{\"article\":\"") {
            self = .text(try scanner.text())
        } else if scanner.skip("{\"format\":") {
            self = .header(try scanner.header())
        } else {
            throw Malformed("neither an event nor an article's text")
        }
        var spelled: [UInt8] = []
        spelled.reserveCapacity(line.count + 1)
        write(to: &spelled)
        guard spelled.dropLast() == line else {
            throw Malformed("an export spells it otherwise: was the file changed after the export?")
        }
    }

    struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}

extension LineScanner {
    fileprivate mutating func header() throws(ExportLine.Malformed) -> LogHead {
        let format = try string()
        guard format == ExportLine.format else { throw .init("the format is \(format), not \(ExportLine.format)") }
        try expect(",\"version\":")
        let version = try integer()
        guard version == ExportLine.formatVersion else {
            throw .init("version \(version) of the format; this program reads version \(ExportLine.formatVersion)")
        }
        try expect(",\"events\":")
        let position = try integer()
        try expect(",\"chain\":\"")
        let chain = try hash()
        try expect("\"}")
        try expectEnd()
        return LogHead(position: position, chain: chain)
    }

    fileprivate mutating func event() throws(ExportLine.Malformed) -> RecordedEvent {
        let position = try integer()
        try expect(",\"id\":\"")
        let id = EventID(try uuid())
        try expect("\",\"stream\":")
        let stream = StreamID(rawValue: try string())
        try expect(",\"version\":")
        let version = try integer()
        try expect(",\"type\":")
        let type = try string()
        try expect(",\"schema\":")
        guard let schema = Int16(exactly: try integer()) else { throw .init("the schema is out of range") }
        try expect(",\"recorded_at\":\"")
        let recordedAt = try instant()
        try expect("\",\"digest\":\"")
        let digest = try hash()
        try expect("\",\"chain\":\"")
        let chain = try hash()
        try expect("\",\"payload\":")
        let payload = try payloadToTheEnd()
        return RecordedEvent(
            position: position, id: id, stream: stream, version: Int(version), type: type, schema: schema,
            recordedAt: recordedAt, payload: payload, digest: digest, chain: chain)
    }

    fileprivate mutating func text() throws(ExportLine.Malformed) -> ExportLine.StoredText {
        let article = ArticleID(try uuid())
        try expect("\",\"title\":")
        let title = try optionalString()
        try expect(",\"redacted_at\":")
        var redactedAt: Instant?
        if !skip("null") {
            try expect("\"")
            redactedAt = try instant()
            try expect("\"")
        }
        try expect(",\"body\":")
        let body = try optionalString()
        try expect("}")
        try expectEnd()
        return ExportLine.StoredText(article: article, title: title, body: body, redactedAt: redactedAt)
    }
}
