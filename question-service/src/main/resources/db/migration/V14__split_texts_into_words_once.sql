-- As before, but each text is split into words once, not for each of the two dictionaries: a sixth of an import's time.
CREATE OR REPLACE FUNCTION index_question(q question) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    title  TEXT := question.words(q.content ->> 'title');
    prompt TEXT := question.words(q.content ->> 'prompt');
    answer TEXT := question.words(q.content ->> 'answer');
    start  TSVECTOR;
BEGIN
    IF q.status <> 'PUBLISHED' OR q.kind <> 'OPEN' THEN
        DELETE FROM question.search_entry e WHERE e.question = q.id;
        RETURN;
    END IF;
    start := setweight(to_tsvector('simple', title) || to_tsvector('english', title), 'A')
            || setweight(to_tsvector('simple', question.words(q.topic || ' ' || coalesce(q.content ->> 'tags', ''))), 'B')
            || setweight(to_tsvector('simple', prompt) || to_tsvector('english', prompt), 'C');
    INSERT INTO question.search_entry AS e (question, topic, kind, difficulty, tags, competency, head, words)
    VALUES (q.id, q.topic, q.kind, q.difficulty, question.texts(q.content -> 'tags'),
            q.content #> '{measurement,competency}', start,
            start || setweight(to_tsvector('simple', answer) || to_tsvector('english', answer), 'D'))
    ON CONFLICT (question) DO UPDATE SET
        topic = excluded.topic, kind = excluded.kind, difficulty = excluded.difficulty, tags = excluded.tags,
        competency = excluded.competency, head = excluded.head, words = excluded.words;
END
$$;
