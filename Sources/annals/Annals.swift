import ArgumentParser

@main
struct Annals: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What was pledged, when, by what deadline, and who says so.")
}
