import Mustache

/// The pages' templates, parsed and checked once.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Reads every file of `Templates/`.
    init() throws(TemplateError) {
        try self.init(Dictionary(uniqueKeysWithValues: TemplateFile.allCases.map { ($0.rawValue, $0.text) }))
    }

    /// - Parameter texts: by name.
    /// - Throws: what is wrong with which file; a part that is missing too, which would render as nothing.
    init(_ texts: [String: String]) throws(TemplateError) {
        var library = MustacheLibrary()
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            for tag in TemplateTag.tags(of: text) {
                if tag.isUnescaped { throw TemplateError(file: name, problem: "\(tag.name) is not escaped") }
                if tag.isPart, texts[tag.name] == nil {
                    throw TemplateError(file: name, problem: "there is no part \(tag.name).mustache")
                }
            }
            do {
                try library.register(EscapedMarkup.pragma + text, named: name)
            } catch {
                throw TemplateError(file: name, problem: "\(error)")
            }
        }
        self.library = library
    }

    /// - Returns: HTML.
    func render<Content: Page>(_ page: Content, in frame: Frame) -> String {
        // Its name is that of an enumeration whose every case was loaded.
        library.render(Framed(frame: frame, page: page), withTemplate: Content.template.rawValue) ?? ""
    }

    private struct Framed<Content> {
        let frame: Frame
        let page: Content
    }
}

/// What is wrong with a template.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    let file: String
    let problem: String

    package var description: String { "the template \(file).mustache cannot be used: \(problem)" }
}
