import Chronicle
import Foundation

@testable import Extraction

/// What must hold of everything that is found, whatever was read.
struct Soundness {
    private let article: Article
    private let found: ExtractedArticle
    private let scalars: [Unicode.Scalar]

    private init(_ article: Article) {
        self.article = article
        found = Seeds.extractor.extract(article, recordedOn: Seeds.recordedOn)
        scalars = Array(article.text.unicodeScalars)
    }

    /// What is wrong with what is found in a file, which may also be refused if a reason is given.
    static func faults(of bytes: [UInt8], named name: String) -> [String] {
        do {
            return try ArticleReader.read(bytes: bytes, name: name).flatMap { faults(of: $0) }
        } catch {
            return error.description.hasPrefix("\(name): ") ? [] : ["refused as \(error)"]
        }
    }

    static func faults(of text: String) -> [String] {
        faults(of: Article(title: nil, published: EventDate("2025-06-09"), text: text))
    }

    static func faults(of article: Article) -> [String] {
        let soundness = Soundness(article)
        let faults =
            soundness.tokenFaults + soundness.reportFaults + soundness.explanationFaults + soundness.pageFaults
        // Enough of the text to know the case by.
        return faults.map { "\($0) in \(article.text.debugDescription.prefix(300))" }
    }

    // MARK: Each stage

    /// Tokens stand in order, each counted alike in bytes and in scalars.
    private var tokenFaults: [String] {
        let table = found.scene.table
        let utf8 = Array(article.text.utf8)
        var faults: [String] = []
        var (byte, scalar) = (0, 0)
        for token in table.tokens {
            guard token.bytes.lowerBound >= byte, token.scalars.lowerBound >= scalar, !token.bytes.isEmpty,
                token.bytes.upperBound <= utf8.count, token.scalars.upperBound <= scalars.count
            else { return faults + ["token \(token) is out of place"] }
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[token.scalars])
            if !String(words).utf8.elementsEqual(utf8[token.bytes]) { faults.append("token \(token) is miscounted") }
            (byte, scalar) = (token.bytes.upperBound, token.scalars.upperBound)
        }
        return faults
    }

    private var reportFaults: [String] {
        var faults: [String] = []
        for report in found.reports {
            let span = report.evidence.span
            if !isInside(span) {
                faults.append("evidence at \(span)")
            } else if report.evidence != Evidence(words: words(span), at: span) {
                faults.append("evidence at \(span) of other words")
            }
            for (slot, span) in report.slots where !isInside(span) { faults.append("\(slot) at \(span)") }
            if case .statement(let statement) = report.content {
                for quote in statement.quotes
                where !isInside(quote) || quote.start < span.start || quote.end > span.end {
                    faults.append("quotation at \(quote) of evidence at \(span)")
                }
            }
        }
        return faults.sorted()
    }

    private var explanationFaults: [String] {
        let explanation = found.explanation
        var faults: [String] = []
        for named in explanation.mentions {
            if !isInside(named.span) || named.rule.isEmpty { faults.append("mention \(named)") }
            if let date = named.date?.value, EventDate(date.edtf) != date { faults.append("date \(date)") }
        }
        for attributed in explanation.attributions {
            let spans = [attributed.source, attributed.cue].compactMap { $0 } + attributed.contents
            if !spans.allSatisfy(isInside) { faults.append("attribution \(attributed)") }
        }
        return faults
    }

    /// The page parses, gives the words of each event as printed, and comes out the same when read again.
    private var pageFaults: [String] {
        let page = ExtractedArticle.goldPage("page", [found]).rendered
        let again = Seeds.extractor.extract(article, recordedOn: Seeds.recordedOn)
        guard ExtractedArticle.goldPage("page", [again]).rendered.utf8.elementsEqual(page.utf8) else {
            return ["another page when read again"]
        }
        guard let events = try? GoldDocument(json: page).parts.first?.events else { return ["the page is no JSON"] }
        // As bytes, since strings that differ in normal form only are equal.
        let printed = found.reports.map { Array(words($0.evidence.span).utf8) }
        return events.map { Array($0.evidence.utf8) } == printed ? [] : ["the page gives other words"]
    }

    // MARK: Places

    private func isInside(_ span: Span) -> Bool {
        0 <= span.start && span.start < span.end && span.end <= scalars.count
    }

    private func words(_ span: Span) -> String {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[span.start..<span.end])
        return String(words)
    }
}
