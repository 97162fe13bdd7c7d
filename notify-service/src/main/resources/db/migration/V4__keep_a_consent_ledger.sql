-- '*' is everything: each launch is told to its subscribers. Titles of our own can be translated.
ALTER TABLE scope
    DROP CONSTRAINT scope_path_check,
    ADD CONSTRAINT scope_path_check CHECK (path = '*' OR path ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,2}$'),
    ADD title_de TEXT CHECK (title_de <> '');

-- An erased subscriber stays as a row without an address, so that campaigns can still account for everyone.
ALTER TABLE subscriber
    ALTER email DROP NOT NULL,
    ALTER email_key DROP NOT NULL,
    ADD erased_at TIMESTAMPTZ,
    ADD CHECK ((email IS NULL) = (erased_at IS NOT NULL) AND (email_key IS NULL) = (erased_at IS NOT NULL));

-- What people agree to, word by word. A new wording is a new version; old ones stay.
CREATE TABLE consent_wording (
    version INT  NOT NULL CHECK (version > 0),
    locale  TEXT NOT NULL CHECK (locale IN ('en', 'de')),
    text    TEXT NOT NULL CHECK (text LIKE '%{scope}%'),
    PRIMARY KEY (version, locale)
);

INSERT INTO consent_wording VALUES
    (1, 'en', 'Mail me when a practice test on {scope} launches. I can leave at any time, by a link in each mail.'),
    (1, 'de', 'Schreibt mir, wenn ein Übungstest zu {scope} startet. Abbestellen kann ich jederzeit, mit einem Link in jeder Mail.');

-- The proof of consent. client is the network that a request came from, not the whole address; evidence is what an import
-- says of where consent was given. An event without a scope is about all of them.
CREATE TABLE consent_event (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscriber  UUID NOT NULL REFERENCES subscriber,
    scope       TEXT REFERENCES scope,
    round       INT CHECK (round > 0),
    event       TEXT NOT NULL CHECK (event IN ('ASKED', 'CONFIRMED', 'UNSUBSCRIBED', 'LAPSED', 'IMPORTED', 'SUPPRESSED',
                                               'RELEASED', 'ERASED')),
    way         TEXT NOT NULL CHECK (way IN ('FORM', 'API', 'LINK', 'ONE_CLICK', 'PREFERENCES', 'OPERATOR', 'MAIL_SYSTEM',
                                             'TIME')),
    wording     INT,
    locale      TEXT,
    client      TEXT,
    evidence    TEXT CHECK (length(evidence) <= 500),
    happened_at TIMESTAMPTZ NOT NULL,
    FOREIGN KEY (wording, locale) REFERENCES consent_wording,
    CHECK ((scope IS NULL) = (round IS NULL)),
    CHECK (event NOT IN ('ASKED', 'CONFIRMED') OR (wording IS NOT NULL AND locale IS NOT NULL AND scope IS NOT NULL))
);

CREATE INDEX consent_event_subscriber ON consent_event (subscriber, id);

-- Nothing is changed but what identifies a person who was erased, and nothing is removed but what never became consent.
CREATE FUNCTION keep_consent_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND NEW.client IS NULL AND NEW.evidence IS NULL
        AND to_jsonb(NEW) - 'client' - 'evidence' = to_jsonb(OLD) - 'client' - 'evidence'
        AND EXISTS (SELECT FROM notify.subscriber s WHERE s.id = OLD.subscriber AND s.erased_at IS NOT NULL)
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND NOT EXISTS (
        SELECT FROM notify.consent_event e
        WHERE e.subscriber = OLD.subscriber AND (e.scope = OLD.scope OR OLD.scope IS NULL)
          AND e.event IN ('CONFIRMED', 'IMPORTED', 'ERASED'))
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a consent event is never changed' USING ERRCODE = 'check_violation';
END
$$;

CREATE TRIGGER consent_event_is_append_only BEFORE UPDATE OR DELETE ON consent_event
    FOR EACH ROW EXECUTE FUNCTION keep_consent_event();

-- How much of a limit is used up since it began. source is a keyed hash of a client, or '*' for all together.
CREATE TABLE rate_limit (
    source   TEXT PRIMARY KEY,
    began_at TIMESTAMPTZ NOT NULL,
    taken    INT NOT NULL CHECK (taken > 0)
);

CREATE INDEX rate_limit_age ON rate_limit (began_at);

-- id names a suppression in addresses of the web, where no mail address belongs. from_erasure: the address was erased while it
-- was suppressed, and somebody has signed it up again; it goes when that sign-up goes.
ALTER TABLE suppression
    ADD id UUID NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    ADD from_erasure BOOLEAN NOT NULL DEFAULT FALSE;

-- A mail that leads to the preference page. In the order of the queue it comes first: somebody waits for it.
ALTER TABLE delivery
    DROP CONSTRAINT delivery_purpose_check,
    ADD CONSTRAINT delivery_purpose_check CHECK (purpose IN ('ACCESS', 'CONFIRMATION', 'LAUNCH'));

-- Addresses whose owners had them erased, as keyed hashes, so that no import brings them back. reason is why the address was
-- suppressed, if it was. key_check differs when another key made the hash.
CREATE TABLE erasure (
    address_hash TEXT PRIMARY KEY CHECK (address_hash ~ '^[0-9a-f]{64}$'),
    key_check    TEXT NOT NULL,
    reason       TEXT CHECK (reason IN ('HARD_BOUNCE', 'SOFT_BOUNCES', 'COMPLAINT', 'OPERATOR')),
    erased_at    TIMESTAMPTZ NOT NULL
);

-- How many sign-ups nobody confirmed in time. Nothing else is left of them.
CREATE TABLE purge (
    day      DATE PRIMARY KEY,
    sign_ups BIGINT NOT NULL CHECK (sign_ups > 0)
);

CREATE INDEX subscription_unconfirmed ON subscription (asked_at) WHERE confirmed_at IS NULL;
