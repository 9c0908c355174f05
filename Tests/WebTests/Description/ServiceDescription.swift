import Foundation
import NIOHTTP1
import TestSupport
import Yams

/// `openapi.yaml`, to check answers by.
struct ServiceDescription: Sendable {
    static let shared = Result {
        let text = try String(contentsOfFile: RepositoryFolder.path(of: "openapi.yaml"), encoding: .utf8)
        return ServiceDescription(tree: JSONTree(try Yams.load(yaml: text)))
    }

    let tree: JSONTree

    var paths: [String] { tree["paths"].names }

    /// What of an answer is not as it is described; nothing for paths that are not described at all.
    func faults(_ method: HTTPMethod, _ path: String, _ answer: TestAnswer) -> [String] {
        // Asked by browsers and answered for all paths alike.
        if method == .OPTIONS { return [] }
        guard let operation = operation(method, path) else {
            // Pages and their files are for browsers, and look as they like.
            if !path.hasPrefix("/v1/") { return [] }
            return answer.status == 404 || answer.status == 405 ? [] : ["\(method) \(path) is not described"]
        }
        let responses = operation["responses"]
        let exact = responses["\(answer.status)"]
        let response = resolved(exact == .null ? responses["default"] : exact)
        guard response != .null else { return ["\(answer.status) is not described"] }
        if answer.bytes.isEmpty { return [] }
        let type = answer.headers.first(name: "Content-Type").map { $0.prefix { $0 != ";" } } ?? ""
        let content = response["content"][String(type)]
        guard content != .null else { return ["\(answer.status) as \(type) is not described"] }
        guard type.hasSuffix("json") else { return [] }
        guard let json = try? answer.json() else { return ["the body is no JSON"] }
        return SchemaCheck(tree: tree).faults(of: json, by: content["schema"], at: "$")
    }

    private func resolved(_ node: JSONTree) -> JSONTree { SchemaCheck(tree: tree).resolved(node) }

    /// Of several patterns that fit, the one with the fewest gaps counts.
    private func operation(_ method: HTTPMethod, _ path: String) -> JSONTree? {
        let parts = path.prefix { $0 != "?" }.split(separator: "/")
        let fitting = paths.filter { pattern in
            let wanted = pattern.split(separator: "/")
            return wanted.count == parts.count
                && zip(wanted, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        let gaps = { (pattern: String) in pattern.count { $0 == "{" } }
        guard let pattern = fitting.min(by: { gaps($0) < gaps($1) }) else { return nil }
        let name = method == .HEAD ? "get" : method.rawValue.lowercased()
        let operation = tree["paths"][pattern][name]
        return operation == .null ? nil : operation
    }
}

extension JSONTree {
    init(_ yaml: Any?) {
        switch yaml {
        case let value as [String: Any]: self = .object(value.mapValues { JSONTree($0) })
        case let value as [Any]: self = .list(value.map { JSONTree($0) })
        case let value as Bool: self = .bool(value)
        case let value as Int: self = .number(Double(value))
        case let value as Double: self = .number(value)
        case let value as String: self = .text(value)
        default: self = .null
        }
    }
}
