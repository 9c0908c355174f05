extension Report {
    /// The id of the event that records this report.
    ///
    /// It does not depend on the extractor's version: what a newer version finds again is the same event.
    package func eventID() throws -> EventID {
        var content = self
        content.extractor = ""
        content.slots = [:]
        return EventID(derivedFrom: [String(decoding: try Event.reported(content).payload(), as: UTF8.self)])
    }
}
