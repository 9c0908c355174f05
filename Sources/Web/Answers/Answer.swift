import Chronicle
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A whole answer, before it is known what the client has of it already and how it may be packed.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: [UInt8]

    init(_ text: String, type: String, status: HTTPResponse.Status = .ok) {
        self.status = status
        headers = [.contentType: type]
        body = Array(text.utf8)
    }

    /// Whatever cannot be written as JSON is a mistake of ours and told as one.
    init(json: JSONPart, status: HTTPResponse.Status = .ok) {
        var text = ""
        do {
            try json.write(to: &text)
            self.init(text + "\n", type: "application/json", status: status)
        } catch {
            self.init("{}\n", type: "application/json", status: .internalServerError)
        }
    }

    /// What goes out: nothing where the client has it, packed where the client can unpack it.
    func response(to request: Request) -> Response {
        var headers = headers
        if status == .ok, [.get, .head].contains(request.method) {
            // Weak, for packed and unpacked it is the same answer in other bytes.
            let tag = "W/\"\(SHA256.hash(data: body).prefix(12).hexadecimal)\""
            headers[.eTag] = tag
            headers[.cacheControl] = headers[.cacheControl] ?? "no-cache"
            if EntityTags(request.headers[values: .ifNoneMatch]).contains(tag) {
                headers[.contentType] = nil
                return Response(status: .notModified, headers: headers)
            }
        }
        headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
        if body.count > Self.worthPacking, AcceptedEncodings(request.headers[values: .acceptEncoding]).takesGzip,
            let packed = Gzip.pack(body)
        {
            headers[.contentEncoding] = "gzip"
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: packed)))
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// In bytes: less fits a packet anyway.
    private static let worthPacking = 1200
}
