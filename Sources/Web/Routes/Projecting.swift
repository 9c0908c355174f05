import Postgres
import Service

/// Reading one's own writes: `?wait=projected`.
extension Holdings {
    /// Waits until every timeline shows what stands up to a position.
    ///
    /// - Returns: false where that takes longer than half of what a request may take; what was written is written.
    func projecting(_ position: Int64) async -> Bool {
        let deadline = ContinuousClock.now + settings.limits.time / 2
        var pause = Duration.milliseconds(5)
        while ContinuousClock.now < deadline, !Task.isCancelled {
            let reached = try? await archive.pool.row(
                "SELECT min(checkpoint) FROM projection.generation WHERE state = 'live' AND NOT scratch",
                as: Int64?.self)
            if let reached, let reached, reached >= position { return true }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(100))
        }
        return false
    }
}

extension WriteRequest {
    func waitsForProjections() throws(Problem) -> Bool {
        try parameters.value("wait", expected: "projected") { $0 == "projected" ? true : nil } ?? false
    }
}
