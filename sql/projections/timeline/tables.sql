-- One narrow row a report and subject: on whose timeline it stands, where, and in which role.
CREATE TABLE projection.timeline (
    generation integer NOT NULL,
    event uuid NOT NULL,
    position bigint NOT NULL,
    known_from bigint NOT NULL,
    known_until bigint,
    subject text NOT NULL,
    role text NOT NULL,
    kind text NOT NULL,
    sort_day date NOT NULL
) PARTITION BY LIST (generation);
