import Chronicle

extension ExtractedArticle {
    package var explanation: Explanation {
        let named = names + references + figures + times
        return Explanation(
            article: article,
            mentions: named.sorted { ($0.span, $0.type.rawValue, $0.rule) < ($1.span, $1.type.rawValue, $1.rule) },
            attributions: attributed, reports: reports)
    }

    private var names: [Explanation.Named] {
        mentions.compactMap { mention in
            let kind: Explanation.Named.Kind
            let id: SubjectID
            switch mention.kind {
            case .person(let subject): (kind, id) = (.actor, subject)
            case .country(let subject), .demonym(let subject): (kind, id) = (.country, subject)
            case .seat(let subject), .national(let subject?):
                (kind, id) = (subject.country == nil ? .group : .country, subject)
            case .group(let subject), .organisation(let subject): (kind, id) = (.group, subject)
            case .national(nil), .venue, .title: return nil
            }
            return Explanation.Named(
                type: kind, span: scene.table.span(mention.tokens), value: id.rawValue, rule: mention.rule, date: nil)
        }
    }

    /// Offices and pronouns with those whom they stand for.
    private var references: [Explanation.Named] {
        scene.index.parties.enumerated().compactMap { position, party in
            let rule: String
            switch party.head {
            case .institution: rule = "reference.institution"
            case .office: rule = "reference.office"
            case .pronoun(.he), .pronoun(.she), .pronoun(.it), .pronoun(.they): rule = "reference.pronoun"
            case .person, .body, .unnamed, .pronoun(.first): return nil
            }
            let id = scene.resolved[position]
            let kind: Explanation.Named.Kind =
                id?.country != nil
                ? .country : id.map { scene.principals[$0] == nil && party.head != .office } == true ? .group : .actor
            return Explanation.Named(
                type: kind, span: scene.table.span(party.tokens), value: id?.rawValue, rule: rule, date: nil)
        }
    }

    private var figures: [Explanation.Named] {
        scene.figures.all.map { figure in
            let quantity = figure.quantity
            let range = quantity.max.map { "\(quantity.value)..\($0)" } ?? "\(quantity.value)"
            return Explanation.Named(
                type: .figure, span: scene.table.span(figure.tokens), value: "\(range) \(quantity.unit)",
                rule: figure.rule, date: nil)
        }
    }

    private var times: [Explanation.Named] {
        dates.map {
            Explanation.Named(type: .date, span: $0.span, value: $0.value?.edtf, rule: $0.rule, date: $0)
        }
    }

    private var attributed: [Explanation.Attributed] {
        scene.sourcings.map { sourcing in
            Explanation.Attributed(
                source: sourcing.source.map(scene.table.span),
                actor: sourcing.party.flatMap { scene.resolved[$0] }, cue: sourcing.cue.map(scene.table.span),
                contents: sourcing.contents.filter { !$0.isEmpty }.map(scene.table.span),
                isDirect: sourcing.contents.contains { !scene.quotes(in: $0).isEmpty })
        }
    }
}
