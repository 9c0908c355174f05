extension ArticleRecorded {
    func write(to writer: inout PayloadWriter) {
        writer.field("article", article.description)
        writer.field("digest", digest)
        writer.field("language", language)
        writer.field("length", length)
        writer.field("published", published)
        writer.field("publisher", publisher)
        writer.field("url", url)
    }
}

extension EventRetracted {
    func write(to writer: inout PayloadWriter) {
        writer.field("event", event.description)
        writer.field("extractor", extractor)
        writer.field("reason", reason)
    }
}

extension EventCorrected {
    func write(to writer: inout PayloadWriter) throws {
        writer.field("event", event.description)
        writer.field("reason", reason)
        writer.key("report")
        try writer.object { try report.write(to: &$0) }
    }
}

extension ArticleRedacted {
    func write(to writer: inout PayloadWriter) {
        writer.field("article", article.description)
        writer.field("reason", reason)
    }
}

extension ActorsMerged {
    func write(to writer: inout PayloadWriter) {
        writer.field("actor", actor.rawValue)
        writer.field("alias", alias.rawValue)
        writer.field("reason", reason)
    }
}
