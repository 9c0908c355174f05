import Chronicle
import Testing

@testable import Extraction

@Suite("Whose words, thoughts and wishes a text tells")
struct SourcingTests {
    private func sources(_ text: String) -> [String] {
        // The first paragraph is read as a title.
        let article = Seeds.extract("The day in brief\n\n" + text)
        let table = article.scene.table
        return article.explanation.attributions.compactMap { attributed in
            guard let source = attributed.source, let cue = attributed.cue else { return nil }
            return [source, cue].map { span in
                table.tokens.filter { span.start <= $0.scalars.lowerBound && $0.scalars.upperBound <= span.end }
                    .map(\.lower.description).joined(separator: " ")
            }.joined(separator: " | ")
        }
    }

    @Test(
        "are found for those whom the text does not name",
        arguments: [
            (
                "Two senior officials in the ministry said that the ships were late.",
                "two senior officials | said"
            ),
            ("The ships were late, said a dockworker.", "a dockworker | said"),
            ("Many hope that the ships will come.", "many | hope"),
            ("According to a retired captain, the ships were late.", "a retired captain | according to"),
            ("A survey published on Friday found that few cared.", "a survey | found"),
            ("More than 4 in 10 say the ships were late.", "4 in 10 | say"),
            ("The dockworkers, who have waited for years, refused to leave.", "the dockworkers | refused to"),
            ("Residents who watched the ships said they were late.", "residents | said"),
            ("The harbour master (a former sailor) said the ships were late.", "the harbour master | said"),
            ("The plan was criticised by fishermen.", "fishermen | was criticised by"),
            ("Fishermen are skeptical of the plan.", "fishermen | are skeptical"),
            ("The widow remained a supporter of the plan.", "the widow | remained a supporter"),
            ("The captain's belief that the ships would come was wrong.", "the captain | belief"),
            ("One in five say the ships were late.", "one in five | say"),
            ("People close to the captain say the ships were late.", "people close to the captain | say"),
            ("In a recent national poll, few cared.", "a recent national poll | in"),
        ])
    func unnamed(text: String, expected: String) {
        #expect(sources(text).contains(expected))
    }

    @Test(
        "are the same for verbs that share a subject",
        arguments: [
            ("The captain praised the crew, adding that nobody was hurt.", "the captain | adding that"),
            ("“Nobody was hurt,” the captain said, noting the calm sea.", "the captain | noting"),
            ("Mark Rutte made a brief statement saying the ships were late.", "mark rutte | saying"),
            ("Mark Rutte changed course and decided to stay.", "mark rutte | decided"),
        ])
    func shared(text: String, expected: String) {
        #expect(sources(text).contains(expected))
    }

    @Test(
        "are none where a noun looks like a verb, where nothing is told as a fact, or inside somebody else's words",
        arguments: [
            ("One of the northern states is poor.", "northern | states"),
            ("Voters could support the plan.", "voters | could support"),
            ("The captain said that sailors want higher wages.", "sailors | want"),
            ("A beer called Old Harbour is sold there.", "a beer | called"),
            ("The captain was asked whether it was late.", "the captain | was asked"),
            ("Five countries have claims in the bay.", "five countries | have claims"),
            ("The captain reported from Oslo.", "the captain | reported"),
            ("His plan for the harbour was dropped.", "his | plan"),
        ])
    func nothing(text: String, unexpected: String) {
        #expect(!sources(text).contains(unexpected))
    }

    @Test("give no statement where the source has no name")
    func noStatement() {
        #expect(
            Seeds.extract("Officials said that the ships were late. Many hope that they will come.").reports.isEmpty)
    }

    @Test("stand in quotations of two typewriter's apostrophes too")
    func doubledApostrophes() {
        let article = Seeds.extract("''The alliance is strong,'' Mark Rutte said.")
        guard case .statement(let statement)? = article.reports.first?.content else {
            Issue.record("no statement")
            return
        }
        #expect(statement.quotes.count == 1 && article.explanation.attributions.first?.isDirect == true)
    }

    @Test("end with the sentence that closes a quotation: what comes next has a source of its own")
    func nextSentence() {
        let text =
            "The harbour master called it “a scandal.” He said that Mark Rutte knew. Mark Rutte said that he did not."
        #expect(sources(text).contains("mark rutte | said"))
    }
}
