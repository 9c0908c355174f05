/// The verbs by which somebody commits himself, keeps or drops a commitment, or aims at something.
enum PledgeVerbs {
    /// The verb itself is the commitment.
    static let commissive: Set<String> = [
        "pledge", "promise", "vow", "commit", "undertake", "agree", "guarantee", "swear",
    ]
}
