import Foundation
import NIOHTTP1
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct DescriptionTests {
    @Test func theDescriptionIsServedAsItIsInTheRepository() async throws {
        try await TestService.run { service in
            let answer = try await service.get("/openapi.yaml")
            #expect(answer.status == 200)
            #expect(
                answer.text == (try String(contentsOfFile: RepositoryFolder.path(of: "openapi.yaml"), encoding: .utf8)))
        }
    }

    /// A path that is described is taken, by the methods described and by no other.
    @Test func everyPathIsTakenByTheMethodsThatAreDescribed() async throws {
        let description = try ServiceDescription.shared.get()
        try await TestService.run { service in
            for path in description.paths {
                let concrete = path.replacing(try Regex("\\{[a-z]+\\}"), with: "0000")
                let described = Set(description.tree["paths"][path].names.map { $0.uppercased() })
                let answer = try await service.send(.PATCH, concrete)
                #expect(answer.status == 405, "\(path)")
                let allowed = Set((answer.headers.first(name: "Allow") ?? "").split(separator: ", ").map(String.init))
                #expect(allowed.subtracting(["HEAD"]) == described, "\(path)")
            }
        }
    }

    @Test func referencesLeadSomewhere() throws {
        let description = try ServiceDescription.shared.get()
        func references(_ node: JSONTree) -> [JSONTree] {
            switch node {
            case .object(let members):
                (members["$ref"] == nil ? [] : [node]) + members.values.flatMap(references)
            case .list(let items): items.flatMap(references)
            default: []
            }
        }
        let found = references(description.tree)
        #expect(!found.isEmpty)
        for node in found {
            #expect(SchemaCheck(tree: description.tree).resolved(node) != .null, "\(node["$ref"])")
        }
    }

    @Test(.enabled(if: OpenAPIValidator.isInstalled, "pip install openapi-spec-validator"))
    func theDescriptionIsOpenAPI() throws {
        let fault = try OpenAPIValidator.run(RepositoryFolder.path(of: "openapi.yaml"))
        #expect(fault == nil)
    }
}

/// The validator of the Python package `openapi-spec-validator`.
private enum OpenAPIValidator {
    static var isInstalled: Bool { (try? python(["-c", "import openapi_spec_validator"]).status) == 0 }

    /// What is wrong with a file, if anything.
    static func run(_ path: String) throws -> String? {
        let (status, text) = try python(["-m", "openapi_spec_validator", path])
        return status == 0 ? nil : text
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        (process.standardOutput, process.standardError) = (output, output)
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
