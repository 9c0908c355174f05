/// One statement with its parameters: interpolation binds.
///
/// `"SELECT … WHERE id = \(id)"` is `$1` and a bound value. `\(unescaped:)` is the only way to splice text, so a grep for
/// it is the security review. A bound value has its own type (`Int` is `bigint`, `String` is `text`): cast it in the
/// statement where another is meant (`\(day)::date`).
package struct Query: Sendable, ExpressibleByStringInterpolation {
    package let sql: String
    let parameters: QueryParameters

    /// A statement from a file or a constant, without parameters.
    package init(unescaped sql: String) {
        self.sql = sql
        parameters = QueryParameters()
    }

    package init(stringLiteral sql: String) { self.init(unescaped: sql) }

    package init(stringInterpolation: StringInterpolation) {
        sql = stringInterpolation.sql
        parameters = stringInterpolation.parameters
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = ""
        fileprivate var parameters = QueryParameters()

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserveCapacity(literalCapacity + 3 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { sql += literal }

        package mutating func appendInterpolation(_ value: some PostgresEncodable) {
            parameters.append(value)
            sql += "$\(parameters.count)"
        }

        /// Binds NULL for nil. Its own overload, because the compiler takes an optional for a slip where it is generic.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            parameters.append(value)
            sql += "$\(parameters.count)"
        }

        /// Splices text as it is: never anything that a user wrote.
        package mutating func appendInterpolation(unescaped text: String) { sql += text }

        /// Splices the name of a table, column, role or the like, quoted.
        package mutating func appendInterpolation(identifier name: String) { sql += Query.quoted(identifier: name) }
    }

    /// The name in double quotes, those inside doubled.
    static func quoted(identifier name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
