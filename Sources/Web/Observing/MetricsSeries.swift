import CoreMetrics
import Synchronization

final class CountedSeries: CounterHandler {
    private let count = Atomic<Int64>(0)

    var value: Int64 { count.load(ordering: .relaxed) }

    func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { count.store(0, ordering: .relaxed) }
}

final class GaugedSeries: MeterHandler {
    private let level = Mutex(0.0)

    var value: Double { level.withLock { $0 } }

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { level.withLock { $0 = value } }
    func increment(by amount: Double) { level.withLock { $0 += amount } }
    func decrement(by amount: Double) { level.withLock { $0 -= amount } }
}

/// How many of the values measured lie at or below each bound.
final class HistogramSeries: TimerHandler, RecorderHandler {
    enum Bounds {
        /// Durations, in seconds.
        case seconds
        /// Numbers of things.
        case counts

        var values: [Double] {
            switch self {
            case .seconds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
            case .counts: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
            }
        }
    }

    private struct State {
        var counts: [Int]
        var count = 0
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(bounds: Bounds) {
        self.bounds = bounds.values
        state = Mutex(State(counts: Array(repeating: 0, count: bounds.values.count)))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let index = bounds.firstIndex { value <= $0 }
        state.withLock { state in
            if let index { state.counts[index] += 1 }
            state.count += 1
            state.sum += value
        }
    }

    func lines(name: String, labels: String) -> [String] {
        let state = state.withLock { $0 }
        func bucket(_ bound: String, _ count: Int) -> String {
            let inner = labels.isEmpty ? "" : labels.dropFirst().dropLast() + ","
            return "\(name)_bucket{\(inner)le=\"\(bound)\"} \(count)"
        }
        var below = 0
        var lines: [String] = []
        for (bound, count) in zip(bounds, state.counts) {
            below += count
            lines.append(bucket("\(bound)", below))
        }
        return lines + [
            bucket("+Inf", state.count), "\(name)_sum\(labels) \(state.sum)", "\(name)_count\(labels) \(state.count)",
        ]
    }
}
