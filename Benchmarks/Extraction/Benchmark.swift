import Foundation

/// Measures extraction from a file's bytes to the rendered page, as `annals extract` does it, on one thread.
///
///     ExtractionBenchmark            articles and words a second of processor time
///     ExtractionBenchmark passes N   reads the seed articles N times and says nothing, for whoever counts from outside
///
/// Run in the repository's folder.
@main enum Benchmark {
    static func main() throws {
        let seeds = try Workload.seeds()
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "passes", let count = arguments.last.flatMap({ Int($0) }) {
            for _ in 0..<count { seeds.extract() }
            return
        }
        report("seed articles", seeds, passes: 10)
        report("one page of 5 MB", try Workload.longPage(), passes: 3)
    }

    /// The fastest of some passes: what slows the others down is not the extractor.
    private static func report(_ name: String, _ workload: Workload, passes: Int) {
        let seconds = (0..<passes).map { _ in ProcessorTime.spent { workload.extract() } }.min() ?? 0
        let articlesPerSecond = Double(workload.articleCount) / seconds
        let wordsPerSecond = Double(workload.wordCount) / seconds
        print(
            "\(name): \(workload.articleCount) articles, \(workload.wordCount) words, "
                + "\(String(format: "%.1f articles/s, %.0f words/s", articlesPerSecond, wordsPerSecond))")
    }
}
