import Chronicle
import Foundation
import Testing

/// Ids and digests are taken over payloads, so their bytes must stay those that logs have been written with.
@Suite struct PayloadWriterTests {
    private static func encoded(_ event: Event) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data =
            switch event {
            case .articleRecorded(let event): try encoder.encode(event)
            case .reported(let report): try encoder.encode(report)
            case .eventRetracted(let event): try encoder.encode(event)
            case .eventCorrected(let event): try encoder.encode(event)
            case .articleRedacted(let event): try encoder.encode(event)
            case .actorsMerged(let event): try encoder.encode(event)
            }
        return String(decoding: data, as: UTF8.self)
    }

    private static func written(_ event: Event) throws -> String {
        String(decoding: try event.payload(), as: UTF8.self)
    }

    private static let texts = [
        "", "plain", "a/b\\c\"d", "“Grüße” 🇬🇧 e\u{301}\u{2028}\u{7F}\u{0}",
        String(String.UnicodeScalarView((1..<0x20).compactMap(Unicode.Scalar.init))),
    ]
    private static let dates = [
        "2025-02-03", "2025-02", "2027~", "201X", "../2025-02-03", "2025-21", "-0044", "2025/", nil,
    ]
    private static let decimals = [
        "0", "-12", "0.1", "2.50", "13400000000", "123456789012345678901234567890.12345678", "1e40", "1e-40",
    ]

    private static func report(_ number: Int, _ content: Report.Content) throws -> Event {
        let slots = [
            "participants/GBR", "participants/nato", "figure/deadline", "figure", "announcedBy", "act", "äh", "a2",
            "a10",
        ]
        return .reported(
            Report(
                article: ArticleID(title: nil, publisher: nil, published: nil, text: "\(number)"),
                extractor: texts[number % texts.count],
                occurred: try #require(EventDate(dates[number % (dates.count - 1)] ?? "")), modality: .expected,
                evidence: Evidence(words: "words", at: Span(start: number, end: number + 5)),
                slots: Dictionary(
                    uniqueKeysWithValues: slots.prefix(number % 10).map { ($0, Span(start: 0, end: number)) }),
                content: content))
    }

    private static func events(_ number: Int) throws -> [Event] {
        let text = texts[number % texts.count]
        let date = dates[number % dates.count].flatMap(EventDate.init)
        let (gbr, nato) = (try #require(SubjectID("GBR")), try #require(SubjectID("nato")))
        let value = try #require(Decimal(string: decimals[number % decimals.count]))
        let quantity = Quantity(value: value, max: number % 2 == 0 ? nil : value + 1, unit: text)
        let one = try report(
            number,
            .statement(
                Statement(
                    speaker: nato, quotes: number % 3 == 0 ? [] : [Span(start: 1, end: 2), Span(start: 3, end: 9)],
                    act: .warn, addressees: number % 3 == 1 ? [] : [gbr, nato],
                    figure: number % 2 == 0 ? nil : Figure(quantity, metric: .militaryAid, deadline: date))))
        let other = try report(
            number,
            .pledge(
                Pledge(
                    pledger: gbr, announcedBy: number % 2 == 0 ? nil : nato, metric: .other,
                    target: number % 3 == 0 ? nil : quantity, deadline: date, commitment: .met,
                    previousTarget: number % 2 == 0 ? nil : quantity, previousDeadline: number % 4 == 0 ? date : nil)))
        let third = try report(
            number,
            .meeting(Meeting(participants: [gbr, nato], place: number % 2 == 0 ? nil : text, form: .newsConference)))
        let article = Article(
            title: text, publisher: number % 2 == 0 ? nil : text, published: date, url: number % 3 == 0 ? nil : text,
            language: number % 4 == 0 ? "en" : nil, text: text)
        let id = EventID(derivedFrom: [text])
        guard case .reported(let corrected) = other else { return [] }
        return [
            one, other, third, .articleRecorded(ArticleRecorded(article)),
            .eventRetracted(EventRetracted(event: id, reason: text, extractor: number % 2 == 0 ? nil : text)),
            .eventCorrected(EventCorrected(event: id, report: corrected, reason: text)),
            .articleRedacted(ArticleRedacted(article: article.id, reason: text)),
            .actorsMerged(ActorsMerged(actor: gbr, alias: nato, reason: text)),
        ]
    }

    @Test(arguments: 0..<720)
    func `Payloads have the bytes that JSONEncoder gives them`(_ number: Int) throws {
        for event in try Self.events(number) { #expect(try Self.written(event) == Self.encoded(event)) }
    }

    @Test func `What is no number is refused`() throws {
        let event = try Self.report(
            0,
            .pledge(
                Pledge(
                    pledger: try #require(SubjectID("GBR")), announcedBy: nil, metric: .other,
                    target: Quantity(value: .nan, unit: "EUR"), deadline: nil, commitment: .met)))
        #expect(throws: EncodingError.self) { try event.payload() }
    }
}
