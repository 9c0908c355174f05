import Chronicle
import Queries
import Testing

@testable import Pages

struct FilterTests {
    @Test func theAddressAsksTheSameAgain() {
        var question = TimelineQuestion()
        question.kind = .pledge
        question.role = .announcer
        question.from = day("2025-01-01")
        question.knowledge.publishedBy = day("2025-07-01")
        question.knowledge.asOf = .moment(Instant(microseconds: 1_751_356_800_000_000))
        #expect(
            question.address(at: "/countries/CAN", before: TimelinePlace(day: day("2025-06-09"), position: 7))
                == "/countries/CAN?kind=pledge&role=announcer&from=2025-01-01&published_by=2025-07-01"
                + "&as_of=2025-07-01T08%3A00%3A00.000000Z&cursor=2025-06-09.7")
        #expect(TimelineQuestion().address(at: "/countries/CAN") == "/countries/CAN")
    }

    @Test(arguments: ["", "120", "2025-02-03", "2025-02-03T10:00:00.000000Z"])
    func theStateOfTheLogIsWrittenAsItIsRead(text: String) {
        #expect((AsOf(text) ?? .newest).text == text)
    }

    @Test func parametersCannotLeaveTheirPlace() {
        #expect(Address.query("/search", [("q", "a&b=c#d ü\"<")]) == "/search?q=a%26b%3Dc%23d%20%C3%BC%22%3C")
    }

    @Test func theFormShowsWhatWasAsked() {
        var question = TimelineQuestion()
        question.role = .speaker
        let filters = Filters(question, at: "/actors/nato", first: nil, today: day("2025-12-31"), head: 9)
        #expect(filters.roles.filter(\.isChosen).map(\.value) == ["speaker"])
        #expect(filters.kinds.filter(\.isChosen).map(\.word) == ["all"])
        #expect(filters.clear == "/actors/nato" && filters.past == nil)
        #expect(filters.firstDay == "2025-12-31" && filters.lastDay == "2025-12-31")
    }

    @Test func itSaysWhenTheTimelineIsThatOfThePast() {
        var question = TimelineQuestion()
        question.knowledge = Knowledge(asOf: .position(7), publishedBy: day("2025-07-01"))
        let filters = Filters(question, at: "/actors/nato", first: nil, today: day("2025-12-31"), head: 9)
        #expect(filters.past == "what had been published by 2025-07-01, of what the log held at position 7")
    }
}
