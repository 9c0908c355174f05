import Chronicle

extension Explanation {
    /// - Parameter name: the file's name without its ending; nil inside a page of several articles.
    package func json(article name: String?) -> JSONNode {
        let text = ScalarText(article.text)
        var members: [JSONNode.Member] = name.map { [.init("article", .text($0))] } ?? []
        members += [.init("title", .optional(article.title)), .init("published", .optional(article.published?.edtf))]
        members += [.init("text", .text(article.text)), .init("mentions", .list(mentions.map { $0.json(text) }))]
        let dates = mentions.compactMap(\.date).flatMap { $0.json(text) }
        members += [.init("dates", .list(dates)), .init("attributions", .list(attributions.map { $0.json(text) }))]
        members += [.init("events", .list(reports.map { $0.gold(in: text) }))]
        return .object(members)
    }

    /// A file of one article, or of several with a list of them.
    package static func json(_ name: String, _ explanations: [Explanation]) -> JSONNode {
        if let only = explanations.first, explanations.count == 1 { return only.json(article: name) }
        return .object([
            .init("article", .text(name)), .init("articles", .list(explanations.map { $0.json(article: nil) })),
        ])
    }
}

extension Explanation.Named {
    fileprivate func json(_ text: ScalarText) -> JSONNode {
        var members: [JSONNode.Member] = [.init("type", .text(type.rawValue))]
        members += text.members(span)
        members += [.init("value", .optional(value)), .init("rule", .text(rule))]
        if let date {
            members += [
                .init("kind", .text(date.kind.rawValue)), .init("anchor", .text(date.anchor.rawValue)),
                .init(
                    "timex",
                    .object([
                        .init("type", .text(date.timex.form.rawValue)), .init("value", .text(date.timex.value)),
                    ])),
            ]
        }
        return .object(members)
    }
}

extension DateMention {
    /// One for each printed date: a stretch told by two has two, which share what they mean together.
    fileprivate func json(_ text: ScalarText) -> [JSONNode] {
        let printed = parts.isEmpty ? [Part(span: span, timex: timex)] : parts
        return printed.map { part in
            .object(
                text.members(part.span) + [
                    .init("type", .text(part.timex.form.rawValue)), .init("value", .text(part.timex.value)),
                    .init("edtf", .optional(value?.edtf)),
                    .init("earliest", .optional(value?.earliest?.description)),
                    .init("latest", .optional(value?.latest?.description)), .init("kind", .text(kind.rawValue)),
                    .init("anchor", .text(anchor.rawValue)), .init("rule", .text(rule)),
                ])
        }
    }
}

extension Explanation.Attributed {
    fileprivate func json(_ text: ScalarText) -> JSONNode {
        let source: JSONNode.Member = .init(
            "source", .object((self.source.map(text.members) ?? []) + [.init("actor", .optional(actor?.rawValue))]))
        return .object([
            source, .init("cue", cue.map { .object(text.members($0)) } ?? .null),
            .init("content", .list(contents.map { .object(text.members($0)) })), .init("direct", .bool(isDirect)),
        ])
    }
}

extension ScalarText {
    fileprivate func places(_ span: Span) -> [JSONNode.Member] {
        [.init("start", .number(JSONNode.decimal(span.start))), .init("end", .number(JSONNode.decimal(span.end)))]
    }

    fileprivate func members(_ span: Span) -> [JSONNode.Member] {
        places(span) + [.init("text", .text(words(span)))]
    }
}
