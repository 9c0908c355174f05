/// The files of a folder beside what a database remembers of them.
package struct MigrationStatus: Hashable, Sendable {
    package let files: [MigrationFile]
    package let applied: [AppliedMigration]

    /// Files the database has not seen, in order.
    package var pending: [MigrationFile] {
        let known = Set(applied.map(\.number))
        return files.filter { !known.contains($0.number) }
    }

    /// Whether folder and database tell different histories, so that nothing may be applied.
    package var hasDrifted: Bool {
        files.contains { note(on: $0) != nil && note(on: $0) != .pending } || applied.contains { note(on: $0) != nil }
    }

    enum Note: String {
        case pending
        case changed = "changed since it was applied"
        case renamed = "applied under another name"
        case outOfOrder = "comes before one that was applied already"
        case missing = "missing from the folder"
    }

    func note(on file: MigrationFile) -> Note? {
        guard let twin = applied.first(where: { $0.number == file.number }) else {
            return applied.contains { $0.number > file.number } ? .outOfOrder : .pending
        }
        if twin.checksum != file.checksum { return .changed }
        return twin.name == file.name ? nil : .renamed
    }

    func note(on migration: AppliedMigration) -> Note? {
        files.contains { $0.number == migration.number } ? nil : .missing
    }
}

extension MigrationStatus: CustomStringConvertible {
    /// Both lists: the folder's files and the database's migrations, each with its checksum and what is odd about it.
    package var description: String {
        let folder = files.map { line($0.name, $0.checksum, note(on: $0)) }
        let database = applied.map { line($0.name, $0.checksum, note(on: $0)) }
        return
            (["In the folder:"] + (folder.isEmpty ? ["  (none)"] : folder) + ["In the database:"]
            + (database.isEmpty ? ["  (none)"] : database)).joined(separator: "\n")
    }

    private func line(_ name: String, _ checksum: [UInt8], _ note: Note?) -> String {
        let width = max(files.map(\.name.count).max() ?? 0, applied.map(\.name.count).max() ?? 0)
        let padding = String(repeating: " ", count: width - name.count)
        return "  \(name)\(padding)  \(checksum.hexadecimal.prefix(12))" + (note.map { "  \($0.rawValue)" } ?? "")
    }
}
