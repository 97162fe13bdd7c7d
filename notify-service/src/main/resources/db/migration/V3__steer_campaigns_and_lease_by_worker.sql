-- A campaign is prepared, scheduled, sent, paused and cancelled. Its mails are queued in the background, all at once.
ALTER TABLE campaign
    ADD state          TEXT NOT NULL DEFAULT 'SENDING'
        CHECK (state IN ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED')),
    ADD caller         TEXT NOT NULL DEFAULT '' CHECK (length(caller) <= 255),
    ADD on_unknown     TEXT NOT NULL DEFAULT 'HOLD' CHECK (on_unknown IN ('HOLD', 'RESEND')),
    ADD created_at     TIMESTAMPTZ,
    ADD send_at        TIMESTAMPTZ,
    ADD queued_at      TIMESTAMPTZ,
    ADD candidates     BIGINT NOT NULL DEFAULT 0 CHECK (candidates >= 0),
    ADD paused_because TEXT,
    -- What had gone wrong when an operator resumed it all the same, and of how many.
    ADD forgiven       BIGINT NOT NULL DEFAULT 0,
    ADD forgiven_of    BIGINT NOT NULL DEFAULT 0,
    ADD forgiven_complaints BIGINT NOT NULL DEFAULT 0,
    ADD ended_at       TIMESTAMPTZ;

UPDATE campaign SET created_at = launched_at, queued_at = launched_at,
    candidates = (SELECT count(*) FROM delivery WHERE campaign = campaign.id);

ALTER TABLE campaign
    ALTER state DROP DEFAULT,
    ALTER caller DROP DEFAULT,
    ALTER on_unknown DROP DEFAULT,
    ALTER created_at SET NOT NULL,
    ALTER launched_at DROP NOT NULL,
    -- Whoever asks with a key of their own must not meet somebody else's campaign.
    DROP CONSTRAINT campaign_idempotency_key_key,
    ADD UNIQUE (caller, idempotency_key),
    ADD CHECK (state <> 'SCHEDULED' OR send_at IS NOT NULL),
    ADD CHECK (state NOT IN ('SENDING', 'PAUSED', 'SENT') OR launched_at IS NOT NULL),
    ADD CHECK (state NOT IN ('DRAFT', 'SCHEDULED') OR launched_at IS NULL),
    ADD CHECK ((state = 'PAUSED') = (paused_because IS NOT NULL)),
    ADD CHECK ((state IN ('SENT', 'CANCELLED')) = (ended_at IS NOT NULL)),
    ADD CHECK (queued_at IS NOT NULL OR candidates = 0);

CREATE INDEX campaign_under_way ON campaign (launched_at) WHERE state IN ('SCHEDULED', 'SENDING', 'PAUSED');

-- Who hands mails over. The lease is on the database's clock. Whoever takes a worker's mails over deletes its row, and a worker
-- without a row may neither claim nor send.
CREATE TABLE worker (
    id          UUID PRIMARY KEY,
    lease_until TIMESTAMPTZ NOT NULL
);

-- Domains whose mails are to wait, because the mail server has said of several in a row that it takes none now.
CREATE TABLE slow_domain (
    name      TEXT PRIMARY KEY,
    deferrals INT NOT NULL CHECK (deferrals > 0),
    wait_until TIMESTAMPTZ
);

-- From when on the next mail may leave, for all replicas together. One row.
CREATE TABLE pace (
    only_row BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    free_at  TIMESTAMPTZ NOT NULL
);
INSERT INTO pace VALUES (TRUE, '-infinity');

-- PENDING in the queue, CLAIMED by a worker, SENDING once it is on record that the mail may leave, which is tried_at.
DROP INDEX delivery_queue, delivery_leases;
ALTER TABLE delivery
    DROP COLUMN lease_until,
    DROP CONSTRAINT delivery_state_check,
    ADD tried_at TIMESTAMPTZ,
    -- When it is due and how old it is: on the database's clock, as everything that workers go by.
    ADD queued_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    ALTER due_at SET DEFAULT clock_timestamp();
UPDATE delivery SET claim = NULL WHERE state NOT IN ('SENDING', 'UNKNOWN');
ALTER TABLE delivery
    ADD CONSTRAINT delivery_state_check CHECK (state IN
        ('PENDING', 'CLAIMED', 'SENDING', 'SENT', 'FAILED', 'SUPPRESSED', 'CANCELLED', 'UNKNOWN')),
    ADD CONSTRAINT delivery_claim_check CHECK (CASE state
        WHEN 'CLAIMED' THEN claim IS NOT NULL
        WHEN 'SENDING' THEN claim IS NOT NULL
        WHEN 'UNKNOWN' THEN TRUE -- its worker may still say how it went
        ELSE claim IS NULL END);

CREATE INDEX delivery_due ON delivery (campaign, due_at) WHERE state = 'PENDING';
CREATE INDEX delivery_claims ON delivery (campaign, claim) WHERE state IN ('CLAIMED', 'SENDING');
CREATE INDEX delivery_troubles ON delivery (campaign, id) WHERE state IN ('UNKNOWN', 'FAILED');

-- Whether the mail is still wanted.
CREATE VIEW delivery_consent AS
SELECT d.id AS delivery,
    CASE d.purpose
        WHEN 'LAUNCH' THEN s.status = 'CONFIRMED'
        WHEN 'CONFIRMATION' THEN s.status <> 'UNSUBSCRIBED' AND s.round = d.round
        ELSE TRUE END
    AND b.email_key IS NOT NULL
    AND NOT EXISTS (SELECT FROM suppression p WHERE p.email_key = b.email_key) AS is_given
FROM delivery d
JOIN subscription s ON s.id = d.subscription
JOIN subscriber b ON b.id = d.subscriber;
