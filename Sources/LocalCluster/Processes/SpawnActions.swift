import Foundation

/// What `posix_spawn` does between fork and exec.
struct SpawnActions: ~Copyable {
    #if canImport(Darwin)
        private var actions: posix_spawn_file_actions_t?
    #else
        private var actions = posix_spawn_file_actions_t()
    #endif

    init() { posix_spawn_file_actions_init(&actions) }

    deinit {
        var actions = actions
        posix_spawn_file_actions_destroy(&actions)
    }

    mutating func open(_ path: String, flags: Int32, as descriptor: Int32) {
        posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0)
    }

    mutating func duplicate(_ here: Int32, as there: Int32) {
        posix_spawn_file_actions_adddup2(&actions, here, there)
    }

    /// `POSIX_SPAWN_SETSID`, which glibc declares for GNU programs only.
    private static var setSession: Int32 {
        #if canImport(Darwin)
            POSIX_SPAWN_SETSID
        #else
            0x80
        #endif
    }

    /// Starts the program with every signal at its default, whatever this process ignores or blocks.
    func spawn(_ arguments: [String], environment: [String], leadsSession: Bool) -> Result<pid_t, SpawnError> {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        if leadsSession { flags |= Self.setSession }
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var actions = actions
        var id: pid_t = 0
        let path = arguments[0]
        let code = Self.withCStrings(arguments) { arguments in
            Self.withCStrings(environment) { environment in
                posix_spawn(&id, path, &actions, &attributes, arguments, environment)
            }
        }
        return code == 0 ? .success(id) : .failure(SpawnError(code: code))
    }

    private static func withCStrings<R>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
