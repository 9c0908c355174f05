import Chronicle
import Testing

@testable import Extraction

/// Sentences that speak of commitments without asserting one, beside sentences that do.
@Suite("Sentences that are no asserted pledges")
struct TrapTests {
    private func asserted(_ sentence: String) -> [Report] {
        Seeds.extract(sentence).reports.filter { $0.kind == .pledge && $0.modality == .actual }
    }

    @Test("give no pledge that holds", arguments: TrapSentences.all)
    func giveNone(sentence: String) {
        #expect(asserted(sentence).isEmpty)
    }

    @Test("while promises do", arguments: PromiseSentences.all)
    func promises(sentence: String) {
        #expect(asserted(sentence).count == 1)
    }

    @Test("and both are many")
    func many() {
        #expect(Set(TrapSentences.all).count >= 150)
        #expect(Set(PromiseSentences.all).count >= 40)
    }
}
