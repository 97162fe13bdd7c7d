-- That somebody asked for the link to the settings of an address, whether we know it or not. It is gone a moment later, when
-- the address was looked up; until then no crash forgets it. One that is asked for twice is here twice: a key would make the
-- second request wait for the look-up of the first one, and so tell how long that takes.
CREATE TABLE access_request (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email_key TEXT NOT NULL CHECK (length(email_key) BETWEEN 3 AND 254),
    asked_at  TIMESTAMPTZ NOT NULL
);
