-- What an address is without the part of it that begins with a plus sign: the owner of one mailbox has as many such addresses as
-- they like, and all of them lead to it.
ALTER TABLE subscriber ADD mailbox TEXT GENERATED ALWAYS AS
    (regexp_replace(email_key, '^([^@+]+)[+][^@]*@', '\1@')) STORED;
CREATE INDEX subscriber_mailbox ON subscriber (mailbox);

-- When more is asked for than may be sent, it waits until then.
ALTER TABLE access_request ADD due_at TIMESTAMPTZ NOT NULL DEFAULT '-infinity';
