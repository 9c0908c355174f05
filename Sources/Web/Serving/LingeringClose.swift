import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes the connection behind an answer that says so, without reading what the client still sends.
///
/// The way out is closed first and the way in a while later, for a client that is cut off while it sends might never see
/// the answer (RFC 9112, section 9.6).
final class LingeringClose: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var closesAfterAnswer = false
    private var hasAnswered = false
    /// Bytes that came after the answer.
    private var wasted = 0

    /// In bytes: what may well be under way when the answer goes out.
    private static let patience = 1 << 20

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head): closesAfterAnswer = head.headerFields[.connection]?.lowercased() == "close"
        case .end where closesAfterAnswer:
            hasAnswered = true
            let channel = context.channel
            context.writeAndFlush(data, promise: promise)
            channel.close(mode: .output, promise: nil)
            channel.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
            return
        default: break
        }
        context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard hasAnswered else { return context.fireChannelRead(data) }
        if case .body(let bytes) = unwrapInboundIn(data) { wasted += bytes.readableBytes }
        if wasted > Self.patience { context.close(promise: nil) }
    }
}
