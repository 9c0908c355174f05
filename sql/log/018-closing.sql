CREATE INDEX event_closing_idx ON log.event (((payload ->> 'event')::uuid), position)
WHERE type IN ('EventRetracted', 'EventCorrected');

-- What was taken back: a row that came from "event" is closed by the first closing after it became known.
CREATE VIEW log.closing AS
SELECT
    position,
    (payload ->> 'event')::uuid AS event,
    id AS closed_by,
    type,
    payload
FROM log.event
WHERE type IN ('EventRetracted', 'EventCorrected');
