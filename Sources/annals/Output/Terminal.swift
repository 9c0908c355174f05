import Foundation

/// What the standard output or standard error is connected to.
struct Terminal: Sendable {
    let isInteractive: Bool
    /// In columns.
    let width: Int
    let hasColour: Bool

    static let output = Terminal(descriptor: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
    static let error = Terminal(descriptor: STDERR_FILENO, environment: ProcessInfo.processInfo.environment)

    init(isInteractive: Bool, width: Int, hasColour: Bool) {
        self.isInteractive = isInteractive
        self.width = width
        self.hasColour = hasColour
    }

    /// Colour is for terminals only, and never where `NO_COLOR` is set and not empty (https://no-color.org).
    init(descriptor: Int32, environment: [String: String]) {
        isInteractive = isatty(descriptor) == 1
        var size = winsize()
        let measured = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
        let stated = environment["COLUMNS"].flatMap { Int($0) }
        width = max(40, measured > 0 ? measured : stated ?? 120)
        hasColour = isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    func styled(_ text: String, _ style: Style) -> String {
        hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
    }
}
