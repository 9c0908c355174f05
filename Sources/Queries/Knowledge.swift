package import Chronicle

/// What counts as known: what the log held at some point, and of that what had been published by some day.
///
/// The first is what Annals knew; the second is what could be known, for articles that were recorded later.
package struct Knowledge: Hashable, Sendable {
    package var asOf: AsOf
    package var publishedBy: CalendarDay?

    package init(asOf: AsOf = .newest, publishedBy: CalendarDay? = nil) {
        self.asOf = asOf
        self.publishedBy = publishedBy
    }

    /// The condition on `entry` for `publishedBy`: an article without a date counts from the day it was recorded.
    static let wasPublished = "coalesce(entry.published_latest, entry.recorded_at::date)"
}
