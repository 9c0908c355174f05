-- How far the parts of the log reach that are made already. Beside the position, because it is asked at each append.
ALTER TABLE log.head ADD COLUMN room bigint NOT NULL DEFAULT 0;

COMMENT ON COLUMN log.head.room IS 'The last position that the parts of log.event have room for; more is made ahead of need.';
