/// What one session told the others with NOTIFY.
package struct Notification: Hashable, Sendable {
    package let channel: String
    package let payload: String
    /// The server's process that sent it: `pg_backend_pid()` of the sender.
    package let process: Int32
}
