/// One generation's part of a read table: a table of its own while it is filled, a partition once it is served.
struct GenerationTable: Hashable, Sendable {
    let table: String
    let generation: Int

    init(_ table: String, of generation: Int) {
        self.table = table
        self.generation = generation
    }

    var name: String { "\(table)_\(generation)" }
}
