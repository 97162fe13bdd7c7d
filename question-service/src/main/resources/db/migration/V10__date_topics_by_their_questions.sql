-- A topic changed on the day that its file names, or when a question was published in it later than the topic itself. Those
-- that are here keep the date that they have shown until now.
ALTER TABLE topic ADD COLUMN added_at TIMESTAMPTZ;
UPDATE topic SET added_at = coalesce((SELECT max(published_at) FROM question q WHERE q.topic = topic.slug), now());
ALTER TABLE topic ALTER COLUMN added_at SET NOT NULL;
