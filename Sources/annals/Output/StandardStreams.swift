@preconcurrency import Foundation

/// The three streams that the program was started with.
enum StandardStreams {
    /// Takes the places of those that the caller has closed, before a file or a connection does: what is printed would end
    /// up there.
    static func reserve() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            // Read-only, so that printing fails rather than vanishes. The lowest free number is the one that is missing.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// Writes out what is buffered; false where something that was printed did not arrive.
    static func flush() -> Bool { fflush(stdout) == 0 && ferror(stdout) == 0 }
}

/// Writes one line to standard error, where progress and notes belong.
func note(_ line: String) { writeToError(line + "\n") }

/// Where nobody can read notes, the work goes on without them.
func writeToError(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
