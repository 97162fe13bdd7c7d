-- A topic that was made by the API belongs to its authors: an import neither changes nor withdraws it.
ALTER TABLE topic ADD COLUMN authored BOOLEAN NOT NULL DEFAULT false;

-- topic.md of such a topic.
ALTER TABLE topic ADD COLUMN markdown TEXT NOT NULL DEFAULT '';

-- The file that holds a question, below the content folder; none for one that was written by the API.
ALTER TABLE question ADD COLUMN file TEXT;

-- A question of an author's topic. What is published of it is in table question besides, like one from a file.
CREATE TABLE authored_question (
    id                UUID PRIMARY KEY,
    topic             TEXT NOT NULL REFERENCES topic,
    slug              TEXT NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    status            TEXT NOT NULL CHECK (status IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')),
    kind              TEXT NOT NULL,
    title             TEXT,
    tags              JSONB NOT NULL,
    version           INT NOT NULL CHECK (version > 0),
    published_version INT CHECK (published_version <= version),
    revision          BIGINT NOT NULL CHECK (revision > 0),
    UNIQUE (topic, slug)
);

CREATE TABLE question_version (
    id           UUID PRIMARY KEY,
    question     UUID NOT NULL REFERENCES authored_question,
    number       INT NOT NULL CHECK (number > 0),
    markdown     TEXT NOT NULL,
    written_by   TEXT NOT NULL,
    written_at   TIMESTAMPTZ NOT NULL,
    published_by TEXT,
    published_at TIMESTAMPTZ,
    UNIQUE (question, number),
    CHECK ((published_by IS NULL) = (published_at IS NULL))
);

CREATE FUNCTION keep_published_version() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'version % of question % is published and never changes', OLD.number, OLD.question;
END
$$;

CREATE TRIGGER published_version_is_immutable BEFORE UPDATE OR DELETE ON question_version
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION keep_published_version();

CREATE TABLE status_change (
    id          UUID PRIMARY KEY,
    question    UUID NOT NULL REFERENCES authored_question,
    version     INT NOT NULL,
    from_status TEXT,
    to_status   TEXT NOT NULL,
    changed_by  TEXT NOT NULL,
    changed_at  TIMESTAMPTZ NOT NULL,
    revision    BIGINT NOT NULL,
    UNIQUE (question, revision)
);
