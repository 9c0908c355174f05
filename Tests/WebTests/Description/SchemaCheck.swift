/// As much of JSON Schema 2020-12 as `openapi.yaml` uses; another keyword is a fault, so that nothing goes unchecked.
struct SchemaCheck {
    let tree: JSONTree

    private static let annotations: Set<String> = ["description", "format", "default"]

    func resolved(_ node: JSONTree) -> JSONTree {
        guard let reference = node["$ref"].text else { return node }
        return resolved(reference.dropFirst(2).split(separator: "/").reduce(tree) { $0[String($1)] })
    }

    func faults(of value: JSONTree, by schema: JSONTree, at place: String) -> [String] {
        let schema = resolved(schema)
        guard schema != .null else { return ["\(place): the schema is missing"] }
        return schema.names.flatMap { keyword in
            faults(of: value, by: schema, keyword, schema[keyword], at: place)
        }
    }

    private func faults(
        of value: JSONTree, by schema: JSONTree, _ keyword: String, _ operand: JSONTree, at place: String
    ) -> [String] {
        switch keyword {
        case _ where Self.annotations.contains(keyword): return []
        case "type":
            let types = operand.text.map { [$0] } ?? operand.items.compactMap(\.text)
            return types.contains { value.isOf(type: $0) } ? [] : ["\(place): it is no \(types)"]
        case "enum": return operand.items.contains(value) ? [] : ["\(place): it is none of \(operand.items)"]
        case "pattern":
            guard let text = value.text, let pattern = operand.text, let expression = try? Regex(pattern) else {
                return []
            }
            return text.contains(expression) ? [] : ["\(place): \(text) is not like \(pattern)"]
        case "minLength":
            return value.text.map { Double($0.count) >= operand.number ?? 0 } ?? true ? [] : ["\(place): too short"]
        case "minimum": return value.number.map { $0 >= operand.number ?? 0 } ?? true ? [] : ["\(place): too small"]
        case "maximum": return value.number.map { $0 <= operand.number ?? 0 } ?? true ? [] : ["\(place): too large"]
        case "items":
            return value.items.enumerated().flatMap { faults(of: $1, by: operand, at: "\(place)[\($0)]") }
        case "required":
            guard case .object(let members) = value else { return [] }
            return operand.items.compactMap(\.text).filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
        case "properties":
            guard case .object(let members) = value else { return [] }
            return operand.names.flatMap { name in
                members[name].map { faults(of: $0, by: operand[name], at: "\(place).\(name)") } ?? []
            }
        case "additionalProperties":
            let others = value.names.filter { !schema["properties"].names.contains($0) }
            if operand == .bool(false) { return others.map { "\(place): \($0) is not described" } }
            return others.flatMap { faults(of: value[$0], by: operand, at: "\(place).\($0)") }
        case "anyOf":
            let attempts = operand.items.map { faults(of: value, by: $0, at: place) }
            return attempts.contains { $0.isEmpty } ? [] : attempts.flatMap { $0 }
        default: return ["\(place): the keyword \(keyword) is not checked"]
        }
    }
}

extension JSONTree {
    fileprivate func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.object, "object"), (.list, "array"), (.text, "string"), (.bool, "boolean"), (.null, "null"),
            (.number, "number"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }
}
