import Testing

@testable import Projections

struct SQLTextTests {
    @Test(arguments: [
        "SELECT 'a;b', \"c;d\", $$e;f$$, $t$g;$$h$t$ -- i;j\n, /* k; /* l; */ m; */ 1",
        "SELECT E'it\\'s; :after', 'it''s; :upto', x::text, arr[1:2], $1",
    ])
    func whatStandsInStringsAndCommentsIsNoStatementAndNoParameter(text: String) {
        let sql = SQLText(text)
        #expect(sql.text == text)
        #expect(sql.statements.count == 1)
        #expect(sql.parameters.isEmpty)
    }

    @Test func parametersStatementsAndTablesAreFound() {
        let sql = SQLText(
            """
            CREATE TABLE projection.one (a int); -- and
            create table if not exists Projection."two" (b int);
            INSERT INTO projection.one SELECT projection.report(:after, :upto::bigint) FROM projection.two AS t;
            """)
        #expect(sql.statements.count == 3)
        #expect(sql.parameters == ["after", "upto"])
        #expect(sql.createdTables == ["one", "two"])
        #expect(sql.statements[2].namedTables.map { "\($0.table) \($0.isFilled)" } == ["one true", "two false"])
    }

    @Test func aGenerationsOwnTablesAreNamed() {
        let sql = SQLText("INSERT INTO projection.one SELECT 'projection.one' FROM projection.report(1)")
        #expect(
            sql.naming(["one"], of: 7).text
                == "INSERT INTO projection.\"one_7\" SELECT 'projection.one' FROM projection.report(1)")
    }
}
