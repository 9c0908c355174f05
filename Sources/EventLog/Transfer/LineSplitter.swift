/// Cuts a stream of chunks into lines, holding no more than the line that is under way.
struct LineSplitter {
    private var buffer: [UInt8] = []
    private var start = 0
    private var searched = 0
    /// Lines given out so far.
    private(set) var count = 0

    mutating func append(_ chunk: [UInt8]) {
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
        buffer.append(contentsOf: chunk)
    }

    /// The next whole line, without its end.
    mutating func next() -> ArraySlice<UInt8>? {
        guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
            searched = buffer.endIndex
            return nil
        }
        defer { (start, searched) = (end + 1, end + 1) }
        count += 1
        return buffer[start..<end]
    }

    /// What is left when the stream has ended: a line without an end.
    mutating func last() -> ArraySlice<UInt8>? {
        guard start < buffer.endIndex else { return nil }
        count += 1
        defer { start = buffer.endIndex }
        return buffer[start...]
    }
}
