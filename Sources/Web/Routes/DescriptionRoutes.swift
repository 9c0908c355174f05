import Foundation
import Service

/// `/openapi.yaml`: all of this for programs.
struct DescriptionRoutes {
    private let text: String

    /// - Throws: where the installation lacks the file.
    init(_ installation: InstallationFolder) throws {
        text = try String(contentsOf: installation.openAPI, encoding: .utf8)
    }

    func add(to routes: inout Routes) {
        let text = text
        routes.get("/openapi.yaml", scope: nil) { _, _ in Answer(text, type: "application/yaml") }
    }
}
