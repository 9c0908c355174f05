import EventLog
import Hummingbird
import NIOCore

/// One client's stream of the log.
struct EventStream: Sendable {
    let fanout: EventFanout
    let log: Log
    /// The last event that the client has.
    let position: Int64

    /// Writes until the client goes or the service stops.
    func write(to writer: inout any ResponseBodyWriter) async throws {
        guard let (number, wakes) = await fanout.open() else { return }
        do {
            try await writer.write(EventFrame.greeting)
            var position = position
            try await catchUp(&position, &writer)
            for await _ in wakes {
                let before = position
                try await catchUp(&position, &writer)
                if position == before { try await writer.write(EventFrame.heartbeat) }
            }
        } catch {
            await fanout.close(number)
            throw error
        }
        await fanout.close(number)
    }

    private func catchUp(_ position: inout Int64, _ writer: inout any ResponseBodyWriter) async throws {
        while true {
            switch await fanout.find(after: position) {
            case .nothing: return
            case .frames(let frames, let upTo):
                try await writer.write(frames)
                position = upTo
            case .behind(let upTo):
                for try await page in log.events(after: position, upTo: upTo, pageSize: 200) {
                    var frames = ByteBuffer()
                    for event in page { frames.writeImmutableBuffer(EventFrame.of(event)) }
                    try await writer.write(frames)
                    position = page.last?.position ?? position
                }
            }
        }
    }
}
