-- The language of a subscription's mails, chosen at sign-up.
ALTER TABLE subscription ADD locale TEXT NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'de'));

-- Addresses that get no mail whatever their subscriptions say, and why.
CREATE TABLE suppression (
    email_key     TEXT PRIMARY KEY,
    reason        TEXT NOT NULL CHECK (reason IN ('HARD_BOUNCE', 'SOFT_BOUNCES', 'COMPLAINT', 'OPERATOR')),
    suppressed_at TIMESTAMPTZ NOT NULL
);
