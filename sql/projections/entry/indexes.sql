CREATE UNIQUE INDEX ON projection.entry (event, known_from);
CREATE INDEX ON projection.entry (article);
CREATE INDEX ON projection.entry (sort_day, position);
