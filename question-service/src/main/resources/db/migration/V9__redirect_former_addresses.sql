-- The slugs that a topic or a track had before, as its file lists them: their addresses lead to it.
ALTER TABLE track ADD COLUMN former_slugs JSONB NOT NULL DEFAULT '[]';
ALTER TABLE topic ADD COLUMN former_slugs JSONB NOT NULL DEFAULT '[]';

-- Where a question could be read before. A question that is there now comes first. It leads to an id and not to another
-- address, so that there are neither chains nor loops.
CREATE TABLE former_address (
    topic    TEXT NOT NULL,
    slug     TEXT NOT NULL,
    question UUID NOT NULL REFERENCES question ON DELETE CASCADE,
    PRIMARY KEY (topic, slug)
);
CREATE INDEX former_address_question ON former_address (question);

CREATE FUNCTION keep_former_address() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO question.former_address (topic, slug, question) VALUES (OLD.topic, OLD.slug, OLD.id)
    ON CONFLICT (topic, slug) DO UPDATE SET question = excluded.question;
    RETURN NULL;
END
$$;

CREATE TRIGGER keep_former_address AFTER UPDATE ON question
    FOR EACH ROW WHEN (OLD.kind = 'OPEN' AND (OLD.topic, OLD.slug) IS DISTINCT FROM (NEW.topic, NEW.slug))
    EXECUTE FUNCTION keep_former_address();
