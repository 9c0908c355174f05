INSERT INTO projection.pledge (
    event, position, known_from, known_until,
    pledger, announced_by, metric, value, max, unit, deadline, deadline_earliest, deadline_latest,
    commitment, modality, said, said_earliest, said_latest, sort_day
)
SELECT
    report.event, report.position, report.known_from, report.known_until,
    content.pledger, content."announcedBy", content.metric, target.value, target.max, target.unit,
    deadline.edtf, deadline.earliest, deadline.latest,
    content.commitment, content.modality, occurred.edtf, occurred.earliest, occurred.latest,
    coalesce(occurred.earliest, occurred.latest, '0001-01-01')
FROM projection.report(:after, :upto, :horizon) AS report
CROSS JOIN LATERAL jsonb_to_record(report.content) AS content (
    pledger text, "announcedBy" text, metric text, target jsonb, deadline jsonb, commitment text, modality text,
    occurred jsonb
)
CROSS JOIN LATERAL jsonb_to_record(content.occurred) AS occurred (edtf text, earliest date, latest date)
LEFT JOIN LATERAL jsonb_to_record(content.target) AS target (value numeric, max numeric, unit text) ON true
LEFT JOIN LATERAL jsonb_to_record(content.deadline) AS deadline (edtf text, earliest date, latest date) ON true
WHERE report.type = 'PledgeMade';
