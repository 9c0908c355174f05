import ArgumentParser

enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, ndjson, csv
}

struct OutputOptions: ParsableArguments {
    @Option(help: "How to print the answer: table, json, ndjson or csv.")
    var format: OutputFormat = .table
}
