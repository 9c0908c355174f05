package import Chronicle
package import Foundation

/// Turns payloads of older shapes into the current one when they are read; what is stored never changes.
///
/// To change a payload's shape, add a step from the shape so far: new events are then written with the next number, and
/// a fixture of the old shape goes to `Tests/EventLogTests/Fixtures`.
package struct Upcasters: Sendable {
    package struct Step: Sendable {
        let type: Event.Name
        let schema: Int16
        let transform: @Sendable (Data) throws -> Data

        /// - Parameter schema: the shape that `transform` takes; it returns the next one.
        package init(_ type: Event.Name, from schema: Int16, _ transform: @escaping @Sendable (Data) throws -> Data) {
            self.type = type
            self.schema = schema
            self.transform = transform
        }
    }

    /// The steps that Annals' own history calls for: none so far, every type is in its first shape.
    package static let annals = Upcasters([])

    private let steps: [Event.Name: [Int16: Step]]

    package init(_ steps: [Step]) {
        self.steps = Dictionary(grouping: steps, by: \.type).mapValues { steps in
            Dictionary(steps.map { ($0.schema, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The shape in which new events of a type are written: 1, and one more for each step.
    package func currentSchema(of type: Event.Name) -> Int16 { Int16(1 + (steps[type]?.count ?? 0)) }

    func current(_ payload: Data, of type: Event.Name, schema: Int16) throws -> Data {
        let target = currentSchema(of: type)
        guard schema <= target else { throw TooNew(schema: schema, known: target) }
        var payload = payload
        for schema in schema..<target {
            guard let step = steps[type]?[schema] else { throw Missing(schema: schema) }
            payload = try step.transform(payload)
        }
        return payload
    }

    struct TooNew: Error, CustomStringConvertible {
        let schema: Int16
        let known: Int16
        var description: String { "written in shape \(schema), this program knows up to \(known): use a newer Annals" }
    }

    struct Missing: Error, CustomStringConvertible {
        let schema: Int16
        var description: String { "no step leads on from shape \(schema)" }
    }
}
