-- A slug is lower-case words joined by hyphens; a path is the slugs from the track down, joined by slashes.
CREATE TABLE track (
    slug        TEXT PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL,
    position    INT  NOT NULL CHECK (position > 0)
);

CREATE TABLE section (
    path        TEXT PRIMARY KEY,
    track       TEXT NOT NULL REFERENCES track,
    title       TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL,
    position    INT  NOT NULL CHECK (position > 0)
);

CREATE TABLE topic (
    slug        TEXT PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    path        TEXT NOT NULL UNIQUE CHECK (path = section || '/' || slug),
    section     TEXT NOT NULL REFERENCES section,
    title       TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL,
    position    INT  NOT NULL CHECK (position > 0),
    updated_on  DATE NOT NULL
);

CREATE TABLE question (
    id           UUID PRIMARY KEY,
    slug         TEXT NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    topic        TEXT NOT NULL REFERENCES topic,
    kind         TEXT NOT NULL CHECK (kind IN ('OPEN', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'OUTPUT')),
    difficulty   TEXT NOT NULL CHECK (difficulty IN ('EASY', 'MEDIUM', 'HARD')),
    status       TEXT NOT NULL CHECK (status IN ('PUBLISHED', 'RETIRED')),
    position     INT  NOT NULL CHECK (position > 0),
    version      INT  NOT NULL CHECK (version > 0),
    content      JSONB NOT NULL,
    published_at TIMESTAMPTZ NOT NULL
);

-- A slug is free again once its question is retired.
CREATE UNIQUE INDEX question_slug ON question (topic, slug) WHERE status = 'PUBLISHED';
CREATE INDEX question_listing ON question (topic, position, slug) WHERE status = 'PUBLISHED';
