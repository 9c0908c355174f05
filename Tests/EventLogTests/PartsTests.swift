import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

/// A log in parts by position is one log, to those who append as to those who read.
@Suite(.freshDatabase) struct PartsTests {
    private let database = FreshDatabase.current

    private func appends(_ numbers: Range<Int>) -> [Append] {
        numbers.map { number in
            Sample.recording(Sample.article("\(number)"), and: (0..<(number % 4)).map { "\(number) \($0)" })
        }
    }

    @Test func `Appends cross from part to part, and room is there before it is needed`() async throws {
        try await database.makeParts(of: 40)
        let log = database.log(grouping: GroupLimits(events: 10))
        try await log.append(inOrder: appends(0..<100))
        #expect(try await log.head().position == 250)
        #expect(try await database.parts() == [40, 40, 40, 40, 40, 40, 10])
        try await withThrowingTaskGroup { group in
            for append in appends(100..<140) { group.addTask { try await log.append(append) } }
            try await group.waitForAll()
        }
        #expect(try await log.head().position == 350)
        let parts = try await database.parts()
        #expect(parts.dropLast(2) == [40, 40, 40, 40, 40, 40, 40, 40] && parts.reduce(0, +) == 350)
        #expect(try await log.all().map(\.position) == Array(1...350))
        #expect(try await Verification(log.pool).run() == .init(events: 350, fault: nil))
    }

    @Test func `Ids and versions are one across the parts`() async throws {
        try await database.makeParts(of: 6)
        let log = database.log(grouping: GroupLimits(events: 2))
        for name in ["a", "b", "c", "d", "e"] { try await log.append(Sample.curation("\(name) 1", "\(name) 2")) }
        #expect(try await log.version(of: .curation) == 10)
        #expect(try await database.parts() == [6, 4, 0])

        let again = try await log.append(Sample.curation("a 1"))
        #expect(again.map(\.position) == [1] && again.map(\.isNew) == [false])
        await #expect(throws: AppendError.conflict(.curation, expected: 5, actual: 10)) {
            try await log.append(Sample.curation("f", expecting: .exactly(5)))
        }
        await #expect(throws: AppendError.taken(Sample.id("a 2"), position: 2)) {
            try await log.append(Sample.recording(Sample.article("x"), and: ["a 2"]))
        }
        #expect(try await log.stream(.curation).map(\.version) == Array(1...10))
        #expect(try await log.event(Sample.id("b 1"))?.position == 3)
        try await log.append(Sample.curation("g", expecting: .exactly(10)))
    }

    @Test func `An export is the same from parts of any size, and into parts of any size`() async throws {
        try await database.makeParts(of: 17)
        let log = database.log(grouping: GroupLimits(events: 5))
        try await log.append(inOrder: appends(0..<60))
        let original = try await exported(log)
        for size in [3, 100] {
            try await FreshDatabase.withAnother { other in
                try await other.makeParts(of: size)
                try await Import(other.configuration.asOwner, pageSize: 40).run(Pieces(original, of: 1000))
                let copy = other.log(grouping: GroupLimits(events: 1))
                #expect(try await exported(copy) == original)
                try await copy.append(Sample.curation("behind"))
                await copy.pool.close()
            }
        }
    }

    @Test func `Readers and writers need no part by its name, and nobody changes one`() async throws {
        try await database.makeParts(of: 10)
        let log = database.log(grouping: GroupLimits(events: 2))
        try await log.append(inOrder: appends(0..<6))
        for part in ["log.event_1", "log.event_11"] {
            for statement in ["UPDATE \(part) SET type = 'x'", "DELETE FROM \(part)", "TRUNCATE \(part)"] {
                let owner = try await database.connect { $0 = $0.asOwner }
                await #expect(throws: PostgresError.self) { try await owner.run(script: statement) }
                await owner.close()
            }
            let reader = try await database.connect { $0 = $0.asReader }
            await #expect(throws: PostgresError.self) { try await reader.run(script: "SELECT FROM \(part)") }
            await reader.close()
        }
        #expect(try await Verification(log.pool).run().fault == nil)
    }

    /// ANALYZE takes the lock that a new part wants, for as long as it reads.
    @Test func `Appends do not wait for whoever keeps a part from being added`() async throws {
        try await database.makeParts(of: 10)
        let log = database.log(grouping: GroupLimits(events: 1))
        try await log.append(Sample.curation("first"))
        let analyst = try await database.connect { $0 = $0.asOwner }
        try await analyst.run(script: "BEGIN; LOCK TABLE ONLY log.event IN SHARE UPDATE EXCLUSIVE MODE")
        for number in 0..<7 { try await log.append(Sample.curation("\(number)")) }
        #expect(try await database.parts().count == 1)
        // A session that is only closed gives its locks back some time later.
        try await analyst.run(script: "ROLLBACK")
        await analyst.close()
        try await log.append(Sample.curation("last"))
        #expect(try await database.parts() == [9, 0])
    }
}
