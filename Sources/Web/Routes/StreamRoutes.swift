import EventLog
import HTTPTypes
import Hummingbird
import Service

/// `/v1/events/stream`: the log as it grows.
struct StreamRoutes {
    let holdings: Holdings
    let fanout: EventFanout

    func add(to routes: inout Routes) {
        routes.stream("/v1/events/stream", taking: ["after"]) { parameters, request in
            let position = try await start(parameters, request)
            guard await fanout.count < holdings.settings.limits.streams else {
                throw Problem(.unavailable, "too many streams are open; come back later", retryAfter: 30)
            }
            let stream = EventStream(fanout: fanout, log: holdings.archive.log, position: position)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/event-stream", .cacheControl: "no-store",
                    // nginx would keep events back to fill its buffers.
                    .accelBuffering: "no",
                ],
                body: ResponseBody { writer in
                    try await stream.write(to: &writer)
                    try await writer.finish(nil)
                })
        }
    }

    /// Behind the last event that the client has; else behind `after`; else from now on.
    private func start(_ parameters: QueryParameters, _ request: Request) async throws -> Int64 {
        let head = try await holdings.archive.log.head().position
        let asked = try parameters.number("after", in: 0...head)
        guard let last = request.headers[.lastEventID] else { return asked ?? head }
        guard let position = Int64(last), (0...head).contains(position) else {
            throw Problem(
                .malformedParameter, "Last-Event-ID is no position from 0 to \(head)", parameter: "Last-Event-ID")
        }
        return position
    }
}

extension HTTPField.Name {
    fileprivate static let lastEventID = HTTPField.Name("Last-Event-ID")!
    fileprivate static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
