/// How a transaction sees the work of others, and what it may do.
package struct TransactionMode: Hashable, Sendable {
    let sql: String

    /// Each statement sees what was committed when it began.
    package static let readCommitted = Self(sql: "ISOLATION LEVEL READ COMMITTED")
    /// All statements see what was committed when the first began; a conflicting write fails with 40001.
    package static let repeatableRead = Self(sql: "ISOLATION LEVEL REPEATABLE READ")
    /// As if transactions ran one after another; fails with 40001 where they could not have.
    package static let serializable = Self(sql: "ISOLATION LEVEL SERIALIZABLE")
    /// One snapshot for several reads.
    package static let snapshot = Self(sql: "ISOLATION LEVEL REPEATABLE READ READ ONLY")
}
