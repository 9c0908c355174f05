import Foundation
import Postgres
import Projections
import TestSupport
import Testing

struct FormTests {
    static let tables = """
        CREATE TABLE projection.count_of_words (
            generation integer NOT NULL, event uuid NOT NULL, position bigint NOT NULL, known_from bigint NOT NULL,
            known_until bigint, seen text
        ) PARTITION BY LIST (generation);
        """

    static func mapping(_ value: String) -> String {
        """
        INSERT INTO projection.count_of_words (event, position, known_from, known_until, seen)
        SELECT event, position, known_from, known_until, (\(value))::text
        FROM projection.report(:after, :upto, :horizon)
        """
    }

    static func projection(
        _ value: String = "type", tables: String = tables, project: String? = nil,
        indexes: String = "CREATE INDEX ON projection.count_of_words (event)"
    ) throws -> Projection {
        try Projection(
            name: "words", tablesSQL: tables, projectSQL: project ?? mapping(value), indexesSQL: indexes)
    }

    @Test func aPlainOneIsTaken() throws {
        #expect(try Self.projection().tables == ["count_of_words"])
        #expect(try Self.projection("type").checksum != Self.projection("content").checksum)
    }

    @Test(arguments: [
        "INSERT INTO projection.count_of_words (event) SELECT event FROM projection.count_of_words, projection.report(:after, :upto, :horizon)",
        "INSERT INTO projection.count_of_words (event) SELECT event FROM projection.entry, projection.report(:after, :upto, :horizon)",
        "INSERT INTO projection.other (event) SELECT event FROM projection.report(:after, :upto, :horizon)",
        "INSERT INTO projection.count_of_words (event) SELECT id FROM log.event",
        "INSERT INTO projection.count_of_words (event) SELECT id FROM log.event WHERE position > :after AND position <= :until",
        "DELETE FROM projection.count_of_words WHERE position BETWEEN :after AND :upto",
        "INSERT INTO projection.count_of_words (event, seen) SELECT event, 'today'::date FROM projection.report(:after, :upto, :horizon)",
        "-- nothing",
    ])
    func aMappingThatBreaksAPromiseIsRefused(project: String) {
        #expect(throws: ProjectionError.self) { try Self.projection(project: project) }
    }

    @Test(arguments: [
        "CREATE TABLE projection.words (event uuid)",
        "CREATE TABLE words (event uuid) PARTITION BY LIST (generation)",
        "CREATE TABLE projection.live (event uuid) PARTITION BY LIST (generation)",
        "CREATE TABLE projection.words_1 (event uuid) PARTITION BY LIST (generation)",
        "DROP TABLE projection.entry",
    ])
    func tablesOfAnotherFormAreRefused(tables: String) {
        #expect(throws: ProjectionError.self) { try Self.projection(tables: tables) }
    }

    @Test(arguments: [
        "CREATE INDEX named ON projection.count_of_words (event)", "CREATE INDEX ON projection.entry (event)",
        "DROP TABLE log.event",
    ])
    func indexesOfAnotherFormAreRefused(indexes: String) {
        #expect(throws: ProjectionError.self) { try Self.projection(indexes: indexes) }
    }
}

