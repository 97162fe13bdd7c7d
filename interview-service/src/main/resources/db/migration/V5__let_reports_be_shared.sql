-- A link that shows the report and nothing else. How many there have been decides what the next one is, so that one that was
-- revoked never opens anything again.
ALTER TABLE interview
    ADD COLUMN shares      INT NOT NULL DEFAULT 0 CHECK (shares >= 0),
    ADD COLUMN shared_hash BYTEA UNIQUE CHECK (length(shared_hash) = 32);
