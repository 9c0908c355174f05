package import Chronicle
package import Projections
package import Service

/// What the pages are made from.
package struct Desk: Sendable {
    let archive: Archive
    let lexicon: Lexicon
    let names: SubjectNames
    let projections: ProjectionFolder
    /// What countries really spent.
    let actuals: [ActualFigure]
    /// The day that pages are made on.
    let today: @Sendable () -> CalendarDay

    package init(
        _ archive: Archive, lexicon: Lexicon, projections: ProjectionFolder,
        today: @escaping @Sendable () -> CalendarDay
    ) throws {
        self.archive = archive
        self.lexicon = lexicon
        self.projections = projections
        self.today = today
        names = SubjectNames(lexicon)
        actuals = try DefenceExpenditure.read(archive.configuration.installation.defenceExpenditure)
    }
}
