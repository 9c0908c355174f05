import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What travels with a request: its id, its client, and its logger.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// In the answer as `X-Request-ID`, in problems, and in every line of the log that concerns the request.
    private(set) var requestID: String
    /// The address of whoever opened the connection.
    let client: String

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = source.logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? ""
        client = source.channel.remoteAddress?.ipAddress ?? "local"
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request_id"] = "\(requestID)"
    }

    /// Takes an id from outside, such as a proxy's, so that its log and ours can be laid side by side.
    mutating func adopt(_ id: String?) {
        guard let id, (1...128).contains(id.utf8.count), id.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return
        }
        requestID = id
        logger[metadataKey: "request_id"] = "\(id)"
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-ID")!
}
