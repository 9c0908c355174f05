package import Postgres

/// Why the read side could not be built, moved or changed.
package enum ProjectionError: Error, Sendable {
    case unreadable(path: String)
    case noProjections(folder: String)
    case doubled(name: String)
    case refused(projection: String, file: String, reason: String)
    case unknown(projection: String, known: [String])
    case noGeneration(Int)
    case inUse(generation: Int, state: Generation.State)
    case nothingToRollBackTo(projection: String)
    case held(projection: String, by: String)
    case takenOver(projection: String)
    case poisoned(Poison)
    case tablesChanged(projection: String, reason: String)
    case diskFull
    case failed(projection: String, PostgresError)
}

extension ProjectionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path):
            "Cannot read \(path); check that it exists and is UTF-8."
        case .noProjections(let folder):
            "No projection in \(folder); each is a folder with tables.sql, project.sql and indexes.sql."
        case .doubled(let name):
            "Two projections are called \(name); rename one of the folders."
        case .refused(let projection, let file, let reason):
            "Projection \(projection) is refused, \(file): \(reason)."
        case .unknown(let projection, let known):
            "There is no projection \(projection); there are \(known.joined(separator: ", "))."
        case .noGeneration(let id):
            "There is no generation \(id); `annals projections` lists them."
        case .inUse(let generation, let state):
            "Generation \(generation) is \(state.rawValue) and cannot be dropped; roll back or replay first."
        case .nothingToRollBackTo(let projection):
            "Projection \(projection) has no earlier generation to roll back to."
        case .held(let projection, let holder):
            "Projection \(projection) is being replayed by \(holder); wait for it or stop it."
        case .takenOver(let projection):
            "Another replay has taken over projection \(projection); this one has stopped."
        case .poisoned(let poison):
            "\(poison); nothing served was touched. Mend project.sql and replay again."
        case .tablesChanged(let projection, let reason):
            "The tables of projection \(projection) changed in a way that cannot be served beside the old ones: \(reason). "
                + "Give the table a new name."
        case .diskFull:
            "PostgreSQL has no room left on its disk. What is served is untouched; make room, and the same command goes on "
                + "where it was."
        case .failed(let projection, let error):
            "Projection \(projection): \(error.message)"
        }
    }
}
