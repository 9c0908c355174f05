/// A tag of a template, `{{#name}}`.
struct TemplateTag: Hashable, Sendable {
    let name: String
    /// The character before the name, where there is one: `#`, `^`, `/`, `>`, `<`, `$`, `&`, `{`, `!`.
    let sign: Character?

    /// Whether it stands for another template.
    var isPart: Bool { sign == ">" || (sign == "<") }

    /// Whether what it shows would go out as it is.
    var isUnescaped: Bool { sign == "{" || sign == "&" }

    /// Whether it asks for a field of what is shown.
    var isField: Bool { (sign == nil || sign == "#" || sign == "^") && name != "." }

    static func tags(of template: String) -> [TemplateTag] {
        template.components(separatedByTag: "{{", "}}").map { inside in
            let text = inside.trimmed
            guard let first = text.first, "#^/><$&{!=%".contains(first) else {
                return TemplateTag(name: text, sign: nil)
            }
            return TemplateTag(name: String(text.dropFirst()).trimmed, sign: first)
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// What stands between the marks, each time.
    fileprivate func components(separatedByTag open: String, _ close: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
            found.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return found
    }
}
