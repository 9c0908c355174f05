import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The whole body, refused early where it says that it is too long, and as soon as it is.
    func body(upTo limit: Int) async throws -> [UInt8] {
        if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw Problem.bodyTooLarge(limit)
        }
        var bytes: [UInt8] = []
        for try await part in body {
            guard bytes.count + part.readableBytes <= limit else { throw Problem.bodyTooLarge(limit) }
            bytes += part.readableBytesView
        }
        return bytes
    }
}

extension Problem {
    fileprivate static func bodyTooLarge(_ limit: Int) -> Problem {
        Problem(.bodyTooLarge, "a body may have \(limit) bytes at most; send the article's text alone")
    }
}
