import Chronicle

/// Finds the words that gave a report's fields, beside those that its frame has named already.
///
/// Fields that hold a list have a slot for each item, `participants/GBR`. A field that nothing in the evidence gave, such
/// as a date that is the day of publication, has none.
struct SlotFinder {
    private let scene: Scene
    private let deadlines: Deadlines
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        deadlines = Deadlines(scene: scene)
    }

    func filled(_ report: Report) -> Report {
        let tokens = table.tokens(in: report.evidence.span)
        var report = report
        for (name, words) in slots(of: report, in: tokens) where report.slots[name] == nil {
            report.slots[name] = table.span(words)
        }
        return report
    }

    private func slots(of report: Report, in tokens: Range<Int>) -> [(String, Range<Int>)] {
        var slots: [(String, Range<Int>?)] = [("occurred", occurrence(report.occurred, tokens))]
        switch report.content {
        case .statement(let statement):
            slots.append(("speaker", subject(statement.speaker, tokens)))
            for id in statement.addressees { slots.append(("addressees/\(id)", subject(id, tokens))) }
            if let figure = statement.figure {
                slots.append(("figure", quantity(Quantity(figure), tokens)))
                slots.append(("figure/deadline", figure.deadline.flatMap { deadline($0, tokens) }))
            }
        case .pledge(let pledge):
            slots.append(("pledger", subject(pledge.pledger, tokens)))
            slots.append(("announcedBy", pledge.announcedBy.flatMap { subject($0, tokens) }))
            slots.append(("target", pledge.target.flatMap { quantity($0, tokens) }))
            slots.append(("deadline", pledge.deadline.flatMap { deadline($0, tokens) }))
            slots.append(("previousTarget", pledge.previousTarget.flatMap { quantity($0, tokens) }))
            slots.append(("previousDeadline", pledge.previousDeadline.flatMap { deadline($0, tokens) }))
        case .meeting(let meeting):
            for id in meeting.participants { slots.append(("participants/\(id)", subject(id, tokens))) }
            slots.append(("place", meeting.place.flatMap { place($0, tokens) }))
        }
        return slots.compactMap { name, words in words.map { (name, $0) } }
    }

    /// In tokens: how far before the evidence its speaker, its participants or its day may be named.
    private static let reach = 200

    private func before(_ tokens: Range<Int>) -> Range<Int> {
        max(0, tokens.lowerBound - SlotFinder.reach)..<tokens.lowerBound
    }

    /// Whoever is meant: by name, by a title or a pronoun, by one who acts for them (`Starmer` for Britain); where the
    /// evidence has no such words, the last before it.
    private func subject(_ id: SubjectID, _ tokens: Range<Int>) -> Range<Int>? {
        let parties = scene.parties.starting(in: tokens)
        if let named = scene.mentions.starting(in: tokens).first(where: { $0.subject == id }) { return named.tokens }
        let party =
            parties.first { scene.resolved[$0] == id }
            ?? parties.first { scene.resolved[$0].map { scene.principal(of: $0) == id } ?? false }
        if let party { return scene.index[party].tokens }
        if let named = scene.mentions.starting(in: before(tokens)).last(where: { $0.subject == id }) {
            return named.tokens
        }
        return scene.parties.starting(in: before(tokens)).last { scene.resolved[$0] == id }.map {
            scene.index[$0].tokens
        }
    }

    private func occurrence(_ date: EventDate, _ tokens: Range<Int>) -> Range<Int>? {
        let near = scene.times.starting(in: tokens)
        let time =
            near.first { $0.date == date } ?? near.first { $0.date.overlaps(date) && !deadlines.isAhead($0) }
            ?? scene.times.starting(in: before(tokens)).last { $0.date == date }
        return time?.tokens
    }

    private func deadline(_ date: EventDate, _ tokens: Range<Int>) -> Range<Int>? {
        scene.times.starting(in: tokens).first { deadlines.deadline(in: $0.tokens) == date || $0.date == date }?.tokens
    }

    private func quantity(_ wanted: Quantity, _ tokens: Range<Int>) -> Range<Int>? {
        scene.figures.starting(in: tokens).first { $0.quantity.value == wanted.value && $0.quantity.max == wanted.max }?
            .tokens
    }

    /// The name as printed, or `the Belgian capital`, which stands for one.
    private func place(_ name: String, _ tokens: Range<Int>) -> Range<Int>? {
        let words = TokenScanner.scan(name).map(\.lower)
        guard !words.isEmpty, words.count <= tokens.count else { return nil }
        let printed = (tokens.lowerBound...tokens.upperBound - words.count).first { place in
            words.indices.allSatisfy { table[place + $0].lower == words[$0] }
        }
        if let printed { return printed..<printed + words.count }
        return scene.mentions.starting(in: tokens).first { table.lower($0.tokens.upperBound) == "capital" }.map {
            $0.tokens.lowerBound..<$0.tokens.upperBound + 1
        }
    }
}

extension Quantity {
    fileprivate init(_ figure: Figure) { self.init(value: figure.value, max: figure.max, unit: figure.unit) }
}

extension Mention {
    /// Whom or what it names.
    fileprivate var subject: SubjectID? {
        switch kind {
        case .person(let id), .country(let id), .demonym(let id), .seat(let id), .group(let id), .organisation(let id):
            id
        case .national(let id), .venue(let id): id
        case .title: nil
        }
    }
}
