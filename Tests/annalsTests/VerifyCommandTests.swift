import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct VerifyCommandTests {
    /// What no grant and no trigger stops: the superuser with the triggers switched off.
    private func tamper(_ statement: Query) async throws {
        let connection = try await FreshDatabase.current.connect()
        try await connection.execute("SET session_replication_role = replica")
        #expect(try await connection.execute(statement) == 1)
        await connection.close()
    }

    @Test func anUntouchedLogIsInOrder() async throws {
        try await SampleArticle.record()
        let run = try await Program.run("verify")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("in order"))
        #expect(try await Program.run("verify", "log").status == 0)
        #expect(try await Program.run("verify", "projections").status == 0)
    }

    @Test func aFlippedByteIsNamedByItsPosition() async throws {
        try await SampleArticle.record()
        try await tamper(
            "UPDATE log.event SET payload = jsonb_set(payload, '{modality}', '\"bctual\"') WHERE position = 2")
        for arguments in [["verify", "log"], ["verify"]] {
            let run = try await Program.run(arguments)
            #expect(run.status == 3)
            #expect(run.errorLines.last?.contains("position 2: the payload was changed") == true, "\(run.errors)")
        }
    }

    @Test(arguments: [
        ("UPDATE log.event SET chain = set_byte(chain, 0, get_byte(chain, 0) # 1) WHERE position = 2", "position 2"),
        ("UPDATE log.event SET recorded_at = recorded_at + interval '1 day' WHERE position = 2", "position 2"),
        ("UPDATE log.event SET id = 'aaaaaaaa-0000-8000-8000-000000000000' WHERE position = 2", "position 2"),
        ("DELETE FROM log.event WHERE position = 2", "position 2"),
        ("UPDATE log.article_text SET body = overlay(body placing 'X' from 9 for 1)", "position 1"),
        ("UPDATE log.article_text SET body = NULL, title = NULL, redacted_at = now()", "position 1"),
        ("UPDATE log.head SET position = position + 1", "the event is missing"),
        ("UPDATE log.head SET chain = set_byte(chain, 0, get_byte(chain, 0) # 1)", "head"),
    ])
    func whateverIsChangedIsFound(statement: String, place: String) async throws {
        try await SampleArticle.record()
        try await tamper(Query(unescaped: statement))
        let run = try await Program.run("verify", "log", "--format", "json")
        #expect(run.status == 3)
        #expect(run.errorLines.last?.contains(place) == true, "\(run.errors)")
        #expect(run.output.contains(place))
    }

    @Test func aDriftedRowIsNamed() async throws {
        let pledge = try await SampleArticle.record()
        try await tamper("UPDATE projection.pledge SET value = 7 WHERE value = 2")
        let run = try await Program.run("verify", "projections")
        #expect(run.status == 3)
        #expect(run.errorLines.last?.contains("pledge") == true, "\(run.errors)")
        #expect(run.errors.contains(pledge.event), "\(run.errors)")
        #expect(try await Program.run("verify", "log").status == 0)
        // A replay mends it.
        #expect(try await Program.run("replay").status == 0)
        #expect(try await Program.run("verify", "projections").status == 0)
    }
}
