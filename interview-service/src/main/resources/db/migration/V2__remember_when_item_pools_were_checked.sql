-- When question-service last said that this is the pool of its topic. The newest is the one that interviews begin with.
ALTER TABLE item_pool ADD COLUMN checked_at TIMESTAMPTZ;
UPDATE item_pool SET checked_at = fetched_at;
ALTER TABLE item_pool ALTER COLUMN checked_at SET NOT NULL;
CREATE INDEX item_pool_checked ON item_pool (topic, checked_at DESC);
