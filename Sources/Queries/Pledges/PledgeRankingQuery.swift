package import Chronicle
package import Foundation
package import Postgres

/// The newest standing pledge of each country on one metric, in per cent of GDP, the highest first.
///
/// Of several said on one day the highest counts; a pledge that was withdrawn or denied since stands no more.
package struct PledgeRankingQuery: Sendable {
    package let metric: Metric
    /// Only what was said by this day.
    package let asOf: CalendarDay
    package var limit = 15

    package init(metric: Metric, asOf: CalendarDay) {
        self.metric = metric
        self.asOf = asOf
    }

    package struct Found: Hashable, Sendable {
        package let pledger: SubjectID
        package let event: EventID
        package let said: EventDate
        package let percent: Decimal
        /// The upper end, where a range was promised.
        package let upTo: Decimal?
        package let deadline: EventDate?

        package init(
            pledger: SubjectID, event: EventID, said: EventDate, percent: Decimal, upTo: Decimal? = nil,
            deadline: EventDate?
        ) {
            self.pledger = pledger
            self.event = event
            self.said = said
            self.percent = percent
            self.upTo = upTo
            self.deadline = deadline
        }
    }

    package func run(on connection: Connection) async throws(PostgresError) -> [Found] {
        let rows = try await connection.rows(
            """
            WITH RECURSIVE live AS (
                SELECT generation FROM projection.live WHERE projection = 'pledge'
            ), step AS (
                SELECT min(pledger) AS pledger
                FROM projection.pledge
                WHERE generation = (SELECT generation FROM live)
                UNION ALL
                SELECT (
                    SELECT min(pledge.pledger)
                    FROM projection.pledge
                    WHERE generation = (SELECT generation FROM live) AND pledge.pledger > step.pledger
                )
                FROM step
                WHERE step.pledger IS NOT NULL
            )
            SELECT step.pledger, newest.event, newest.said, newest.value, newest.max, newest.deadline
            FROM step
            CROSS JOIN LATERAL (
                SELECT *
                FROM projection.pledge
                WHERE generation = (SELECT generation FROM live)
                    AND pledge.pledger = step.pledger AND metric = \(metric.rawValue)
                    AND known_until IS NULL AND sort_day <= \(asOf.description)::date
                    AND (
                        modality = 'actual' AND commitment IN ('pledged', 'aimed') AND unit = 'percent-of-gdp'
                            AND value IS NOT NULL
                        OR modality = 'actual' AND commitment = 'withdrawn'
                        OR modality = 'negated' AND commitment IN ('pledged', 'aimed')
                    )
                ORDER BY sort_day DESC, value DESC NULLS LAST, position DESC
                LIMIT 1
            ) AS newest
            WHERE step.pledger ~ '^[A-Z]{3}$' AND newest.modality = 'actual' AND newest.commitment <> 'withdrawn'
            ORDER BY coalesce(newest.max, newest.value) DESC, newest.deadline_latest, step.pledger COLLATE "C"
            LIMIT \(Int64(limit))
            """,
            as: (String, UUID, String, Decimal, Decimal?, String?).self)
        return rows.compactMap { pledger, event, said, percent, upTo, deadline in
            guard let pledger = SubjectID(pledger), let said = EventDate(said) else { return nil }
            return Found(
                pledger: pledger, event: EventID(event), said: said, percent: percent, upTo: upTo,
                deadline: deadline.flatMap(EventDate.init))
        }
    }
}
