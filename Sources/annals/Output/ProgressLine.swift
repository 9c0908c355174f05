import Foundation
import Synchronization

/// Progress on standard error: a bar that is redrawn on a terminal, a line every tenth where there is none.
final class ProgressLine: Sendable {
    private struct State {
        var tenth = 0
        var isDrawn = false
    }

    private let label: String
    private let terminal: Terminal
    private let state = Mutex(State())

    init(_ label: String, terminal: Terminal = .error) {
        self.label = label
        self.terminal = terminal
    }

    /// - Parameter detail: such as the rate and the time left.
    func show(done: Int, of total: Int, detail: String = "") {
        let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
        let figures = "\(Int(share * 100))% \(done)/\(total)\(detail.isEmpty ? "" : " · \(detail)")"
        state.withLock { state in
            if terminal.isInteractive {
                let room = max(10, min(40, terminal.width - label.count - figures.count - 6))
                let full = Int(share * Double(room))
                let bar = String(repeating: "█", count: full) + String(repeating: "░", count: room - full)
                writeToError("\r\u{1B}[K\(label) \(bar) \(figures)")
                state.isDrawn = true
            } else if Int(share * 10) > state.tenth {
                state.tenth = Int(share * 10)
                note("\(label) \(figures)")
            }
        }
    }

    /// Clears the bar, so that what is printed next starts on a line of its own.
    func finish() {
        state.withLock { state in
            if state.isDrawn { writeToError("\r\u{1B}[K") }
            state.isDrawn = false
        }
    }
}
