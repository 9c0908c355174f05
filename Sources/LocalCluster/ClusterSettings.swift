/// What a cluster is for, as far as its server has to know.
package struct ClusterSettings: Sendable {
    /// A throw-away cluster gives up durability for speed, and its whole folder is deleted when its last user is gone.
    package var isThrowAway: Bool
    package var maxConnections: Int

    package static let durable = ClusterSettings(isThrowAway: false, maxConnections: 100)
    package static let throwAway = ClusterSettings(isThrowAway: true, maxConnections: 400)

    /// The whole `postgresql.conf`: sized for a small machine, reachable over the socket in `socketFolder` only.
    func configuration(socketFolder: String) -> String {
        let settings =
            [
                ("listen_addresses", ""),
                ("unix_socket_directories", socketFolder),
                ("unix_socket_permissions", "0700"),
                ("port", String(ClusterFolder.port)),
                ("max_connections", String(maxConnections)),
                ("shared_buffers", "256MB"),
                ("max_wal_size", "2GB"),
                // Plans here are short; compiling them costs more than it saves.
                ("jit", "off"),
                ("log_min_messages", "warning"),
                ("timezone", "UTC"),
                ("log_timezone", "UTC"),
                ("lc_messages", "C"),
            ] + durability
        return "# Written anew at every start; to change a setting that is not named here, use ALTER SYSTEM.\n"
            + settings.map { name, value in "\(name) = '\(quoted(value))'\n" }.joined()
    }

    private var durability: [(String, String)] {
        guard isThrowAway else { return [("fsync", "on")] }
        return [("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off")]
    }

    private func quoted(_ value: String) -> String {
        value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    }
}
