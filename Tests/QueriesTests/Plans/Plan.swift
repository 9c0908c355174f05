import Foundation

/// How PostgreSQL carried a statement out, as `auto_explain` tells it.
struct Plan: Decodable {
    let statement: String
    let root: Node

    enum CodingKeys: String, CodingKey {
        case statement = "Query Text"
        case root = "Plan"
    }

    struct Node: Decodable {
        let type: String
        let relation: String?
        let index: String?
        let cost: Double
        let rows: Double
        let loops: Double
        let hits: Int
        let reads: Int
        let plans: [Node]?

        enum CodingKeys: String, CodingKey {
            case type = "Node Type"
            case relation = "Relation Name"
            case index = "Index Name"
            case cost = "Total Cost"
            case rows = "Actual Rows"
            case loops = "Actual Loops"
            case hits = "Shared Hit Blocks"
            case reads = "Shared Read Blocks"
            case plans = "Plans"
        }

        var all: [Node] { [self] + (plans ?? []).flatMap(\.all) }
    }

    /// Pages looked at: what it costs, whatever the machine is doing meanwhile.
    var pages: Int { root.hits + root.reads }
    var cost: Double { root.cost }

    /// Tables read from their first row to their last.
    var scanned: Set<String> {
        Set(root.all.filter { $0.type == "Seq Scan" && $0.loops > 0 }.compactMap(\.relation))
    }
    /// Rows taken from a table whose name begins so, for generations have tables of their own.
    func rows(of table: String) -> Double {
        root.all.filter { $0.relation?.hasPrefix(table) == true }.reduce(0) { $0 + $1.rows * $1.loops }
    }

    var indexes: Set<String> { Set(root.all.compactMap(\.index)) }
}
