extension Report {
    /// The fields of every report among those of its kind, by name.
    func write(to writer: inout PayloadWriter) throws {
        switch content {
        case .statement(let statement):
            writer.field("act", statement.act.rawValue)
            writer.field("addressees", statement.addressees) { $0.value($1.rawValue) }
            writeSource(to: &writer)
            try statement.figure.map { try $0.write(to: &writer) }
            writeKind(to: &writer)
            writer.field("quotes", statement.quotes) { $0.value($1) }
            writer.field("slots", slots)
            writer.field("speaker", statement.speaker.rawValue)
        case .pledge(let pledge):
            writer.field("announcedBy", pledge.announcedBy?.rawValue)
            writer.field("article", article.description)
            writer.field("commitment", pledge.commitment.rawValue)
            writer.field("deadline", pledge.deadline)
            writer.field("evidence", evidence)
            writer.field("extractor", extractor)
            writer.field("kind", kind.rawValue)
            writer.field("metric", pledge.metric.rawValue)
            writer.field("modality", modality.rawValue)
            writer.field("occurred", occurred)
            writer.field("pledger", pledge.pledger.rawValue)
            writer.field("previousDeadline", pledge.previousDeadline)
            try pledge.previousTarget.map { try $0.write("previousTarget", to: &writer) }
            writer.field("slots", slots)
            try pledge.target.map { try $0.write("target", to: &writer) }
        case .meeting(let meeting):
            writeSource(to: &writer)
            writer.field("form", meeting.form.rawValue)
            writeKind(to: &writer)
            writer.field("participants", meeting.participants) { $0.value($1.rawValue) }
            writer.field("place", meeting.place)
            writer.field("slots", slots)
        }
    }

    private func writeSource(to writer: inout PayloadWriter) {
        writer.field("article", article.description)
        writer.field("evidence", evidence)
        writer.field("extractor", extractor)
    }

    private func writeKind(to writer: inout PayloadWriter) {
        writer.field("kind", kind.rawValue)
        writer.field("modality", modality.rawValue)
        writer.field("occurred", occurred)
    }
}

extension Quantity {
    fileprivate func write(_ field: String, to writer: inout PayloadWriter) throws {
        writer.key(field)
        try writer.object { writer in
            try writer.field("max", max)
            writer.field("unit", unit)
            try writer.field("value", value)
        }
    }
}

extension Figure {
    fileprivate func write(to writer: inout PayloadWriter) throws {
        writer.key("figure")
        try writer.object { writer in
            writer.field("deadline", deadline)
            try writer.field("max", max)
            writer.field("metric", metric.rawValue)
            writer.field("unit", unit)
            try writer.field("value", value)
        }
    }
}
