-- The functions that may write turn annals.writing on while they do, for their transaction only. (A SET clause of
-- theirs would be shorter; PostgreSQL keeps that from owners who are no superuser.) Anybody can set it, which is all
-- right: these guards are against mistakes, the grants are against the rest.
CREATE TRIGGER event_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER event_by_append_only
    BEFORE INSERT ON log.event
    FOR EACH STATEMENT WHEN (current_setting('annals.writing', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER head_stays
    BEFORE INSERT OR DELETE OR TRUNCATE ON log.head
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER head_moves_by_append_only
    BEFORE UPDATE ON log.head
    FOR EACH STATEMENT WHEN (current_setting('annals.writing', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER stream_by_append_only
    BEFORE INSERT OR UPDATE OR DELETE ON log.stream
    FOR EACH STATEMENT WHEN (current_setting('annals.writing', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER stream_stays
    BEFORE TRUNCATE ON log.stream
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER article_text_by_append_only
    BEFORE INSERT OR UPDATE ON log.article_text
    FOR EACH STATEMENT WHEN (current_setting('annals.writing', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION log.refuse_change();

CREATE TRIGGER article_text_stays
    BEFORE DELETE OR TRUNCATE ON log.article_text
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
