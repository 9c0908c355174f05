package import Chronicle
import EventLog
import Foundation
import Postgres
package import Queries

/// Corrects what the log says by appending to it: nothing is changed in place.
package struct Curation: Sendable {
    private let pool: ConnectionPool
    private let log: Log

    package init(_ archive: Archive) {
        pool = archive.pool
        log = archive.log
    }

    package struct Outcome: Sendable {
        package let position: Int64
        /// False where the same had been done before.
        package let isNew: Bool
    }

    package enum Refusal: Error, CustomStringConvertible {
        case alreadyRetracted(EventID)
        case reportsNothing(EventID)
        case unchanged(EventID)
        case noReason

        package var description: String {
            switch self {
            case .alreadyRetracted(let event): "event \(event) is retracted: there is nothing left to correct"
            case .reportsNothing(let event):
                "event \(event) is no statement, pledge or meeting, so no timeline shows it"
            case .unchanged(let event): "event \(event) says that already: nothing was recorded"
            case .noReason: "a reason is needed: --reason \"…\""
            }
        }
    }

    /// Takes an event off the timelines.
    package func retract(_ id: IDPrefix, reason: String) async throws -> Outcome {
        try require(reason)
        let found = try await event(id)
        if found.isRetracted { return Outcome(position: found.position, isNew: false) }
        guard found.report != nil else { throw Refusal.reportsNothing(found.id) }
        let event = Event.eventRetracted(EventRetracted(event: found.id, reason: reason))
        return try await append(event, derivedFrom: ["retract", "\(found.id)", "\(found.position)"], to: found.stream)
    }

    /// Replaces what an event says.
    package func correct(_ id: IDPrefix, by corrections: [ReportCorrection], reason: String) async throws -> Outcome {
        try require(reason)
        let found = try await event(id)
        if found.isRetracted { throw Refusal.alreadyRetracted(found.id) }
        guard var report = found.report else { throw Refusal.reportsNothing(found.id) }
        for correction in corrections { try correction.apply(to: &report) }
        guard report != found.report else { throw Refusal.unchanged(found.id) }
        let event = Event.eventCorrected(EventCorrected(event: found.id, report: report, reason: reason))
        return try await append(
            event, derivedFrom: ["correct", "\(found.id)", "\(found.position)", try report.eventID().description],
            to: found.stream)
    }

    /// Takes an article's words down; its events stay, without words.
    package func redact(_ id: IDPrefix, reason: String) async throws -> Outcome {
        try require(reason)
        let article = try await pool.withConnection { try await ArticleQuery(id: id).run(on: $0) }
        let position = try await log.redact(
            ArticleRedacted(article: article.id, reason: reason),
            id: EventID(derivedFrom: ["redact", "\(article.id)"]))
        return Outcome(position: position, isNew: !article.isRedacted)
    }

    /// Says that two ids are one actor.
    package func merge(_ alias: SubjectID, into actor: SubjectID, reason: String) async throws -> Outcome {
        try require(reason)
        let event = Event.actorsMerged(ActorsMerged(actor: actor, alias: alias, reason: reason))
        return try await append(event, derivedFrom: ["merge", "\(actor)", "\(alias)"], to: .curation)
    }

    private func require(_ reason: String) throws(Refusal) {
        if reason.allSatisfy(\.isWhitespace) { throw .noReason }
    }

    private func event(_ id: IDPrefix) async throws -> EventQuery.Found {
        try await pool.withConnection { try await EventQuery(id: id).run(on: $0) }
    }

    private func append(_ event: Event, derivedFrom parts: [String], to stream: StreamID) async throws -> Outcome {
        let new = NewEvent(id: EventID(derivedFrom: parts), event)
        let appended = try await log.append(Append([new], to: stream, expecting: .any))
        return Outcome(position: appended[0].position, isNew: appended[0].isNew)
    }
}
