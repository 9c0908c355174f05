CREATE UNIQUE INDEX ON projection.timeline (event, known_from, subject, role);
CREATE INDEX ON projection.timeline (subject, sort_day, position);
