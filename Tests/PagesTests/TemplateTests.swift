import Testing

@testable import Pages

struct TemplateTests {
    @Test func everyFileLoads() throws { _ = try Templates() }

    @Test func aMisspeltPartIsAnErrorThatNamesTheFile() throws {
        #expect(throws: TemplateError(file: "home", problem: "there is no part leger.mustache")) {
            try Templates(["home": "{{#ledgers}}{{> leger}}{{/ledgers}}", "ledger": ""])
        }
    }

    @Test func unescapedTextIsAnErrorThatNamesTheFile() throws {
        #expect(throws: TemplateError(file: "home", problem: "title is not escaped")) {
            try Templates(["home": "{{&title}}"])
        }
        #expect(throws: TemplateError.self) { try Templates(["home": "{{{title}}}"]) }
    }

    @Test func anUnclosedSectionIsAnErrorThatNamesTheFile() throws {
        let error = try #require(throws: TemplateError.self) { try Templates(["home": "{{#title}}"]) }
        #expect(error.description.hasPrefix("the template home.mustache cannot be used"))
    }

    /// A name that no value has would render as nothing.
    @Test func everyFieldOfATemplateIsAFieldOfSomePage() throws {
        let pages = SamplePages(words: "words")
        var fields = Fields()
        let all: [any Page] = [
            try pages.home(), try pages.country(), try pages.actor(), try pages.article(), try pages.event(),
            try pages.search(), pages.refusal, ProjectionsPage([]),
        ]
        for page in all { fields.add(page) }
        fields.add(Frame(pages.refusal))
        fields.add(named: ["frame", "page"] + ProjectionsPage.Build.fields)
        for file in TemplateFile.allCases {
            for tag in TemplateTag.tags(of: file.text) where tag.isField {
                for name in tag.name.split(separator: ".") {
                    #expect(fields.names.contains(String(name)), "\(file.fileName) names \(name)")
                }
            }
        }
    }

    /// Mustache would show what surrounds a value that has none.
    @Test func noOptionalIsCalledAsWhatSurroundsIt() throws {
        let pages = SamplePages(words: "words")
        for page in [try pages.home(), try pages.country(), try pages.actor(), try pages.article(), try pages.event()]
            as [any Page]
        {
            var fields = Fields()
            fields.add(page)
            #expect(fields.shadowed.isEmpty, "\(type(of: page)): \(fields.shadowed)")
        }
    }
}

/// The stored properties of values and of all that they hold, as Mustache sees them.
private struct Fields {
    private(set) var names: Set<String> = []
    private(set) var shadowed: Set<String> = []

    mutating func add(_ value: Any) { visit(value, inside: []) }

    mutating func add(named more: [String]) { names.formUnion(more) }

    private mutating func visit(_ value: Any, inside outer: Set<String>) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .struct?:
            let own = Set(mirror.children.compactMap(\.label))
            names.formUnion(own)
            for child in mirror.children {
                if Mirror(reflecting: child.value).displayStyle == .optional, let label = child.label,
                    outer.contains(label)
                {
                    shadowed.insert(label)
                }
                visit(child.value, inside: outer.union(own))
            }
        case .collection?, .optional?: for child in mirror.children { visit(child.value, inside: outer) }
        default: break
        }
    }
}

extension ProjectionsPage.Build {
    fileprivate static let fields = [
        "projection", "generation", "state", "done", "total", "percent", "lag", "moved", "trouble", "needsReplay",
    ]
}
