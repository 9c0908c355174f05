import Chronicle
import Testing

@testable import Extraction

@Suite("Who is committed where the words do not name him")
struct PledgeSubjectTests {
    private func pledgers(_ text: String) -> Set<String> {
        Set(
            Seeds.extract(text).reports.compactMap { report in
                guard case .pledge(let pledge) = report.content, report.modality != .negated else { return nil }
                return pledge.pledger.rawValue
            })
    }

    @Test(
        "are those that the text named before",
        arguments: [
            "Chile and Peru signed a memorandum. Each government undertakes to open its border.",
            "Chile and Peru held talks. Both promised to open the border.",
            "Chile and Peru held talks. The two countries agreed to open the border.",
            "The talks between Chile and Peru are over. Both sides promised to open the border.",
            "The presidents of Chile and Peru agreed to open the border.",
        ])
    func several(text: String) {
        #expect(pledgers(text) == ["CHL", "PER"])
    }

    @Test("is whoever gives what another gets")
    func givers() {
        #expect(pledgers("Ukraine will get 30 armoured vehicles from Norway.") == ["NOR"])
        #expect(pledgers("Chad has secured a loan of 30 million euros from Norway.") == ["NOR"])
        #expect(pledgers("Chad will get 30 million euros, and a letter from Norway.") != ["NOR"])
        #expect(pledgers("If Chad gets 30 million euros from Norway, it can go on.").isEmpty)
    }

    @Test("are donors where money comes together")
    func donors() {
        #expect(pledgers("The conference in Rome raised 300 million dollars.") == ["international-donors"])
        #expect(pledgers("A similar round in Rome brought in $300 million.") == ["international-donors"])
        #expect(pledgers("In all, 300 million dollars was pledged.") == ["international-donors"])
        #expect(pledgers("The film brought in 300 million dollars.").isEmpty)
    }

    @Test("is the group at whose summit something was decided")
    func summits() {
        #expect(pledgers("At a summit of the African Union it was decided to send 500 soldiers.") == ["african-union"])
        #expect(pledgers("It was not decided whether to send 500 soldiers.").isEmpty)
    }

    @Test("is the speaker's own country by what it is")
    func epithets() {
        let text =
            "South Korean President Lee Jae-myung said Asia's fourth-largest economy would be carbon neutral by 2050."
        #expect(pledgers(text) == ["KOR"])
        #expect(pledgers("Never before has the world's biggest polluter promised a cut of 10 percent.").isEmpty)
    }

    @Test("is one of several who share a target")
    func shared() {
        let text = " promised to reach 150 gigawatts of wind power by 2050."
        #expect(pledgers("Belgium, Denmark and Norway" + text).count == 1)
        #expect(pledgers("Belgium and Norway" + text).count == 2)
        #expect(pledgers("Belgium, Denmark and Norway promised 3 million euros each.").count == 3)
    }

    @Test("commits by a plan that lays down what would be")
    func plans() {
        let text = "Donald Trump presented his plan. Under the plan, American troops would move to Poland."
        #expect(pledgers(text).contains("USA"))
        #expect(pledgers("If it came to that, American troops would move to Poland.").isEmpty)
    }
}
