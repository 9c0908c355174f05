import ArgumentParser
import Chronicle
import Extraction
import Foundation
import Logging
import Queries
import Service

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Record the seed articles, replay them and show Britain's pledge history.",
        discussion: """
            Safe to run again: what is recorded already is not recorded twice.

            Example:
              annals demo
            """)

    @OptionGroup var archive: ArchiveOptions

    func run() async throws {
        let lexicon = try archive.readLexicon()
        let names = SubjectNames(lexicon)
        try await Schema.with(try archive.configuration(), logger: Logger(label: "annals")) { try await $0.migrate() }
        try await archive.open { archive in
            let seeds = archive.configuration.installation.seedArticles
            let report = try await Ingesting.run([seeds.path], into: archive, extractor: Extractor(lexicon: lexicon))
            say("Recording the seed articles", Ingesting.summary(report))
            Ingesting.noteRejections(report)
            let replay = ReplayRecord(try await ReplayCommand.replay(archive))
            say("Replaying the log", replay.summary + ".")

            let britain = try await PledgesAnswer.ask(
                archive, about: try SubjectLookup(lexicon).country("GBR"), metric: nil, Knowledge(), names: names)
            try britain.print(as: .table)
            print("")
            var timeline = TimelineQuery(subjects: [try SubjectLookup(lexicon).actor("keir-starmer")])
            timeline.limit = 6
            try await TimelineAnswer.ask(archive, timeline, names: names).print(as: .table)
        }
        print(Self.next)
    }

    private func say(_ heading: String, _ line: String) {
        print("\(Terminal.output.styled(heading, .bold)): \(line)\n")
    }

    private static let next = """

        What to try next:
          annals pledges CAN                       another country's pledges
          annals country GBR --kind meeting        whom Britain met
          annals search submarines                 events by their words
          annals ingest FILE --published DATE      an article of your own
          annals explain FILE                      what was found in it, and by which rule
          annals verify                            prove the log and the timelines
        The program is .build/debug/annals; annals help COMMAND says more.
        """
}
