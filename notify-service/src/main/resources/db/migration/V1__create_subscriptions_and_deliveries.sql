-- What one can sign up for: a track, section or topic of the catalog, as question-service named it last.
CREATE TABLE scope (
    path  TEXT PRIMARY KEY CHECK (path ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,2}$'),
    title TEXT NOT NULL CHECK (title <> '')
);

-- email is what was typed; email_key tells whether two addresses are the same one.
CREATE TABLE subscriber (
    id        UUID PRIMARY KEY,
    email     TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    email_key TEXT NOT NULL UNIQUE CHECK (email_key ~ '^[!-~]{1,64}@[!-~]{1,252}$' AND length(email_key) <= 254),
    asked_at  TIMESTAMPTZ NOT NULL
);

-- round counts the sign-ups that followed an unsubscribe: a confirmation link is good for its own round only.
CREATE TABLE subscription (
    id              UUID PRIMARY KEY,
    subscriber      UUID NOT NULL REFERENCES subscriber,
    scope           TEXT NOT NULL REFERENCES scope,
    status          TEXT NOT NULL CHECK (status IN ('UNCONFIRMED', 'CONFIRMED', 'UNSUBSCRIBED')),
    round           INT  NOT NULL CHECK (round > 0),
    asked_at        TIMESTAMPTZ NOT NULL,
    confirmed_at    TIMESTAMPTZ,
    unsubscribed_at TIMESTAMPTZ,
    UNIQUE (subscriber, scope),
    UNIQUE (id, subscriber),
    CHECK ((status = 'UNSUBSCRIBED') = (unsubscribed_at IS NOT NULL)),
    CHECK (status <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
    CHECK (status <> 'UNCONFIRMED' OR confirmed_at IS NULL)
);

CREATE INDEX subscription_audience ON subscription (scope) WHERE status = 'CONFIRMED';

CREATE TABLE campaign (
    id              UUID PRIMARY KEY,
    idempotency_key TEXT NOT NULL UNIQUE CHECK (idempotency_key ~ '^[!-~]{1,255}$'),
    fingerprint     TEXT NOT NULL,
    practice_test   TEXT NOT NULL,
    title           TEXT NOT NULL CHECK (title <> ''),
    topic           TEXT NOT NULL,
    page            TEXT NOT NULL CHECK (page LIKE '/%'),
    launched_at     TIMESTAMPTZ NOT NULL
);

-- One row per mail. claim and lease_until say which worker has it and until when, on the database's clock.
CREATE TABLE delivery (
    id           UUID PRIMARY KEY,
    purpose      TEXT NOT NULL CHECK (purpose IN ('CONFIRMATION', 'LAUNCH')),
    subscription UUID NOT NULL,
    subscriber   UUID NOT NULL,
    round        INT  NOT NULL CHECK (round > 0),
    campaign     UUID REFERENCES campaign,
    state        TEXT NOT NULL CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'FAILED', 'SUPPRESSED', 'UNKNOWN')),
    attempts     INT  NOT NULL CHECK (attempts >= 0),
    created_at   TIMESTAMPTZ NOT NULL,
    due_at       TIMESTAMPTZ NOT NULL,
    claim        UUID,
    lease_until  TIMESTAMPTZ,
    sent_at      TIMESTAMPTZ,
    last_error   TEXT,
    FOREIGN KEY (subscription, subscriber) REFERENCES subscription (id, subscriber),
    UNIQUE (campaign, subscriber),
    CHECK ((purpose = 'LAUNCH') = (campaign IS NOT NULL)),
    CHECK ((claim IS NULL) = (lease_until IS NULL)),
    CHECK (state <> 'SENDING' OR (claim IS NOT NULL AND attempts > 0)),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);

-- In the order of the queue: somebody waits for a confirmation, and 'CONFIRMATION' sorts before 'LAUNCH'.
CREATE INDEX delivery_queue ON delivery (purpose, due_at) WHERE state = 'PENDING';
CREATE INDEX delivery_leases ON delivery (lease_until) WHERE state = 'SENDING';
CREATE INDEX delivery_limits ON delivery (subscriber, created_at) WHERE purpose = 'CONFIRMATION';
