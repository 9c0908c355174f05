CREATE UNIQUE INDEX ON projection.pledge (event, known_from);
CREATE INDEX ON projection.pledge (pledger, metric, sort_day);
CREATE INDEX ON projection.pledge (metric, sort_day);
