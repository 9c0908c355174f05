-- The reports among the events with position in (after, upto], as a project.sql reads them: a correction as the
-- report it carries, under the id and the position of the event that it corrects. known_until is the first closing
-- after known_from that lies at or before the horizon, which is the replay's target, or upto where events come live.
--
-- One SELECT without options, so that PostgreSQL inlines it: what a projection does not use is not computed.
CREATE OR REPLACE FUNCTION projection.report(after bigint, upto bigint, horizon bigint)
RETURNS TABLE (
    event uuid,
    "position" bigint,
    known_from bigint,
    known_until bigint,
    type text,
    recorded_at timestamptz,
    content jsonb,
    article jsonb
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        reported.event,
        reported.position,
        reported.known_from,
        closing.position,
        reported.type,
        reported.recorded_at,
        reported.content,
        recorded.payload
    FROM (
        SELECT
            made.id AS event,
            made.position,
            made.position AS known_from,
            made.type,
            made.recorded_at,
            made.stream,
            made.payload AS content
        FROM log.event AS made
        WHERE made.position > after AND made.position <= upto
            AND made.type IN ('StatementMade', 'PledgeMade', 'MeetingHeld')
        UNION ALL
        SELECT
            (correction.payload ->> 'event')::uuid,
            -- A correction of what the log does not hold stands where it was made: no event is passed over.
            coalesce(corrected.position, correction.position),
            correction.position,
            CASE correction.payload #>> '{report,kind}'
                WHEN 'statement' THEN 'StatementMade'
                WHEN 'pledge' THEN 'PledgeMade'
                WHEN 'meeting' THEN 'MeetingHeld'
            END,
            correction.recorded_at,
            correction.stream,
            correction.payload -> 'report'
        FROM log.event AS correction
        LEFT JOIN log.event AS corrected
            ON corrected.id = (correction.payload ->> 'event')::uuid AND corrected.position < correction.position
        WHERE correction.position > after AND correction.position <= upto AND correction.type = 'EventCorrected'
    ) AS reported
    LEFT JOIN (
        SELECT
            closed.event,
            closed.position,
            lag(closed.position, 1, 0::bigint) OVER (PARTITION BY closed.event ORDER BY closed.position) AS previous
        FROM log.closing AS closed
        WHERE closed.position > after AND closed.position <= horizon
    ) AS closing
        ON closing.event = reported.event
        AND closing.position > reported.known_from
        AND closing.previous <= reported.known_from
    LEFT JOIN log.event AS recorded ON recorded.stream = reported.stream AND recorded.version = 1;
END;

COMMENT ON FUNCTION projection.report(bigint, bigint, bigint) IS
    'Reports with position in (after, upto] as a project.sql reads them, closed by what the log says up to the horizon.';
