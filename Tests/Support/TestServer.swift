import Foundation
import LocalCluster
import Postgres
import Synchronization

/// The PostgreSQL server that all tests of this process share, started for the first test that needs one.
///
/// It is a throw-away cluster that is gone with the process, also after `kill -9`; `ANNALS_TEST_DATABASE_URL` names
/// another server to use instead, as a user who may create databases and roles.
struct TestServer: Sendable {
    /// Tests make and drop their databases from here.
    let maintenance: ConnectionPool
    /// Whether the server, and with it every database on it, goes with this process.
    let isThrowAway: Bool

    static func shared() async throws -> TestServer { try await starting.value }

    private static let starting = Task { try await start() }
    /// The name of a migrated database to clone, made for the first test that wants one; nil on a server that is not
    /// ours, where nothing would drop it.
    func template() async throws -> String? { isThrowAway ? try await Self.migrating.value : nil }

    private static let migrating = Task {
        let server = try await shared()
        let name = "annals_template"
        try await server.maintenance.execute("CREATE DATABASE \(identifier: name) TEMPLATE template0")
        try await DatabaseContent.migrate(server.configuration(of: name))
        return name
    }

    private static let membership = Mutex<ClusterMembership?>(nil)

    private static func start() async throws -> TestServer {
        if let url = ProcessInfo.processInfo.environment["ANNALS_TEST_DATABASE_URL"] {
            return TestServer(maintenance: ConnectionPool(try ConnectionConfiguration(url: url)), isThrowAway: false)
        }
        let joined = try await LocalCluster(folder: try folder(), settings: .throwAway).join()
        membership.withLock { $0 = joined }
        // Waits until the server is down, so that nothing is left running when the test command returns.
        atexit { TestServer.membership.withLock { $0 }?.leaveBlocking() }
        let configuration = try ConnectionConfiguration(url: joined.url(database: "postgres"))
        return TestServer(maintenance: ConnectionPool(configuration), isThrowAway: true)
    }

    private static func folder() throws -> String {
        var template = Array((FileManager.default.temporaryDirectory.path + "/annals-tests-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
        return String(cString: made)
    }

    func configuration(of database: String) -> ConnectionConfiguration {
        var configuration = maintenance.configuration
        configuration.database = database
        return configuration
    }
}
