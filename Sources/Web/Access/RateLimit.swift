import Synchronization

/// A bucket of permits for each client, filled at a steady rate.
final class RateLimit: Sendable {
    private struct Bucket {
        var permits: Double
        var filledAt: ContinuousClock.Instant
    }

    private let perSecond: Double
    private let size: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameter rate: a tenth of it may come at once.
    init(perMinute rate: Int) {
        perSecond = Double(rate) / 60
        size = max(1, Double(rate) / 10)
    }

    /// Takes a permit; where there is none, the seconds until there is one.
    func take(for client: String, at now: ContinuousClock.Instant = .now) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= Self.most { forgetIdle(&buckets, now) }
            var bucket = buckets[client] ?? Bucket(permits: size, filledAt: now)
            bucket.permits = permits(of: bucket, now)
            bucket.filledAt = now
            let wait = bucket.permits >= 1 ? nil : Int(((1 - bucket.permits) / perSecond).rounded(.up))
            if wait == nil { bucket.permits -= 1 }
            buckets[client] = bucket
            return wait
        }
    }

    private func permits(of bucket: Bucket, _ now: ContinuousClock.Instant) -> Double {
        min(size, bucket.permits + (now - bucket.filledAt) / .seconds(1) * perSecond)
    }

    /// Who has a full bucket again is as good as new.
    private func forgetIdle(_ buckets: inout [String: Bucket], _ now: ContinuousClock.Instant) {
        buckets = buckets.filter { permits(of: $0.value, now) < size }
    }

    private static let most = 10_000
}
