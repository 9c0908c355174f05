import Crypto

/// One file of a migration folder: applied once, in the order of its number, and never changed afterwards.
package struct MigrationFile: Hashable, Sendable {
    package let number: Int
    /// The file's name without its ending, such as `004-event`.
    package let name: String
    package let script: String
    /// SHA-256 of the file's bytes.
    package let checksum: [UInt8]

    /// Nil where the name is not `NNN-name`, with at least three digits.
    package init?(name: String, script: String) {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        let rest = name[digits.endIndex...]
        guard digits.count >= 3, let number = Int(digits), rest.first == "-", rest.count > 1 else { return nil }
        self.number = number
        self.name = name
        self.script = script
        checksum = Array(SHA256.hash(data: Array(script.utf8)))
    }
}

/// One migration as the database remembers it.
package struct AppliedMigration: Hashable, Sendable {
    package let number: Int
    package let name: String
    package let checksum: [UInt8]
    package let appliedAt: PostgresTimestamp
}
