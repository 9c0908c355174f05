import Chronicle
import Extraction

/// An explanation for people: the text with its mentions marked, then what was made of it.
struct ExplanationText {
    private let explanation: Explanation
    private let terminal: Terminal
    private let text: ScalarText

    init(_ explanation: Explanation, on terminal: Terminal) {
        self.explanation = explanation
        self.terminal = terminal
        text = ScalarText(explanation.article.text)
    }

    var rendered: String {
        let sections = [
            [explanation.article.title ?? "(no title)", explanation.article.published?.edtf ?? "(no date)"].joined(
                separator: " · "
            ).printable,
            marked, list("Mentions", explanation.mentions.map(line)),
            list("Attributions", explanation.attributions.map(line)), list("Events", explanation.reports.map(line)),
        ]
        return sections.joined(separator: "\n\n")
    }

    /// The text with each outermost mention coloured by its type, or in brackets where there is no colour.
    ///
    /// Private-use scalars stand for the marks until what a terminal would obey is taken out of the text.
    private var marked: String {
        var output = ""
        var place = 0
        for mention in explanation.mentions where mention.span.start >= place {
            output += text.words(Span(start: place, end: mention.span.start)).withoutMarks
            output += "\(mark(of: mention.type).open)\(text.words(mention.span).withoutMarks)\(Mark.close)"
            place = mention.span.end
        }
        output += text.words(Span(start: place, end: explanation.article.text.unicodeScalars.count)).withoutMarks
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
        return Mark.allCases.reduce(lines.joined(separator: "\n")) { text, mark in
            text.replacing(String(mark.open), with: terminal.hasColour ? mark.colour : "[")
        }.replacing(String(Mark.close), with: terminal.hasColour ? "\u{1B}[0m" : "]")
    }

    private enum Mark: CaseIterable {
        case person, body, value

        static let close: Character = "\u{E003}"

        var open: Character {
            switch self {
            case .person: "\u{E000}"
            case .body: "\u{E001}"
            case .value: "\u{E002}"
            }
        }

        var colour: String {
            switch self {
            case .person: "\u{1B}[\(Terminal.Style.green.rawValue)m"
            case .body: "\u{1B}[\(Terminal.Style.yellow.rawValue)m"
            case .value: "\u{1B}[\(Terminal.Style.bold.rawValue)m"
            }
        }
    }

    private func mark(of type: Explanation.Named.Kind) -> Mark {
        switch type {
        case .actor: .person
        case .country, .group: .body
        case .date, .figure: .value
        }
    }

    private func list(_ title: String, _ lines: [String]) -> String {
        ([terminal.styled(title, .bold)] + lines.map { "  " + $0 }).joined(separator: "\n")
    }

    private func line(_ mention: Explanation.Named) -> String {
        "\(mention.type.rawValue) \(text.words(mention.span)) = \(mention.value ?? "?") (\(mention.rule))".printable
    }

    private func line(_ attributed: Explanation.Attributed) -> String {
        let cue = attributed.cue.map { text.words($0) } ?? ""
        let source = attributed.source.map { text.words($0) } ?? "beside"
        let actor = attributed.actor?.rawValue ?? "?"
        let content = attributed.contents.map { text.words($0) }.joined(separator: " … ")
        return "\(source) = \(actor) [\(cue)] \(content)".printable
    }

    private func line(_ report: Report) -> String {
        let who = report.subjects.map { "\($0.subject)" }.joined(separator: ", ")
        return
            "\(report.kind.rawValue) \(report.occurred.edtf) \(report.modality.rawValue): \(who): \(text.words(report.evidence.span))"
            .printable
    }
}

extension String {
    fileprivate var withoutMarks: String { filter { !("\u{E000}"..."\u{E003}").contains($0) } }
}
