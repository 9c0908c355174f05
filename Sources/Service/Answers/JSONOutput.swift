import Foundation

/// JSON as every answer gives it: keys in their order, nothing that would steer a terminal.
package enum JSONOutput {
    package static func encode(_ value: any Encodable, pretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return escapingControls(of: String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Escapes what JSON would let stand inside strings and a terminal might obey: C1 controls and changes of direction.
    private static func escapingControls(of json: String) -> String {
        func steers(_ scalar: Unicode.Scalar) -> Bool {
            (0x7F...0x9F).contains(scalar.value) || scalar.properties.isBidiControl
        }
        guard json.unicodeScalars.contains(where: steers) else { return json }
        var escaped = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if steers(scalar) {
                let digits = String(scalar.value, radix: 16)
                escaped.append(
                    contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
