import Chronicle
import EventLog
import Foundation
import Postgres
import TestSupport
import Testing

struct UpcasterTests {
    /// Two steps of an imagined history: the reason was called "why", and then "cause".
    private let upcasters = Upcasters([
        .init(.eventRetracted, from: 2) {
            Data(String(decoding: $0, as: UTF8.self).replacing("cause", with: "reason").utf8)
        },
        .init(.eventRetracted, from: 1) {
            Data(String(decoding: $0, as: UTF8.self).replacing("why", with: "cause").utf8)
        },
    ])

    private let event = EventRetracted(event: Sample.id("x"), reason: "wrong")

    @Test func newEventsAreWrittenInTheNewestShape() {
        #expect(upcasters.currentSchema(of: .eventRetracted) == 3)
        #expect(upcasters.currentSchema(of: .pledgeMade) == 1)
    }

    @Test(arguments: zip([1, 2, 3] as [Int16], ["why", "cause", "reason"]))
    func olderShapesAreReadAsTheNewest(_ schema: Int16, _ key: String) throws {
        let stored = recorded("EventRetracted", schema, #"{"event": "\#(event.event)", "\#(key)": "wrong"}"#)
        #expect(try stored.decoded(by: upcasters) == .eventRetracted(event))
    }

    @Test func whatComesFromTheFutureIsNotGuessedAt() {
        let newer = recorded("EventRetracted", 4, "{}")
        #expect(throws: RecordedEvent.Unreadable.self) { try newer.decoded(by: upcasters) }
        let unknown = recorded("PledgeForgotten", 1, "{}")
        #expect {
            try unknown.decoded()
        } throws: { error in
            "\(error)" == "the PledgeForgotten at position 7 cannot be read: no such type: use a newer Annals"
        }
    }

    /// Every shape that a released program has ever written, one file each: `TYPE-SCHEMA.json`.
    @Test(arguments: Event.Name.allCases)
    func everyHistoricShapeIsStillRead(_ type: Event.Name) throws {
        for schema in 1...Upcasters.annals.currentSchema(of: type) {
            let path = RepositoryFolder.path(of: "Tests/EventLogTests/Fixtures/\(type.rawValue)-\(schema).json")
            let payload = try String(contentsOfFile: path, encoding: .utf8)
            let event = try recorded(type.rawValue, schema, payload).decoded()
            #expect(event.name == type)
            // In the newest shape nothing is lost on the way in and out.
            if schema == Upcasters.annals.currentSchema(of: type) {
                #expect(try sorted(event.payload()) == sorted(Data(payload.utf8)))
            }
        }
    }

    private func sorted(_ json: Data) throws -> String {
        let object = try JSONSerialization.jsonObject(with: json)
        return String(
            decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]), as: UTF8.self)
    }

    private func recorded(_ type: String, _ schema: Int16, _ payload: String) -> RecordedEvent {
        RecordedEvent(
            position: 7, id: Sample.id("y"), stream: .curation, version: 1, type: type, schema: schema,
            recordedAt: Instant(microseconds: 0), payload: payload, digest: [], chain: [])
    }
}

/// The fixtures as rows of a log.
@Suite(.freshDatabase)
struct HistoricLogTests {
    @Test func aLogOfAllTypesReplays() async throws {
        let log = FreshDatabase.current.log()
        let events = try Event.Name.allCases.map { type in
            let path = RepositoryFolder.path(of: "Tests/EventLogTests/Fixtures/\(type.rawValue)-1.json")
            return try Event(name: type, payload: Data(contentsOf: URL(fileURLWithPath: path)))
        }
        let new = events.filter { $0.name != .articleRecorded && $0.name != .articleRedacted }
            .map { NewEvent(id: Sample.id($0.name.rawValue), $0) }
        try await log.append(Append(new, to: .curation, expecting: .exactly(0)))
        #expect(try await log.all().map { try $0.decoded() } == new.map(\.event))
        #expect(try await Verification(log.pool).run().fault == nil)

        let closings = try await log.pool.rows(
            "SELECT type, event::text FROM log.closing ORDER BY position", as: (String, String).self)
        #expect(closings.map(\.0) == ["EventRetracted", "EventCorrected"])
        #expect(closings.allSatisfy { $0.1.hasPrefix("5d41402a-") })
    }
}
