CREATE TABLE practice_test (
    id          UUID PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    topic       TEXT NOT NULL,
    title       TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL,
    settings    JSONB NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('DRAFT', 'LAUNCHED', 'RETIRED')),
    launched_at TIMESTAMPTZ,
    CHECK ((status = 'DRAFT') = (launched_at IS NULL))
);

-- One launched practice test a topic: its page offers just one.
CREATE UNIQUE INDEX practice_test_of_topic ON practice_test (topic) WHERE status = 'LAUNCHED';

-- That a practice test was launched, and whether notify-service has been told. Written with the launch, done later.
CREATE TABLE launch_announcement (
    practice_test UUID PRIMARY KEY REFERENCES practice_test,
    body          JSONB NOT NULL,
    due_at        TIMESTAMPTZ NOT NULL,
    attempts      INT NOT NULL CHECK (attempts >= 0),
    announced_at  TIMESTAMPTZ
);

CREATE INDEX launch_announcement_due ON launch_announcement (due_at) WHERE announced_at IS NULL;

-- The items of a topic as they were at some time. Interviews refer to it, so that an edit changes none that runs.
CREATE TABLE item_pool (
    id         UUID PRIMARY KEY,
    topic      TEXT NOT NULL,
    tag        TEXT NOT NULL,
    items      JSONB NOT NULL,
    fetched_at TIMESTAMPTZ NOT NULL,
    UNIQUE (topic, tag)
);

CREATE TABLE interview (
    id            UUID PRIMARY KEY,
    secret_hash   BYTEA NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    practice_test UUID NOT NULL REFERENCES practice_test,
    item_pool     UUID NOT NULL REFERENCES item_pool,
    settings      JSONB NOT NULL,
    seed          BIGINT NOT NULL,
    started_at    TIMESTAMPTZ NOT NULL,
    ended_at      TIMESTAMPTZ CHECK (ended_at >= started_at),
    end_reason    TEXT CHECK (end_reason IN
        ('TARGET_STANDARD_ERROR', 'MAXIMUM_LENGTH', 'TIME_LIMIT', 'POOL_EXHAUSTED', 'CANDIDATE')),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);

CREATE TABLE answer (
    id             UUID PRIMARY KEY,
    interview      UUID NOT NULL REFERENCES interview,
    position       INT NOT NULL CHECK (position > 0),
    item           UUID NOT NULL,
    item_version   INT NOT NULL CHECK (item_version > 0),
    discrimination DOUBLE PRECISION NOT NULL CHECK (discrimination > 0),
    difficulty     DOUBLE PRECISION NOT NULL,
    given          JSONB NOT NULL,
    score          INT NOT NULL CHECK (score IN (0, 1)),
    answered_at    TIMESTAMPTZ NOT NULL,
    UNIQUE (interview, position),
    UNIQUE (interview, item)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an answer is never changed' USING ERRCODE = 'restrict_violation'; END $$;

CREATE TRIGGER answer_is_append_only BEFORE UPDATE ON answer
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
