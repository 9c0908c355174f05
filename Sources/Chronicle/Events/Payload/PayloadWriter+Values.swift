extension PayloadWriter {
    mutating func value(_ span: Span) {
        object { writer in
            writer.field("end", span.end)
            writer.field("start", span.start)
        }
    }

    mutating func field(_ key: String, _ date: EventDate?) {
        guard let date else { return }
        self.key(key)
        object { writer in
            writer.field("earliest", date.earliest.flatMap(EventDate.storable)?.description)
            writer.field("edtf", date.edtf)
            writer.field("latest", date.latest.flatMap(EventDate.storable)?.description)
        }
    }

    mutating func field(_ key: String, _ evidence: Evidence) {
        self.key(key)
        object { writer in
            writer.field("digest", evidence.digest)
            writer.key("span")
            writer.value(evidence.span)
        }
    }

    /// Left out where there are none.
    mutating func field(_ key: String, _ slots: [String: Span]) {
        guard !slots.isEmpty else { return }
        self.key(key)
        object { writer in
            for (field, span) in slots.sorted(by: { $0.key < $1.key }) {
                writer.key(field)
                writer.value(span)
            }
        }
    }
}
