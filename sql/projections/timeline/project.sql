INSERT INTO projection.timeline (event, position, known_from, known_until, subject, role, kind, sort_day)
SELECT DISTINCT
    report.event, report.position, report.known_from, report.known_until,
    standing.subject, standing.role, report.content ->> 'kind',
    coalesce(
        (report.content #>> '{occurred,earliest}')::date, (report.content #>> '{occurred,latest}')::date, '0001-01-01'
    )
FROM projection.report(:after, :upto, :horizon) AS report
CROSS JOIN LATERAL (
    SELECT report.content ->> 'speaker', 'speaker'
    UNION ALL
    SELECT jsonb_array_elements_text(report.content -> 'addressees'), 'addressee'
    UNION ALL
    SELECT report.content ->> 'pledger', 'pledger'
    UNION ALL
    SELECT report.content ->> 'announcedBy', 'announcer'
    UNION ALL
    SELECT jsonb_array_elements_text(report.content -> 'participants'), 'participant'
) AS standing (subject, role)
WHERE standing.subject IS NOT NULL;
