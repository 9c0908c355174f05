-- The events that there are, and room for those to come up to a round position.
DO $$
DECLARE
    beyond bigint;
BEGIN
    SELECT (head.position / log.part_size() + 1) * log.part_size() + 1 INTO STRICT beyond FROM log.head FOR UPDATE;

    EXECUTE format('ALTER TABLE log.event ATTACH PARTITION log.event_1 FOR VALUES FROM (1) TO (%s)', beyond);

    PERFORM set_config('annals.writing', 'on', true);
    UPDATE log.head SET room = beyond - 1;
    PERFORM set_config('annals.writing', 'off', true);
END
$$;

ALTER TABLE log.head ADD CONSTRAINT head_position_has_room CHECK (position <= room);

REVOKE ALL ON FUNCTION log.part_size(), log.add_part(), log.make_room(bigint), log.keep_room() FROM PUBLIC;
