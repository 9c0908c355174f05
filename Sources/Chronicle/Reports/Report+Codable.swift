/// One flat object: the fields that every report has, beside those of its kind.
extension Report: Codable {
    private enum Key: String, CodingKey {
        case kind, article, extractor, occurred, modality, evidence, slots
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        article = try container.decode(ArticleID.self, forKey: .article)
        extractor = try container.decode(String.self, forKey: .extractor)
        occurred = try container.decode(EventDate.self, forKey: .occurred)
        modality = try container.decode(Modality.self, forKey: .modality)
        evidence = try container.decode(Evidence.self, forKey: .evidence)
        slots = try container.decodeIfPresent([String: Span].self, forKey: .slots) ?? [:]
        content =
            switch try container.decode(Kind.self, forKey: .kind) {
            case .statement: .statement(try Statement(from: decoder))
            case .pledge: .pledge(try Pledge(from: decoder))
            case .meeting: .meeting(try Meeting(from: decoder))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(article, forKey: .article)
        try container.encode(extractor, forKey: .extractor)
        try container.encode(occurred, forKey: .occurred)
        try container.encode(modality, forKey: .modality)
        try container.encode(evidence, forKey: .evidence)
        if !slots.isEmpty { try container.encode(slots, forKey: .slots) }
        switch content {
        case .statement(let statement): try statement.encode(to: encoder)
        case .pledge(let pledge): try pledge.encode(to: encoder)
        case .meeting(let meeting): try meeting.encode(to: encoder)
        }
    }
}
