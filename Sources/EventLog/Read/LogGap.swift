/// A position without an event, which an intact log does not have.
package struct LogGap: Error, Hashable, Sendable, CustomStringConvertible {
    package let position: Int64

    package var description: String {
        "the log has no event at position \(position): run annals verify log, and restore the log from a backup"
    }

    static func check(_ page: [RecordedEvent], after: Int64, upTo bound: Int64) throws(LogGap) {
        var expected = after
        for event in page {
            expected += 1
            guard event.position == expected else { throw LogGap(position: expected) }
        }
        guard !page.isEmpty || after >= bound else { throw LogGap(position: after + 1) }
    }
}
