-- A campaign's mails wait in batches, made when they are queued. A worker claims a batch in one row, tries each mail of it once,
-- and forgets the batch; a mail that is to be tried again is due on its own. So a mail that arrives at the first attempt is
-- written once after it was queued.
CREATE TABLE batch (
    campaign UUID NOT NULL REFERENCES campaign,
    number   INT NOT NULL CHECK (number >= 0),
    worker   UUID,
    PRIMARY KEY (campaign, number)
);
CREATE INDEX batch_waiting ON batch (campaign, number) WHERE worker IS NULL;
CREATE INDEX batch_worker ON batch (worker) WHERE worker IS NOT NULL;

-- What each connection of a worker is handing over, and since when that is on record. A mail may leave only while it stands here.
-- Written for every mail, in place: each page has room for many versions.
CREATE TABLE hand (
    worker   UUID NOT NULL,
    number   INT NOT NULL CHECK (number >= 0),
    delivery UUID,
    since    TIMESTAMPTZ,
    PRIMARY KEY (worker, number),
    CHECK ((delivery IS NULL) = (since IS NULL))
) WITH (fillfactor = 25);

-- The workers of the version before cannot go on.
DELETE FROM worker;
UPDATE delivery d SET
    state = CASE WHEN c.on_unknown = 'HOLD' THEN 'UNKNOWN' ELSE 'PENDING' END,
    claim = NULL,
    last_error = 'the service was replaced by another version'
FROM delivery same LEFT JOIN campaign c ON c.id = same.campaign
WHERE same.id = d.id AND d.state = 'SENDING';
UPDATE delivery SET state = 'PENDING', claim = NULL WHERE state = 'CLAIMED';

DROP VIEW delivery_consent;
DROP INDEX delivery_due, delivery_claims, delivery_troubles;
ALTER TABLE delivery
    DROP CONSTRAINT delivery_state_check,
    DROP CONSTRAINT delivery_claim_check,
    -- No foreign key: batches end before their mails.
    ADD batch INT,
    -- When a mail is due on its own; none as long as it waits in its batch.
    ALTER due_at DROP NOT NULL;
ALTER TABLE delivery
    ADD CONSTRAINT delivery_state_check CHECK (state IN
        ('PENDING', 'CLAIMED', 'SENT', 'FAILED', 'SUPPRESSED', 'CANCELLED', 'UNKNOWN')),
    ADD CONSTRAINT delivery_claim_check CHECK (CASE state
        WHEN 'CLAIMED' THEN claim IS NOT NULL
        WHEN 'UNKNOWN' THEN TRUE -- its worker may still say how it went
        ELSE claim IS NULL END),
    ADD CONSTRAINT delivery_reachable CHECK (state <> 'PENDING' OR due_at IS NOT NULL OR batch IS NOT NULL),
    -- No index may look at the state itself: PostgreSQL writes a row in place only if nothing that an index looks at changes,
    -- and these two don't change for a mail that is sent at the first attempt.
    ADD next_try TIMESTAMPTZ GENERATED ALWAYS AS (CASE state WHEN 'PENDING' THEN due_at END) STORED,
    ADD is_trouble BOOLEAN NOT NULL GENERATED ALWAYS AS (state IN ('UNKNOWN', 'FAILED')) STORED,
    SET (fillfactor = 70);

CREATE INDEX delivery_due ON delivery (campaign, next_try) WHERE next_try IS NOT NULL;
CREATE INDEX delivery_claims ON delivery (claim, campaign) WHERE claim IS NOT NULL;
CREATE INDEX delivery_batch ON delivery (campaign, batch) WHERE batch IS NOT NULL;
CREATE INDEX delivery_troubles ON delivery (campaign, id) WHERE is_trouble;

-- A mail, and whether it is still wanted.
CREATE VIEW delivery_consent AS
SELECT d.id, d.campaign, d.state, d.claim, d.batch, d.due_at,
    CASE d.purpose
        WHEN 'LAUNCH' THEN s.status = 'CONFIRMED'
        WHEN 'CONFIRMATION' THEN s.status <> 'UNSUBSCRIBED' AND s.round = d.round
        ELSE TRUE END
    AND b.email_key IS NOT NULL
    AND NOT EXISTS (SELECT FROM suppression p WHERE p.email_key = b.email_key) AS is_given
FROM delivery d
JOIN subscription s ON s.id = d.subscription
JOIN subscriber b ON b.id = d.subscriber;
