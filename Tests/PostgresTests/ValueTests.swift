import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct ValueTests {
    /// Sends a value as a parameter and reads it back, which takes both directions of the binary format.
    private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable>(
        _ values: [Value], _ comment: Comment? = nil
    ) async throws {
        let connection = try await openConnection()
        for value in values {
            let back = try await connection.row("SELECT \(value)", as: Value.self)
            #expect(back == value, comment)
        }
    }

    @Test func booleansAndNumbers() async throws {
        try await roundTrip([true, false])
        try await roundTrip([Int16.min, -1, 0, .max])
        try await roundTrip([Int32.min, -1, 0, .max])
        try await roundTrip([Int64.min, -1, 0, .max])
        try await roundTrip([Int.min, -1, 0, .max])
        try await roundTrip([0.1, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
    }

    @Test func textBytesAndIdentifiers() async throws {
        try await roundTrip([
            "", "plain", "Zoë 🇬🇧 e\u{301}", "'; DROP TABLE x; --", String(repeating: "x", count: 100_000),
        ])
        try await roundTrip([[UInt8](), [0, 255, 0], Array(0...255)])
        try await roundTrip([Data(), Data([0, 1, 2])])
        try await roundTrip([UUID(), UUID(uuidString: "00000000-0000-5000-8000-0000000000ff") ?? UUID()])
    }

    @Test func optionals() async throws {
        try await roundTrip([Int64?.none, 5])
        try await roundTrip([String?.none, ""])
        try await roundTrip([[UInt8]?.none, []])
    }

    @Test func arrays() async throws {
        try await roundTrip([[Int64](), [1, -2, .max]])
        try await roundTrip([[Int32](), [1, -2, .max]])
        try await roundTrip([[Int](), [1, 2]])
        try await roundTrip([[String](), ["", "a", "{\"}"]])
        try await roundTrip([[String?](), [nil, "", "NULL"]])
        try await roundTrip([[Int64?](), [nil, 1]])
        try await roundTrip([[UUID](), [UUID(), UUID()]])
        try await roundTrip([[[UInt8]](), [[], [1, 2]]])
        try await roundTrip([[Data](), [Data(), Data([1])]])
        try await roundTrip([[Bool](), [true, false]])
        try await roundTrip([[Double](), [1.5]])
        try await roundTrip([[JSONText](), [JSONText("{}")]])
        try await roundTrip([[PostgresDate](), [PostgresDate(daysSince1970: 1)]])
        try await roundTrip([[PostgresTimestamp](), [PostgresTimestamp(microsecondsSince1970: 1)]])
        try await roundTrip([[Decimal](), [1, Decimal(sign: .minus, exponent: -3, significand: 12345)]])
    }

    @Test func arraysUnnest() async throws {
        let connection = try await openConnection()
        let ids: [Int64] = [1, 2, 3]
        let names: [String?] = ["a", nil, "c"]
        let rows = try await connection.rows(
            "SELECT id, name FROM unnest(\(ids), \(names)) AS t (id, name) WHERE id = ANY(\([1, 2] as [Int64]))",
            as: (Int64, String?).self)
        #expect(rows.map(\.0) == [1, 2])
        #expect(rows.map(\.1) == ["a", nil])
    }

    @Test(arguments: [
        "0", "1", "-1", "10000", "9999", "0.1", "0.0001", "0.00001", "-12.5", "100000000", "123456789.987654321",
        "99999999999999999999999999999999999999", "0.00000000000000000000000000000000000001", "2.0", "1.50",
    ]) func numeric(_ text: String) async throws {
        let connection = try await openConnection()
        let value = try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")))
        let row = try await connection.row(
            "SELECT \(value), \(value) = \(text)::numeric, \(text)::numeric", as: (Decimal, Bool, Decimal).self)
        #expect(row?.0 == value)
        #expect(row?.1 == true)
        #expect(row?.2 == value)
    }

    @Test func numericRefusesWhatWouldBeRounded() async throws {
        let connection = try await openConnection()
        let large = try await connection.row("SELECT 1e38::numeric", as: Decimal.self)
        #expect(large == Decimal(string: "100000000000000000000000000000000000000"))
        for text in ["1.00000000000000000000000000000000000001", "Infinity"] {
            let error = try await databaseError {
                _ = try await connection.row("SELECT \(text)::numeric", as: Decimal.self)
            }
            #expect(error?.reason == .decoding)
        }
        #expect(try await connection.row("SELECT 'NaN'::numeric", as: Decimal.self)?.isNaN == true)
    }

    @Test func times() async throws {
        let connection = try await openConnection()
        let row = try await connection.row(
            """
            SELECT '1969-12-31 23:59:59.999999Z'::timestamptz, '2026-11-21 04:05:06.000007+02'::timestamptz,
                '1970-01-02'::date, '0001-01-01'::date
            """, as: (PostgresTimestamp, PostgresTimestamp, PostgresDate, PostgresDate).self)
        let times = try #require(row)
        #expect(times.0.microsecondsSince1970 == -1)
        #expect(times.1.microsecondsSince1970 == 1_795_226_706_000_007)
        #expect(times.2.daysSince1970 == 1)
        #expect(times.3.daysSince1970 == -719_162)
        try await roundTrip([PostgresTimestamp(microsecondsSince1970: 0), times.0, times.1])
        try await roundTrip([PostgresDate(daysSince1970: 0), times.2, times.3])
        let error = try await databaseError {
            _ = try await connection.row("SELECT 'infinity'::timestamptz", as: PostgresTimestamp.self)
        }
        #expect(error?.reason == .decoding)
    }

    @Test func timesOutOfRangeAreRefused() async throws {
        let connection = try await openConnection()
        let moment = try await databaseError {
            try await connection.execute("SELECT \(PostgresTimestamp(microsecondsSince1970: .min))")
        }
        #expect(moment?.sqlState == "22008")
        let day = try await databaseError {
            try await connection.execute("SELECT \(PostgresDate(daysSince1970: .min))")
        }
        #expect(day?.sqlState == "22008")
    }

    @Test func json() async throws {
        let connection = try await openConnection()
        let row = try await connection.row(
            "SELECT \(JSONText(#"{"b":1,  "a":"ü"}"#)), '{ \"x\" : 1 }'::json, \(JSONText("[2]"))->0 = '2'",
            as: (JSONText, JSONText, Bool).self)
        #expect(row?.0.text == #"{"a": "ü", "b": 1}"#)
        #expect(row?.1.text == #"{ "x" : 1 }"#)
        #expect(row?.2 == true)
    }

    enum Mood: String, PostgresEncodable, PostgresDecodable { case happy, sad }

    @Test func enumsAndNarrowIntegers() async throws {
        let connection = try await openConnection()
        try await connection.run(script: "CREATE TYPE pg_temp.mood AS ENUM ('happy', 'sad', 'odd')")
        #expect(try await connection.row("SELECT \(Mood.sad)::pg_temp.mood", as: Mood.self) == .sad)
        #expect(try await connection.row("SELECT 7::smallint", as: Int64.self) == 7)
        #expect(try await connection.row("SELECT 7::bigint", as: Int16.self) == 7)
        #expect(try await connection.row("SELECT 1.5::real", as: Double.self) == 1.5)
        for statement: Query in ["SELECT 40000", "SELECT 'odd'::pg_temp.mood"] {
            let error = try await databaseError {
                if statement.sql.contains("mood") {
                    _ = try await connection.row(statement, as: Mood.self)
                } else {
                    _ = try await connection.row(statement, as: Int16.self)
                }
            }
            #expect(error?.message.contains("does not fit") == true)
        }
    }
}
