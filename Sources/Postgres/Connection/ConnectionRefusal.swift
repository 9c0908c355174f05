/// What libpq's message tells about a session that was refused: it hands over no SQLSTATE then, only English.
struct ConnectionRefusal {
    let sqlState: SQLState?

    init(_ message: String) {
        let telling: [(String, SQLState)] = [
            ("the database system is starting up", .cannotConnectNow),
            ("the database system is shutting down", .cannotConnectNow),
            ("the database system is in recovery mode", .cannotConnectNow),
            ("not yet accepting connections", .cannotConnectNow),
            ("too many clients", .tooManyConnections),
            ("remaining connection slots are reserved", .tooManyConnections),
            ("too many connections", .tooManyConnections),
            ("authentication failed", "28000"),
            ("no pg_hba.conf entry", "28000"),
            ("no password supplied", "28000"),
            ("role \"", "28000"),
            ("database \"", "3D000"),
        ]
        sqlState = telling.first { message.contains($0.0) }?.1
    }
}
