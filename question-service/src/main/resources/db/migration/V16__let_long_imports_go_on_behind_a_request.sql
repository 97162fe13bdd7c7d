-- A file that an author imports behind a request: on whichever replica has time for it, and again on another if that one is lost.
CREATE TABLE topic_import (
    id         UUID PRIMARY KEY,
    topic      TEXT NOT NULL,
    format     TEXT NOT NULL,
    name       TEXT NOT NULL,
    author     TEXT NOT NULL,
    dry_run    BOOLEAN NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('RECEIVING', 'WAITING', 'RUNNING', 'FINISHED', 'REFUSED', 'FAILED')),
    -- The length of the file, how much of it is read, how many questions it has and how many of them are processed.
    bytes      BIGINT NOT NULL DEFAULT 0,
    bytes_read BIGINT NOT NULL DEFAULT 0,
    questions  INT NOT NULL DEFAULT 0,
    processed  INT NOT NULL DEFAULT 0,
    -- The current run: one that was taken for lost can't end the import.
    runner     UUID,
    runs       INT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    -- When its run was heard of last.
    heard_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    -- What it made, or would make, or why it was refused.
    report     TEXT,
    CHECK ((state = 'RUNNING') = (runner IS NOT NULL)),
    CHECK (state NOT IN ('FINISHED', 'REFUSED', 'FAILED') OR report IS NOT NULL)
);

CREATE INDEX topic_import_to_run ON topic_import (created_at) WHERE state IN ('WAITING', 'RUNNING');

CREATE TABLE topic_import_part (
    import  UUID NOT NULL REFERENCES topic_import ON DELETE CASCADE,
    number  INT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (import, number)
);
