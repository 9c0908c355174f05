-- One row a pledge as an article reports it; its status against the one before is worked out when asked.
CREATE TABLE projection.pledge (
    generation integer NOT NULL,
    event uuid NOT NULL,
    position bigint NOT NULL,
    known_from bigint NOT NULL,
    known_until bigint,
    pledger text NOT NULL,
    announced_by text,
    metric text NOT NULL,
    value numeric,
    max numeric,
    unit text,
    deadline text,
    deadline_earliest date,
    deadline_latest date,
    commitment text NOT NULL,
    modality text NOT NULL,
    said text NOT NULL,
    said_earliest date,
    said_latest date,
    sort_day date NOT NULL
) PARTITION BY LIST (generation);
