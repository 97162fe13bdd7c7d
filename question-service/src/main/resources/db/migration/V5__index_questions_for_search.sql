-- Letters and digits; all other ASCII separates words, so that asyncio.run is two of them. Whatever the collation.
CREATE FUNCTION words(markdown TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(left(coalesce(markdown, ''), 60000) COLLATE "C",
                          '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g')
$$;

CREATE FUNCTION texts(list JSONB) RETURNS TEXT[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(text ORDER BY number), '{}')
    FROM jsonb_array_elements_text(CASE jsonb_typeof(list) WHEN 'array' THEN list ELSE '[]' END)
        WITH ORDINALITY AS element (text, number)
$$;

-- A word matches as it is typed, and in all its English forms. What no page shows is in no index: closed questions,
-- rubrics, hints, keys.
ALTER TABLE question
    ADD COLUMN search TSVECTOR GENERATED ALWAYS AS (
        CASE WHEN status = 'PUBLISHED' AND kind = 'OPEN' THEN
            setweight(to_tsvector('simple', words(content ->> 'title')), 'A')
            || setweight(to_tsvector('english', words(content ->> 'title')), 'A')
            || setweight(to_tsvector('simple', words(topic || ' ' || coalesce(content ->> 'tags', ''))), 'B')
            || setweight(to_tsvector('simple', words(content ->> 'prompt')), 'C')
            || setweight(to_tsvector('english', words(content ->> 'prompt')), 'C')
            || setweight(to_tsvector('simple', words(content ->> 'answer')), 'D')
            || setweight(to_tsvector('english', words(content ->> 'answer')), 'D')
        END) STORED,
    ADD COLUMN tags TEXT[] NOT NULL GENERATED ALWAYS AS (texts(content -> 'tags')) STORED,
    ADD COLUMN competency JSONB GENERATED ALWAYS AS (content #> '{measurement,competency}') STORED;

CREATE INDEX question_search ON question USING gin (search);

-- The words that searches can find, to correct typing errors by. Each import writes them anew.
CREATE TABLE search_word (
    word      TEXT PRIMARY KEY,
    questions INT NOT NULL CHECK (questions > 0)
);

-- Without pg_trgm typing errors are not corrected. Most installations let only an administrator create an extension.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'pg_trgm is not there: %', SQLERRM;
END
$$;
