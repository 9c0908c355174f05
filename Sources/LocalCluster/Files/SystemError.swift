import Foundation

/// The operating system's words for an error number.
enum SystemError {
    /// What the last failed system call of this thread said.
    static var last: String { words(for: errno) }

    static func words(for code: Int32) -> String { String(cString: strerror(code)) }
}
