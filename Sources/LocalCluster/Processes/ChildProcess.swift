import Foundation

/// A program started by this one, its standard output readable here.
///
/// Spawned by hand, since the keeper must inherit lock files and lead a session of its own, neither of which
/// Foundation's `Process` can do.
struct ChildProcess: ~Copyable {
    let id: pid_t
    private let output: Int32

    /// Starts `arguments[0]`, an absolute path; standard input is `/dev/null`, standard error is discarded.
    ///
    /// - Parameter inheriting: descriptor there → descriptor here.
    init(
        _ arguments: [String], environment: [String: String], inheriting: [Int32: Int32] = [:],
        leadsSession: Bool = false
    ) throws(SpawnError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SpawnError(code: errno) }
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }

        var actions = SpawnActions()
        actions.open("/dev/null", flags: O_RDONLY, as: STDIN_FILENO)
        actions.duplicate(ends[1], as: STDOUT_FILENO)
        actions.open("/dev/null", flags: O_WRONLY, as: STDERR_FILENO)
        for (there, here) in inheriting.sorted(by: { $0.key < $1.key }) { actions.duplicate(here, as: there) }

        let result = actions.spawn(
            arguments, environment: environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" },
            leadsSession: leadsSession)
        switch result {
        case .success(let id):
            self.id = id
            output = ends[0]
        case .failure(let error):
            close(ends[0])
            throw error
        }
    }

    deinit { close(output) }

    /// Everything that it writes until it closes its output.
    func readOutput() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(output, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 || errno != EINTR {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    /// Waits for the end of a child; returns whether it exited with 0.
    @discardableResult
    static func wait(for id: pid_t) -> Bool {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else { return false }
        }
        return status == 0
    }

    /// Runs a short command to its end; nil where it cannot be started or does not exit with 0.
    static func output(of arguments: [String], environment: [String: String]) -> String? {
        guard let child = try? ChildProcess(arguments, environment: environment) else { return nil }
        let text = child.readOutput()
        return wait(for: child.id) ? text : nil
    }
}

struct SpawnError: Error {
    let code: Int32
}
