import Foundation

/// The migrations of one folder: the files `NNN-name.sql`, in order.
package struct Migrations: Sendable {
    package let files: [MigrationFile]

    /// Reads a folder; files that do not end in `.sql` are left alone.
    package init(folder: String) throws(MigrationError) {
        let entries: [String]
        do {
            entries = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .unreadable(path: folder)
        }
        var files: [MigrationFile] = []
        for entry in entries.sorted() where entry.hasSuffix(".sql") {
            let path = "\(folder)/\(entry)"
            guard let data = FileManager.default.contents(atPath: path),
                let script = String(validating: data, as: UTF8.self)
            else { throw .unreadable(path: path) }
            guard let file = MigrationFile(name: String(entry.dropLast(4)), script: script) else {
                throw .misnamed(path: path)
            }
            files.append(file)
        }
        try self.init(files)
    }

    package init(_ files: [MigrationFile]) throws(MigrationError) {
        self.files = files.sorted { $0.number < $1.number }
        for (file, next) in zip(self.files, self.files.dropFirst()) where file.number == next.number {
            throw .doubled(file.name, next.name)
        }
    }

    /// What the folder and a database have to say of each other.
    package func compared(with applied: [AppliedMigration]) -> MigrationStatus {
        MigrationStatus(files: files, applied: applied.sorted { $0.number < $1.number })
    }
}
