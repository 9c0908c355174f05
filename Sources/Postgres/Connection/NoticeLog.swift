import CPostgres
import Logging

/// Carries the server's notices and warnings into the log; libpq would print them to standard error.
final class NoticeLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) { self.logger = logger }

    /// Must outlive the connection, which keeps an unowned pointer to it.
    func attach(to connection: OpaquePointer) {
        let receive: PQnoticeReceiver = { context, result in
            guard let context, let result else { return }
            Unmanaged<NoticeLog>.fromOpaque(context).takeUnretainedValue().record(result)
        }
        PQsetNoticeReceiver(connection, receive, Unmanaged.passUnretained(self).toOpaque())
    }

    private func record(_ result: OpaquePointer) {
        func field(_ code: Character) -> String {
            guard let ascii = code.asciiValue, let text = PQresultErrorField(result, Int32(ascii)) else { return "" }
            return String(cString: text)
        }
        let level: Logger.Level = field("V") == "WARNING" ? .warning : .debug
        logger.log(level: level, "\(field("M"))", metadata: ["sqlstate": "\(field("C"))"])
    }
}
