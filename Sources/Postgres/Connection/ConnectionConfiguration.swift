import CPostgres

/// How to reach a database and how a session of it is to behave.
package struct ConnectionConfiguration: Sendable {
    /// Keywords of libpq with their values, in the order given.
    private var options: [(keyword: String, value: String)]

    package var applicationName: String? = "annals"
    /// The role taken on after connecting (`SET ROLE`).
    package var role: String?
    package var statementTimeout: Duration?
    package var lockTimeout: Duration?
    package var idleInTransactionTimeout: Duration?

    /// Takes any connection URL or keyword string of libpq, `sslmode`, `sslrootcert`, `options` and the rest included.
    ///
    /// An empty string means libpq's defaults (`PGHOST` and its like).
    /// Source: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING
    package init(url: String) throws(PostgresError) {
        var message: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(url, &message) else {
            defer { PQfreemem(message) }
            // libpq quotes the part it stumbled over, which may be a password.
            throw PostgresError(.cannotConnect, "the database URL is malformed; write postgresql://user@host/database")
        }
        defer { PQconninfoFree(parsed) }
        options = []
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                options.append((String(cString: keyword), String(cString: value)))
            }
            option += 1
        }
    }

    package subscript(keyword: String) -> String? {
        get { options.last { $0.keyword == keyword }?.value }
        set {
            options.removeAll { $0.keyword == keyword }
            if let newValue { options.append((keyword, newValue)) }
        }
    }

    package var database: String? {
        get { self["dbname"] }
        set { self["dbname"] = newValue }
    }

    package var host: String? { self["host"] }

    /// Opens a session, blocking for as long as `connect_timeout` allows (10 seconds unless the URL says).
    func connect() -> OpaquePointer? {
        var all = self
        all["client_encoding"] = "UTF8"
        all["application_name"] = self["application_name"] ?? applicationName
        all["connect_timeout"] = self["connect_timeout"] ?? "10"
        var keywords = all.options.map { UnsafePointer<CChar>(strdup($0.keyword)) }
        var values = all.options.map { UnsafePointer<CChar>(strdup($0.value)) }
        defer { for string in keywords + values { free(UnsafeMutablePointer(mutating: string)) } }
        keywords.append(nil)
        values.append(nil)
        return PQconnectdbParams(keywords, values, 0)
    }

    /// Sets what every session needs: values in and out do not depend on the server's settings.
    var sessionScript: String {
        var statements = ["SET TimeZone = 'UTC'", "SET DateStyle = 'ISO, YMD'"]
        let timeouts = [
            ("statement_timeout", statementTimeout), ("lock_timeout", lockTimeout),
            ("idle_in_transaction_session_timeout", idleInTransactionTimeout),
        ]
        for case (let name, let duration?) in timeouts {
            statements.append("SET \(name) = \(Int64((duration / .milliseconds(1)).rounded(.up)))")
        }
        if let role { statements.append("SET ROLE \(Query.quoted(identifier: role))") }
        return statements.joined(separator: "; ")
    }
}

extension ConnectionConfiguration: CustomStringConvertible {
    /// Where it leads, without the password.
    package var description: String {
        ["host", "port", "user", "dbname"].compactMap { keyword in self[keyword].map { "\(keyword)=\($0)" } }
            .joined(separator: " ")
    }
}
