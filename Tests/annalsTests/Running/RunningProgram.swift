import Foundation

/// A process that was started, until its end.
struct RunningProgram: Sendable {
    private let process: Process
    private let ends: AsyncStream<Int32>
    private let output: UnnamedFile
    private let errors: UnnamedFile

    init(_ path: String, _ arguments: [String], input: String, environment: [String: String]) throws {
        process = Process()
        output = try UnnamedFile()
        errors = try UnnamedFile()
        let given = try UnnamedFile(holding: input)
        let (ends, end) = AsyncStream<Int32>.makeStream()
        self.ends = ends
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        // Nothing is to be found from the folder that the tests happen to run in.
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        process.standardInput = given.handle
        process.standardOutput = output.handle
        process.standardError = errors.handle
        process.terminationHandler = { process in
            end.yield(process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
            end.finish()
        }
        try process.run()
    }

    /// Waits for its end. Called once.
    func end() async throws -> ProgramRun {
        var status: Int32 = .min
        for await ended in ends { status = ended }
        return ProgramRun(
            status: status, bytes: try output.read(), errors: String(decoding: try errors.read(), as: UTF8.self))
    }

    /// What Ctrl-C does.
    func interrupt() { _ = Foundation.kill(process.processIdentifier, SIGINT) }

    /// What a service manager does.
    func terminate() { _ = Foundation.kill(process.processIdentifier, SIGTERM) }

    /// Ends it with a signal that it cannot catch.
    func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
}

/// A file that nobody else can find, gone when it is closed: unlike a pipe it never makes its writer wait.
struct UnnamedFile: Sendable {
    let handle: FileHandle

    init(holding text: String = "") throws {
        var template = Array((FileManager.default.temporaryDirectory.path + "/annals-run-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.seek(toOffset: 0)
    }

    func read() throws -> Data {
        try handle.seek(toOffset: 0)
        return try handle.readToEnd() ?? Data()
    }
}
