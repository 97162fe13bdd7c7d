-- What searches read: one short row for each question that can be read. Its longest column is stored apart (TOAST), and is
-- read for ranks within answers alone. What no page shows is not in it: closed questions, rubrics, hints, keys.
CREATE TABLE search_entry (
    question   UUID PRIMARY KEY REFERENCES question ON DELETE CASCADE,
    number     INT NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    topic      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    tags       TEXT[] NOT NULL,
    competency JSONB,
    head       TSVECTOR NOT NULL,
    words      TSVECTOR NOT NULL
) WITH (toast_tuple_target = 1024);
ALTER TABLE search_entry ALTER COLUMN head SET STORAGE MAIN;
ALTER TABLE search_entry ALTER COLUMN words SET STORAGE EXTERNAL;
CREATE INDEX search_entry_head ON search_entry USING gin (head);
CREATE INDEX search_entry_words ON search_entry USING gin (words);

-- A word matches as it is typed, and in all its English forms. The head is all but the answer.
CREATE FUNCTION index_question(q question) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    start TSVECTOR;
BEGIN
    IF q.status <> 'PUBLISHED' OR q.kind <> 'OPEN' THEN
        DELETE FROM question.search_entry e WHERE e.question = q.id;
        RETURN;
    END IF;
    start := setweight(to_tsvector('simple', question.words(q.content ->> 'title')), 'A')
            || setweight(to_tsvector('english', question.words(q.content ->> 'title')), 'A')
            || setweight(to_tsvector('simple', question.words(q.topic || ' ' || coalesce(q.content ->> 'tags', ''))), 'B')
            || setweight(to_tsvector('simple', question.words(q.content ->> 'prompt')), 'C')
            || setweight(to_tsvector('english', question.words(q.content ->> 'prompt')), 'C');
    INSERT INTO question.search_entry AS e (question, topic, kind, difficulty, tags, competency, head, words)
    VALUES (q.id, q.topic, q.kind, q.difficulty, question.texts(q.content -> 'tags'),
            q.content #> '{measurement,competency}', start,
            start || setweight(to_tsvector('simple', question.words(q.content ->> 'answer')), 'D')
                 || setweight(to_tsvector('english', question.words(q.content ->> 'answer')), 'D'))
    ON CONFLICT (question) DO UPDATE SET
        topic = excluded.topic, kind = excluded.kind, difficulty = excluded.difficulty, tags = excluded.tags,
        competency = excluded.competency, head = excluded.head, words = excluded.words;
END
$$;

CREATE FUNCTION index_changed_question() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM question.index_question(NEW);
    RETURN NULL;
END
$$;

CREATE TRIGGER index_new_question AFTER INSERT ON question
    FOR EACH ROW EXECUTE FUNCTION index_changed_question();
CREATE TRIGGER index_changed_question AFTER UPDATE ON question
    FOR EACH ROW WHEN ((OLD.status, OLD.kind, OLD.topic, OLD.difficulty, OLD.content)
                       IS DISTINCT FROM (NEW.status, NEW.kind, NEW.topic, NEW.difficulty, NEW.content))
    EXECUTE FUNCTION index_changed_question();

ALTER TABLE question DROP COLUMN search, DROP COLUMN tags, DROP COLUMN competency;
SELECT count(index_question(q)) FROM question q;

-- The numbers of the entries that match. Without the index each text would be fetched, which the planner takes for cheap.
CREATE FUNCTION matching_entries(query TSQUERY) RETURNS INT[] LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT coalesce(array_agg(number), '{}') FROM question.search_entry WHERE words @@ query
$$;