@Suite(.freshDatabase)
struct PurityTests {
    @Test(arguments: [
        "now()", "random()", "clock_timestamp()", "current_date", "localtimestamp", "nextval('s')", "gen_random_uuid()",
        "pg_catalog.\"now\"()", "statement_timestamp()", "age(recorded_at)", "current_setting('timezone')",
        "current_user",
        "(SELECT moment FROM clock)", "volatile_function()", "hidden()", "hidden_deeper()", "'x' <+> 'y'",
        "CASE WHEN false THEN timeofday() END",
    ])
    func whatDependsOnMoreThanTheLogIsRefused(value: String) async throws {
        let sample = SampleLog()
        let owner = try await FreshDatabase.current.connect()
        try await owner.run(
            script: """
                CREATE SEQUENCE s; CREATE VIEW clock AS SELECT now() AS moment;
                CREATE FUNCTION volatile_function() RETURNS int LANGUAGE sql VOLATILE RETURN 1;
                CREATE FUNCTION hidden() RETURNS timestamptz LANGUAGE plpgsql STABLE AS 'BEGIN RETURN now(); END';
                CREATE FUNCTION hidden_deeper() RETURNS timestamptz LANGUAGE sql STABLE RETURN hidden();
                CREATE FUNCTION unsteady(text, text) RETURNS float LANGUAGE sql VOLATILE RETURN random();
                CREATE OPERATOR <+> (LEFTARG = text, RIGHTARG = text, FUNCTION = unsteady);
                GRANT SELECT ON clock TO annals_app; GRANT USAGE ON SEQUENCE s TO annals_app;
                """)
        await owner.close()
        let projection = try FormTests.projection(value)
        await #expect {
            try await sample.install(projection)
        } throws: { error in
            guard case ProjectionError.refused("words", _, _) = error else { return false }
            return true
        }
        #expect(try await sample.count("SELECT count(*) FROM projection.generation WHERE projection = 'words'") == 0)
    }

    @Test(arguments: [
        "type", "upper(type)", "recorded_at", "(content #>> '{occurred,earliest}')::date", "'now and then'",
    ])
    func whatDependsOnTheLogAloneIsTaken(value: String) async throws {
        let sample = SampleLog()
        try await sample.append(0..<1)
        try await sample.install(try FormTests.projection(value))
        try await sample.catchUp()
        #expect(try await sample.count("SELECT count(*) FROM projection.count_of_words") == 6)
    }

    @Test(arguments: ["seen text DEFAULT now()::text", "seen bigserial"])
    func defaultsAreLookedIntoAsWell(column: String) async throws {
        let sample = SampleLog()
        let tables = FormTests.tables.replacing("seen text", with: column)
        let project = FormTests.mapping("1").replacing(", seen)", with: ")").replacing(", (1)::text", with: "")
        let projection = try FormTests.projection(tables: tables, project: project)
        await #expect(throws: ProjectionError.self) { try await sample.install(projection) }
    }

    @Test func tablesWithoutTheColumnsOfEveryRowAreRefused() async throws {
        let sample = SampleLog()
        let tables = FormTests.tables.replacing("known_until bigint,", with: "")
        let projection = try FormTests.projection(tables: tables)
        await #expect {
            try await sample.install(projection)
        } throws: { "\($0)".contains("needs a column known_until bigint") }
    }
}

/// A projection of the user's own is a folder: no Swift, no recompile.
@Suite(.freshDatabase)
struct ProjectionFolderTests {
    @Test func aFolderOfTheUsersOwnIsInstalledProjectedAndReplayed() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("projections-\(UUID())")
        let words = folder.appendingPathComponent("words")
        try FileManager.default.createDirectory(at: words, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FormTests.tables.write(to: words.appendingPathComponent("tables.sql"), atomically: true, encoding: .utf8)
        try FormTests.mapping("length(content::text)").write(
            to: words.appendingPathComponent("project.sql"), atomically: true, encoding: .utf8)
        try "CREATE INDEX ON projection.count_of_words (event);".write(
            to: words.appendingPathComponent("indexes.sql"), atomically: true, encoding: .utf8)

        let all = try ProjectionFolder(
            path: RepositoryFolder.path(of: "sql/projections"), additional: [folder.path])
        #expect(all.projections.map(\.name) == ["entry", "pledge", "timeline", "words"])
        let sample = SampleLog()
        try await sample.appendHistory(articles: 8)
        #expect(try await ProjectionSchema.install(all, to: FreshDatabase.current.configuration) == ["words"])
        try await sample.catchUp()
        let live = try await sample.servedDigest()
        let result = try await Replay(SampleLog.configuration, of: all.projections, batch: 5).run()
        #expect(result.digest == live)
        #expect(try await ProjectionSchema.install(all, to: FreshDatabase.current.configuration).isEmpty)
        #expect(throws: ProjectionError.self) { try all.selecting(["nonsense"]) }
    }

    @Test func aMissingFolderIsSaid() {
        #expect {
            try ProjectionFolder(path: "/nonexistent")
        } throws: { "\($0)" == "Cannot read /nonexistent; check that it exists and is UTF-8." }
    }
}
