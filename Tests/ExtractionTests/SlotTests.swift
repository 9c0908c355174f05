import Chronicle
import Testing

@testable import Extraction

@Suite("Words behind the fields of a report")
struct SlotTests {
    private func slots(_ text: String, _ kind: Report.Kind) -> [String: String] {
        let found = Seeds.extract(text)
        guard let report = found.reports.first(where: { $0.kind == kind }) else { return [:] }
        return report.slots.compactMapValues { $0.words(of: text) }
    }

    @Test("of a statement")
    func statement() {
        let slots = slots(
            "On Friday, Prime Minister Keir Starmer urged Canada to spend 3 percent of GDP on defence by 2030.",
            .statement)
        #expect(slots["speaker"]?.hasSuffix("Keir Starmer") == true)
        #expect(slots["act"] == "urged" && slots["occurred"] == "Friday")
        #expect(slots["addressees/CAN"] == "Canada")
        #expect(slots["figure"] == "3 percent of GDP" && slots["figure/deadline"] == "2030")
    }

    @Test("of a pledge")
    func pledge() {
        let slots = slots(
            "Canada will spend 2 percent of GDP on defence by 2027, Prime Minister Mark Carney announced on Friday.",
            .pledge)
        #expect(slots["pledger"] == "Canada" && slots["announcedBy"]?.hasSuffix("Mark Carney") == true)
        #expect(slots["target"] == "2 percent of GDP" && slots["deadline"] == "2027")
        #expect(slots["occurred"] == "Friday")
    }

    @Test("of a meeting")
    func meeting() {
        let slots = slots("Keir Starmer met Friedrich Merz in Berlin on Friday.", .meeting)
        #expect(slots["participants/keir-starmer"] == "Keir Starmer")
        #expect(slots["participants/friedrich-merz"] == "Friedrich Merz")
        #expect(slots["place"] == "Berlin" && slots["occurred"] == "Friday")
    }

    @Test("of a quotation whose speaker stands before it")
    func floating() {
        let text = "“We will do more,” Keir Starmer said on Friday.\n\n“We must not wait for others to act.”"
        for report in Seeds.extract(text).reports {
            #expect(report.slots["speaker"]?.words(of: text)?.hasSuffix("Keir Starmer") == true)
        }
    }

    @Test("lie inside the text, and are no part of what makes an event another")
    func identity() throws {
        let text = "Canada will spend 2 percent of GDP on defence by 2027, Mark Carney announced on Friday."
        for report in Seeds.extract(text).reports {
            #expect(report.slots.values.allSatisfy { $0.start < $0.end && $0.words(of: text) != nil })
            var bare = report
            bare.slots = [:]
            #expect(try bare.eventID() == report.eventID())
        }
    }
}
