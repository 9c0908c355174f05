import Foundation

/// The projections of one or more folders: each folder inside that holds a `project.sql` is one.
package struct ProjectionFolder: Sendable {
    /// By name.
    package let projections: [Projection]
    /// The bookkeeping of the read side, in the order of the file names.
    let bookkeeping: [String]

    /// - Parameters:
    ///   - path: `sql/projections`, which holds the bookkeeping too.
    ///   - additional: folders of the user's own, with folders of projections inside.
    package init(path: String, additional: [String] = []) throws(ProjectionError) {
        bookkeeping = try Self.entries(of: path).filter { $0.hasSuffix(".sql") }
            .map { name throws(ProjectionError) in try Self.text(of: "\(path)/\(name)") }
        let functions = bookkeeping.filter { script in
            SQLText(script).tokens.contains { $0.isWord("function") }
        }.joined()
        var projections: [Projection] = []
        for folder in [path] + additional {
            let found = try Self.projections(in: folder, functions: functions)
            guard !found.isEmpty else { throw .noProjections(folder: folder) }
            projections += found
        }
        self.projections = projections.sorted { $0.name < $1.name }
        try checkNames()
    }

    private init(_ projections: [Projection], bookkeeping: [String]) throws(ProjectionError) {
        self.projections = projections.sorted { $0.name < $1.name }
        self.bookkeeping = bookkeeping
        try checkNames()
    }

    /// The same and one more.
    package func adding(_ projection: Projection) throws(ProjectionError) -> ProjectionFolder {
        try ProjectionFolder(projections + [projection], bookkeeping: bookkeeping)
    }

    /// Two projections cannot share a name or a table.
    private func checkNames() throws(ProjectionError) {
        for (one, next) in zip(projections, projections.dropFirst()) where one.name == next.name {
            throw .doubled(name: one.name)
        }
        let tables = projections.flatMap { projection in projection.tables.map { (projection.name, $0) } }
        for (index, (projection, table)) in tables.enumerated()
        where tables[..<index].contains(where: { $0.1 == table }) {
            throw .refused(
                projection: projection, file: "tables.sql", reason: "table \(table) belongs to another projection")
        }
    }

    /// The projections of the names given, all of them where none is.
    package func selecting(_ names: [String]) throws(ProjectionError) -> [Projection] {
        for name in names where !projections.contains(where: { $0.name == name }) {
            throw .unknown(projection: name, known: projections.map(\.name))
        }
        return names.isEmpty ? projections : projections.filter { names.contains($0.name) }
    }

    private static func projections(in folder: String, functions: String) throws(ProjectionError) -> [Projection] {
        try entries(of: folder)
            .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/project.sql") }
            .map { name throws(ProjectionError) in
                try Projection(
                    name: name, tablesSQL: try text(of: "\(folder)/\(name)/tables.sql"),
                    projectSQL: try text(of: "\(folder)/\(name)/project.sql"),
                    indexesSQL: try text(of: "\(folder)/\(name)/indexes.sql"), functions: functions)
            }
    }

    private static func entries(of folder: String) throws(ProjectionError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .unreadable(path: folder)
        }
    }

    private static func text(of path: String) throws(ProjectionError) -> String {
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
        else { throw .unreadable(path: path) }
        return text
    }
}
