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

    package struct Outcome: Sendable, Encodable {
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
                "event \(event) is no statement, pledge, meeting or merge, so there is nothing to take back"
            case .unchanged(let event): "event \(event) says that already: nothing was recorded"
            case .noReason: "a reason is needed: --reason \"…\""
            }
        }
    }

    /// Takes an event off the timelines, or parts two actors that were merged.
    package func retract(_ id: IDPrefix, reason: String) async throws -> Outcome {
        try require(reason)
        return try await deciding { () -> Decision in
            let found = try await event(id)
            if found.isRetracted { return .done(found.position) }
            guard found.report != nil || found.name == .actorsMerged else { throw Refusal.reportsNothing(found.id) }
            return .append(
                .eventRetracted(EventRetracted(event: found.id, reason: reason)),
                derivedFrom: ["retract", "\(found.id)", "\(found.position)"], to: found)
        }
    }

    /// Replaces what an event says.
    package func correct(_ id: IDPrefix, by corrections: [ReportCorrection], reason: String) async throws -> Outcome {
        try require(reason)
        return try await deciding { () -> Decision in
            let found = try await event(id)
            if found.isRetracted { throw Refusal.alreadyRetracted(found.id) }
            guard var report = found.report else { throw Refusal.reportsNothing(found.id) }
            for correction in corrections { try correction.apply(to: &report) }
            guard report != found.report else { throw Refusal.unchanged(found.id) }
            return .append(
                .eventCorrected(EventCorrected(event: found.id, report: report, reason: reason)),
                derivedFrom: ["correct", "\(found.id)", "\(found.position)", try report.eventID().description],
                to: found)
        }
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
        let retractions = try await pool.withConnection {
            try await MergeQuery(of: alias, into: actor).retractions(on: $0)
        }
        let merge = Event.actorsMerged(ActorsMerged(actor: actor, alias: alias, reason: reason))
        let id = EventID(derivedFrom: ["merge", "\(actor)", "\(alias)", "\(retractions)"])
        return try await append(merge, id: id, to: .curation, expecting: .any)
    }

    private func require(_ reason: String) throws(Refusal) {
        if reason.allSatisfy(\.isWhitespace) { throw .noReason }
    }

    private func event(_ id: IDPrefix) async throws -> EventQuery.Found {
        try await pool.withConnection { try await EventQuery(id: id).run(on: $0) }
    }

    private enum Decision {
        case done(Int64)
        case append(Event, derivedFrom: [String], to: EventQuery.Found)
    }

    /// Reads, decides and appends; where somebody else wrote to the stream meanwhile, all of it again, so that no
    /// correction undoes one that it has not seen.
    private func deciding(_ decide: () async throws -> Decision) async throws -> Outcome {
        while true {
            switch try await decide() {
            case .done(let position): return Outcome(position: position, isNew: false)
            case .append(let event, let parts, let found):
                do {
                    return try await append(
                        event, id: EventID(derivedFrom: parts), to: found.stream,
                        expecting: .exactly(found.streamVersion))
                } catch AppendError.conflict {
                    continue
                }
            }
        }
    }

    private func append(
        _ event: Event, id: EventID, to stream: StreamID, expecting expected: ExpectedVersion
    ) async throws -> Outcome {
        let appended = try await log.append(Append([NewEvent(id: id, event)], to: stream, expecting: expected))
        return Outcome(position: appended[0].position, isNew: appended[0].isNew)
    }
}
