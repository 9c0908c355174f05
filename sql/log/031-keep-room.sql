-- At the commit of the append that comes past the middle of the last part: before it, the statement that appends
-- still has the log open, and no part can be added. Where somebody else holds the lock that a new part wants, such
-- as ANALYZE, it is left to the next append: there is half a part left.
CREATE FUNCTION log.keep_room()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    BEGIN
        LOCK TABLE ONLY log.event IN SHARE UPDATE EXCLUSIVE MODE NOWAIT;
    EXCEPTION
        WHEN lock_not_available THEN
            RETURN NULL;
    END;

    PERFORM log.make_room((SELECT head.position FROM log.head));
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER head_keeps_room
    AFTER UPDATE ON log.head
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (new.room < new.position + log.part_size() / 2)
    EXECUTE FUNCTION log.keep_room();
