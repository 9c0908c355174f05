-- Finds the earlier editions of a page. A hash, because an address may be longer than what a B-tree can hold.
CREATE INDEX event_article_url_idx ON log.event USING hash ((payload ->> 'url'))
WHERE type = 'ArticleRecorded';
