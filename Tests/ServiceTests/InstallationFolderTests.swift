import Foundation
import Service
import TestSupport
import Testing

@Suite(.temporaryFolder)
struct InstallationFolderTests {
    @Test func theEnvironmentNamesIt() throws {
        let home = TemporaryFolder.current.path
        try TemporaryFolder.current.write("", to: "sql/log/001-schema.sql")
        let found = try InstallationFolder.find(environment: ["ANNALS_HOME": home])
        #expect(found.url.path == home)
        #expect(found.logMigrations.path == home + "/sql/log")
        #expect(found.roles.path == home + "/sql/roles.sql")
        #expect(found.projections.path == home + "/sql/projections")
        #expect(found.lexicon.path == home + "/seeds/lexicon")
        #expect(found.seedArticles.path == home + "/seeds/articles")
    }

    @Test func aNamedFolderWithoutTheFilesIsRefusedAndNotSearchedFurther() throws {
        let error = try #require(throws: InstallationFolder.NotFound.self) {
            try InstallationFolder.find(environment: ["ANNALS_HOME": TemporaryFolder.current.path])
        }
        #expect(error.description.contains("ANNALS_HOME"))
    }

    @Test(arguments: [[:], ["ANNALS_HOME": ""]])
    func otherwiseItLiesAboveTheProgram(environment: [String: String]) throws {
        let found = try InstallationFolder.find(environment: environment)
        #expect(found.url.standardizedFileURL.path == RepositoryFolder.path)
    }
}

@Suite struct ConfigurationTests {
    @Test func theCommandLineWinsOverTheEnvironmentAndThatOverThePrivateCluster() throws {
        let environment = ["ANNALS_DATABASE_URL": "postgresql:///environment"]
        #expect(
            try Configuration(databaseURL: "postgresql:///line", environment: environment).databaseURL
                == "postgresql:///line")
        #expect(try Configuration(environment: environment).databaseURL == "postgresql:///environment")
        #expect(try Configuration(environment: ["ANNALS_DATABASE_URL": ""]).databaseURL == nil)
    }

    @Test func thePrivateClusterLiesInTheInstallationOrWhereItIsSaid() throws {
        #expect(try Configuration(environment: [:]).clusterFolder.path == RepositoryFolder.path(of: ".annals"))
        #expect(try Configuration(environment: ["ANNALS_CLUSTER": "/tmp/there"]).clusterFolder.path == "/tmp/there")
    }
}
