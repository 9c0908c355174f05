/// A value for which several are right: gold files give one or a list, the best first.
package struct Choices: Hashable, Sendable, Decodable {
    package let values: [String?]

    package init(_ values: [String?]) { self.values = values }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let list = try? container.decode([String?].self) {
            values = list
        } else {
            values = [container.decodeNil() ? nil : try container.decode(String.self)]
        }
    }

    /// What a field that a file leaves out stands for.
    package static let none = Choices([nil])

    package func agrees(with other: Choices) -> Bool { values.contains { other.values.contains($0) } }
}
