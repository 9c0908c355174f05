import Chronicle
import Foundation
import Testing

@Suite struct EventPayloadTests {
    private static let article = Article(
        title: "Title", publisher: "Paper", published: EventDate("2025-02-03"), url: "https://example.org/a/b",
        language: "en", text: "“We pledge 2.5 %,” 🇬🇧 said.")

    private static func report(_ content: Report.Content) throws -> Report {
        Report(
            article: article.id, extractor: "1.0.0+4f3a2b1c", occurred: try #require(EventDate("../2025-02-03")),
            modality: .actual, evidence: try #require(Evidence(Span(start: 0, end: 17), of: article.text)),
            slots: ["value": Span(start: 11, end: 14)], content: content)
    }

    private static func events() throws -> [Event] {
        let rutte = try #require(SubjectID("mark-rutte"))
        let britain = try #require(SubjectID("GBR"))
        let share = try Quantity(value: #require(Decimal(string: "2.5")), max: 3, unit: "percent-of-gdp")
        let pledge = Pledge(
            pledger: britain, announcedBy: rutte, metric: .defenceSpendingShare, target: share,
            deadline: EventDate("2027"), commitment: .aimed)
        let statement = Statement(
            speaker: rutte, quotes: [Span(start: 1, end: 16)], act: .demand, addressees: [britain],
            figure: Figure(share, metric: .defenceSpendingShare, deadline: nil))
        let meeting = Meeting(participants: [rutte, britain], place: "Brussels", form: .newsConference)
        let pledged = try report(.pledge(pledge))
        let event = EventID(derivedFrom: ["x"])
        return [
            .articleRecorded(ArticleRecorded(article)), .reported(try report(.statement(statement))),
            .reported(pledged),
            .reported(try report(.meeting(meeting))), .eventRetracted(EventRetracted(event: event, reason: "wrong")),
            .eventCorrected(EventCorrected(event: event, report: pledged, reason: "typo")),
            .articleRedacted(ArticleRedacted(article: article.id, reason: "asked")),
            .actorsMerged(ActorsMerged(actor: britain, alias: rutte, reason: "one person")),
        ]
    }

    @Test func `Every event comes back from its payload, whose bytes are always the same`() throws {
        let events = try Self.events()
        #expect(Set(events.map(\.name)) == Set(Event.Name.allCases))
        for event in events {
            let payload = try event.payload()
            #expect(try Event(name: event.name, payload: payload) == event)
            #expect(try event.payload() == payload)
        }
    }

    @Test(arguments: [
        "0.1", "2.35", "1.7", "13400000000", "80000000000000", "0.30000000000000004", "123456789.123456789", "5",
    ])
    func `Decimals pass through a payload without binary floating point`(_ text: String) throws {
        let value = try #require(Decimal(string: text))
        let pledge = Pledge(
            pledger: try #require(SubjectID("GBR")), announcedBy: nil, metric: .funding,
            target: Quantity(value: value, unit: "GBP"), deadline: nil, commitment: .pledged)
        let event = Event.reported(try Self.report(.pledge(pledge)))
        let payload = try event.payload()
        #expect(String(decoding: payload, as: UTF8.self).contains("\"value\":\(text)}"))
        #expect(try Event(name: .pledgeMade, payload: payload) == event)
    }

    @Test func `What a promise replaces stands in its payload only where the text says it`() throws {
        let value = Quantity(value: 2, unit: "percent-of-gdp")
        var pledge = Pledge(
            pledger: try #require(SubjectID("GBR")), announcedBy: nil, metric: .defenceSpendingShare, target: value,
            deadline: EventDate("2027"), commitment: .pledged)
        let plain = String(decoding: try Event.reported(try Self.report(.pledge(pledge))).payload(), as: UTF8.self)
        #expect(!plain.contains("previous"))
        (pledge.previousTarget, pledge.previousDeadline) = (value, EventDate("2030"))
        let event = Event.reported(try Self.report(.pledge(pledge)))
        let payload = try event.payload()
        #expect(String(decoding: payload, as: UTF8.self).contains("\"previousTarget\":{"))
        #expect(try Event(name: .pledgeMade, payload: payload) == event)
    }

    @Test func `Spans count Unicode scalars, and evidence knows its words by digest`() throws {
        let text = Self.article.text
        #expect(Span(start: 0, end: 1).words(of: text) == "“")
        #expect(Span(start: 19, end: 21).words(of: text) == "🇬🇧")
        #expect(Span(start: 0, end: text.unicodeScalars.count).words(of: text) == text)
        #expect(Span(start: 0, end: text.unicodeScalars.count + 1).words(of: text) == nil)
        #expect(Span(start: -1, end: 1).words(of: text) == nil && Span(start: 2, end: 1).words(of: text) == nil)
        #expect(
            Evidence(words: "abc", at: Span(start: 0, end: 3)).digest
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `A report stands on the timelines of all whom it names, with their parts in it`() throws {
        let roles = try Self.events().compactMap { event in
            if case .reported(let report) = event {
                report.subjects.map { "\($0.subject) \($0.role.rawValue)" }
            } else {
                nil
            }
        }
        #expect(
            roles == [
                ["mark-rutte speaker", "GBR addressee"], ["GBR pledger", "mark-rutte announcer"],
                ["mark-rutte participant", "GBR participant"],
            ])
    }

    @Test(arguments: [
        #"{"kind":"pledge"}"#, "{}", "[]", "", #"{"event":"x","reason":"y"}"#,
    ])
    func `A payload of another form is refused`(_ payload: String) {
        for name in Event.Name.allCases {
            #expect(throws: DecodingError.self) { try Event(name: name, payload: Data(payload.utf8)) }
        }
    }
}
