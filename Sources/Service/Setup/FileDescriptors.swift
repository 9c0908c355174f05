import Foundation

/// How many files and connections the process may have open.
package enum FileDescriptors {
    /// Raises the limit to what the system lets a process have by itself: shells hand on a low one for old programs.
    package static func allowAsManyAsPossible() {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
    }
}
