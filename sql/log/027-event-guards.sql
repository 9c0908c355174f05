-- As 007-guards.sql has them for the table that is a part now. A part keeps its own, for statements that name it.
CREATE TRIGGER event_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER event_by_append_only
    BEFORE INSERT ON log.event
    FOR EACH STATEMENT WHEN (current_setting('annals.writing', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION log.refuse_change();
