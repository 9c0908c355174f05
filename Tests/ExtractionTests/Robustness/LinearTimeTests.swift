import Chronicle
import Testing

@testable import Extraction

/// Eight times the text takes about eight times as long: a rule that looks at everything from everywhere shows here.
@Suite("The time that extraction takes") struct LinearTimeTests {
    /// A text made of numbered parts, since what repeats itself word for word hides work on what differs.
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let name: String
        let part: @Sendable (Int) -> String

        init(_ description: String, name: String = "a.md", _ part: @escaping @Sendable (Int) -> String) {
            testDescription = description
            self.name = name
            self.part = part
        }

        func bytes(_ count: Int) -> [UInt8] {
            var bytes = Array("Rutte said.\n\n".utf8)
            var number = 0
            while bytes.count < count {
                bytes += part(number).utf8
                number += 1
            }
            return bytes
        }
    }

    @Test("grows in proportion to the text", arguments: shapes)
    func grows(shape: Shape) throws {
        let (short, long) = (try time(shape, bytes: 1500, runs: 3), try time(shape, bytes: 12_000, runs: 1))
        #expect(long < short * 24, "\(short) and \(long)")
    }

    private func time(_ shape: Shape, bytes: Int, runs: Int) throws -> Duration {
        let bytes = shape.bytes(bytes)
        _ = try ArticleReader.read(bytes: bytes, name: shape.name)
        return processorTime(ofRuns: runs) {
            let articles = (try? ArticleReader.read(bytes: bytes, name: shape.name)) ?? []
            let found = articles.map { Seeds.extractor.extract($0, recordedOn: Seeds.recordedOn) }
            _ = ExtractedArticle.goldPage("a", found).rendered
        }
    }

    private static let shapes = [
        Shape("paragraphs") {
            """
            “We will spend \($0) percent of GDP on defence by 2027,” \(person($0)) told Mark Rutte in London on Monday. The \
            allies agreed to send \($0) tanks, said the NATO chief, who met \(person($0 + 1)) at a summit in Paris.\n\n
            """
        },
        Shape("one paragraph") {
            "\(person($0)) told Rutte that Britain will reach the NATO target of \($0) % by 2030. "
        },
        Shape("one sentence") { "and \(person($0)) met Rutte in Paris on Monday to spend \($0) % of GDP by 2030 " },
        Shape("one sentence of clauses") { "if \(person($0)), who said he will meet Macron and agreed to send it, " },
        Shape("short lines") { "Rutte met \(person($0))\n" },
        Shape("quotations never closed") { "“We will spend \($0) % more, Rutte said. \"He met \(person($0)), " },
        Shape("many names") { "\(person($0)), " },
        Shape("many offices") { "President \(person($0)) said so. The chancellor and the prime minister met him. " },
        Shape("many dates") { "on \($0 % 28 + 1) March \(1990 + $0 % 60), by 2027, within \($0) years, last Monday " },
        Shape("many numbers") { "\($0) \($0),000 \($0).5% $\($0) bn " },
        Shape("all capitals") { "\(person($0).uppercased()) WILL SPEND \($0) % OF GDP ON DEFENCE, SAID RUTTE. " },
        Shape("combining marks") { _ in "\u{301}\u{327}" },
        Shape("a word without end") { _ in "Aé" },
        Shape("a page of tags", name: "a.html") { "<div><p>\(person($0)) <b>said</b> so.</p><br>&amp;" },
    ]

    /// A name of its own for each number.
    private static func person(_ number: Int) -> String {
        let parts = ["Ba", "Ko", "Li", "Mu", "Ne", "Ra", "So", "Ti", "Ve", "Zu"]
        var (name, rest) = ("", number)
        repeat {
            name += parts[rest % 10].lowercased()
            rest /= 10
        } while rest > 0
        return "Adam \(name.prefix(1).uppercased())\(name.dropFirst())sky"
    }
}
