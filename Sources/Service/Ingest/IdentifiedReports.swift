import Chronicle

extension [Report] {
    /// With the ids of the events that record them; what is reported twice in the same words is one event.
    func identified() throws -> [(id: EventID, report: Report)] {
        var seen: Set<EventID> = []
        return try compactMap { report in
            let id = try report.eventID()
            return seen.insert(id).inserted ? (id, report) : nil
        }
    }
}
