import CoreMetrics
import Synchronization

/// Keeps what is measured, and writes it as Prometheus reads it.
///
/// Source of the format: https://prometheus.io/docs/instrumenting/exposition_formats/
final class MetricsRegistry: MetricsFactory {
    private struct Key: Hashable {
        let name: String
        /// `{route="/v1/events",status="200"}`, or nothing.
        let labels: String

        init(_ name: String, _ dimensions: [(String, String)]) {
            self.name = name
            let labels = dimensions.map { label, value in
                let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
                    "\n", with: "\\n")
                return "\(label)=\"\(escaped)\""
            }
            self.labels = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
        }
    }

    private let counters = Mutex<[Key: CountedSeries]>([:])
    private let gauges = Mutex<[Key: GaugedSeries]>([:])
    private let histograms = Mutex<[Key: HistogramSeries]>([:])

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        counters.withLock { Self.find(Key(label, dimensions), in: &$0, or: CountedSeries()) }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauges.withLock { Self.find(Key(label, dimensions), in: &$0, or: GaugedSeries()) }
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        histograms.withLock { Self.find(Key(label, dimensions), in: &$0, or: HistogramSeries(bounds: .counts)) }
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histograms.withLock { Self.find(Key(label, dimensions), in: &$0, or: HistogramSeries(bounds: .seconds)) }
    }

    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    private static func find<Series>(_ key: Key, in all: inout [Key: Series], or new: @autoclosure () -> Series)
        -> Series
    {
        if let series = all[key] { return series }
        let series = new()
        all[key] = series
        return series
    }

    /// Every series by name and labels, so that two readings of the same state are the same text.
    var text: String {
        var families: [String: (kind: String, lines: [String])] = [:]
        func add(_ key: Key, _ kind: String, _ lines: [String]) {
            families[key.name, default: (kind, [])].lines += lines
        }
        for (key, series) in counters.withLock({ Self.sorted($0) }) {
            add(key, "counter", ["\(key.name)\(key.labels) \(series.value)"])
        }
        for (key, series) in gauges.withLock({ Self.sorted($0) }) {
            add(key, "gauge", ["\(key.name)\(key.labels) \(series.value)"])
        }
        for (key, series) in histograms.withLock({ Self.sorted($0) }) {
            add(key, "histogram", series.lines(name: key.name, labels: key.labels))
        }
        let blocks = families.sorted { $0.key < $1.key }.map { name, family in
            (["# TYPE \(name) \(family.kind)"] + family.lines).joined(separator: "\n") + "\n"
        }
        return blocks.joined()
    }

    private static func sorted<Series>(_ all: [Key: Series]) -> [(Key, Series)] {
        all.sorted { ($0.key.name, $0.key.labels) < ($1.key.name, $1.key.labels) }
    }
}
