-- That somebody asked for the link to the settings of an address, whether we know it or not. It is gone a moment later, when
-- the address was looked up; until then no crash forgets it.
CREATE TABLE access_request (
    email_key TEXT PRIMARY KEY CHECK (length(email_key) BETWEEN 3 AND 254),
    asked_at  TIMESTAMPTZ NOT NULL
);
