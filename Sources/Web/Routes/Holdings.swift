import Chronicle
import Extraction
import Projections
import Service

/// What the routes answer from.
struct Holdings: Sendable {
    let archive: Archive
    let lexicon: Lexicon
    let names: SubjectNames
    let subjects: SubjectLookup
    let extractor: Extractor
    let projections: ProjectionFolder
    let settings: ServeSettings
    let readiness: Readiness

    init(archive: Archive, lexicon: Lexicon, settings: ServeSettings, readiness: Readiness) throws {
        self.archive = archive
        self.lexicon = lexicon
        self.settings = settings
        self.readiness = readiness
        names = SubjectNames(lexicon)
        subjects = SubjectLookup(lexicon)
        extractor = Extractor(lexicon: lexicon)
        projections = try archive.configuration.projections()
    }
}
