import Chronicle
import Foundation

/// A report whose article has no id yet, because its text is still being written.
struct Draft {
    private let occurred: EventDate
    private let evidence: Evidence
    private let slots: [String: Span]
    private let content: Report.Content

    /// Writes the sentence. Half are statements, three in ten pledges, the others meetings: three subjects on average.
    init(_ prose: inout Prose, published: CalendarDay, cast: Cast, _ randomness: inout Randomness) {
        var slots: [String: Span] = [:]
        prose.beginSentence()
        content =
            switch randomness.index(below: 10) {
            case 0..<5: Draft.statement(&prose, &slots, cast, &randomness)
            case 5..<8: Draft.pledge(&prose, &slots, published, cast, &randomness)
            default: Draft.meeting(&prose, &slots, cast, &randomness)
            }
        let day = published.adding(days: -randomness.index(below: 4))
        prose.write(" on ")
        slots["occurred"] = prose.write("\(day)")
        prose.write(".")
        occurred = EventDate(day)
        evidence = prose.evidence
        self.slots = slots
    }

    func report(in article: ArticleID) -> Report {
        Report(
            article: article, extractor: SyntheticArticle.extractor, occurred: occurred, modality: .actual,
            evidence: evidence, slots: slots, content: content)
    }

    private static func statement(
        _ prose: inout Prose, _ slots: inout [String: Span], _ cast: Cast, _ randomness: inout Randomness
    ) -> Report.Content {
        let speaker = cast.person(&randomness)
        let addressees = cast.countries(2, &randomness)
        let (act, verb) = randomness.element(of: Words.acts)
        prose.write("\"")
        let quote = prose.write(randomness.element(of: Words.claims))
        prose.write(",\" ")
        slots["speaker"] = prose.write(speaker.name)
        prose.write(" ")
        slots["act"] = prose.write(verb)
        prose.write(" ")
        write(addressees, as: "addressees", &prose, &slots)
        prose.write(" in \(cast.town(&randomness))")
        return .statement(
            Statement(speaker: speaker.id, quotes: [quote], act: act, addressees: addressees.map(\.id), figure: nil))
    }

    private static func pledge(
        _ prose: inout Prose, _ slots: inout [String: Span], _ published: CalendarDay, _ cast: Cast,
        _ randomness: inout Randomness
    ) -> Report.Content {
        let pledger = cast.pledger(&randomness)
        let speaker = cast.person(&randomness)
        let promise = randomness.element(of: Words.promises)
        let amount = Decimal(randomness.number(in: promise.values)) / (promise.isInTenths ? 10 : 1)
        let deadline = published.year + randomness.number(in: 1...12)
        slots["pledger"] = prose.write(pledger.name)
        prose.write(" will \(promise.beforeFigure) ")
        slots["target"] = prose.write("\(amount)")
        prose.write(" \(promise.behindFigure) by ")
        slots["deadline"] = prose.write("\(deadline)")
        prose.write(", ")
        slots["announcedBy"] = prose.write(speaker.name)
        prose.write(" announced in \(cast.town(&randomness))")
        return .pledge(
            Pledge(
                pledger: pledger.id, announcedBy: speaker.id, metric: promise.metric,
                target: Quantity(value: amount, unit: promise.unit), deadline: EventDate("\(deadline)"),
                commitment: randomness.happens(permille: 800) ? .pledged : .aimed))
    }

    private static func meeting(
        _ prose: inout Prose, _ slots: inout [String: Span], _ cast: Cast, _ randomness: inout Randomness
    ) -> Report.Content {
        let countries = cast.countries(randomness.number(in: 2...5), &randomness)
        let guest = cast.person(&randomness)
        let town = cast.town(&randomness)
        let (form, words) = randomness.element(of: Words.forms)
        slots["participants/\(guest.id)"] = prose.write(guest.name)
        prose.write(" and ")
        write(countries, as: "participants", &prose, &slots)
        prose.write(" ")
        slots["form"] = prose.write(words)
        prose.write(" in ")
        slots["place"] = prose.write(town)
        return .meeting(
            Meeting(participants: [guest.id] + countries.map(\.id), place: town, form: form))
    }

    private static func write(
        _ members: [Cast.Member], as field: String, _ prose: inout Prose, _ slots: inout [String: Span]
    ) {
        for (index, member) in members.enumerated() {
            if index > 0 { prose.write(" and ") }
            slots["\(field)/\(member.id)"] = prose.write(member.name)
        }
    }
}
