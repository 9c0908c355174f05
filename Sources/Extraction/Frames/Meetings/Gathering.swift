import Chronicle

/// One telling of a meeting, before it is settled when and where it took place.
struct Gathering: Hashable, Sendable {
    var participants: [SubjectID]
    var form: MeetingForm
    var modality: Modality
    /// The word that tells it.
    let token: Int
    /// Told as lying further back: `had met`, `has met`.
    var isBackground = false
    /// A journey tells a meeting only where the text has no better one.
    var isJourney = false
    /// Where the telling word has it itself: `the Wales summit`.
    var place: String?
}
