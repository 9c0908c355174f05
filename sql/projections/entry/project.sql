INSERT INTO projection.entry (
    event, position, known_from, known_until, recorded_at,
    kind, modality, occurred, earliest, latest, sort_day,
    subject, act, addressees, participants, place, form, announced_by, commitment,
    metric, value, max, unit, deadline, deadline_earliest, deadline_latest,
    article, evidence_start, evidence_end, extractor,
    publisher, url, published, published_earliest, published_latest
)
SELECT
    report.event, report.position, report.known_from, report.known_until, report.recorded_at,
    content.kind, content.modality,
    occurred.edtf, occurred.earliest, occurred.latest,
    -- A day is left out where its year does not have four digits: such a date stands at the beginning.
    coalesce(occurred.earliest, occurred.latest, '0001-01-01'),
    coalesce(content.speaker, content.pledger), content.act, content.addressees, content.participants,
    content.place, content.form, content."announcedBy", content.commitment,
    coalesce(content.metric, figure.metric), figure.value, figure.max, figure.unit,
    deadline.edtf, deadline.earliest, deadline.latest,
    content.article, (content.evidence #>> '{span,start}')::integer, (content.evidence #>> '{span,end}')::integer,
    content.extractor,
    article.publisher, article.url, published.edtf, published.earliest, published.latest
FROM projection.report(:after, :upto, :horizon) AS report
CROSS JOIN LATERAL jsonb_to_record(report.content) AS content (
    kind text, modality text, article uuid, extractor text, occurred jsonb, evidence jsonb,
    speaker text, act text, addressees text[], figure jsonb,
    pledger text, "announcedBy" text, metric text, target jsonb, deadline jsonb, commitment text,
    participants text[], place text, form text
)
CROSS JOIN LATERAL jsonb_to_record(content.occurred) AS occurred (edtf text, earliest date, latest date)
LEFT JOIN LATERAL jsonb_to_record(coalesce(content.target, content.figure))
    AS figure (value numeric, max numeric, unit text, metric text, deadline jsonb) ON true
LEFT JOIN LATERAL jsonb_to_record(coalesce(content.deadline, figure.deadline))
    AS deadline (edtf text, earliest date, latest date) ON true
LEFT JOIN LATERAL jsonb_to_record(report.article) AS article (publisher text, url text, published jsonb) ON true
LEFT JOIN LATERAL jsonb_to_record(article.published) AS published (edtf text, earliest date, latest date) ON true;
