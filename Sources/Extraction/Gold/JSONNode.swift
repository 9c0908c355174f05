package import Foundation

/// A JSON value whose members keep their order and whose numbers are decimals.
package indirect enum JSONNode: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case text(String)
    case list([JSONNode])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONNode

        package init(_ name: String, _ value: JSONNode) {
            self.name = name
            self.value = value
        }
    }

    package static func decimal(_ number: Int) -> Decimal { Decimal(number) }

    package static func optional(_ text: String?) -> JSONNode { text.map { .text($0) } ?? .null }

    /// Indented by two spaces a level; short lists and objects without nesting stay on their line.
    package var rendered: String {
        var output = ""
        render(into: &output, indent: "")
        return output
    }

    private func render(into output: inout String, indent: String) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let value): output += "\(value)"
        case .text(let text): output += JSONNode.quoted(text)
        case .list(let items) where items.allSatisfy(\.isScalar):
            output += "[" + items.map(\.rendered).joined(separator: ", ") + "]"
        case .list(let items):
            JSONNode.block("[", "]", items.count, into: &output, indent) { index, output, inner in
                items[index].render(into: &output, indent: inner)
            }
        case .object(let members) where members.allSatisfy(\.value.isScalar) && members.count <= 5:
            let body = members.map { "\(JSONNode.quoted($0.name)): \($0.value.rendered)" }
            output += "{" + body.joined(separator: ", ") + "}"
        case .object(let members):
            JSONNode.block("{", "}", members.count, into: &output, indent) { index, output, inner in
                output += JSONNode.quoted(members[index].name) + ": "
                members[index].value.render(into: &output, indent: inner)
            }
        }
    }

    private static func block(
        _ open: String, _ close: String, _ count: Int, into output: inout String, _ indent: String,
        _ item: (Int, inout String, String) -> Void
    ) {
        output += open
        for index in 0..<count {
            output += index == 0 ? "\n" : ",\n"
            output += indent + "  "
            item(index, &output, indent + "  ")
        }
        output += count == 0 ? close : "\n\(indent)\(close)"
    }

    private var isScalar: Bool {
        switch self {
        case .list, .object: false
        default: true
        }
    }

    private static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            // Beyond what JSON asks for: C1 controls and changes of direction, which a terminal might obey.
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || scalar.value > 0x7F && scalar.properties.isBidiControl:
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }
}
