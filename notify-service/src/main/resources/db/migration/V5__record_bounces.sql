-- What came back for a mail, once for each kind however often it is told. Without a foreign key: deliveries of long ago are
-- removed, what their campaign met with stays.
CREATE TABLE bounce (
    delivery    UUID NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('HARD', 'SOFT', 'POLICY', 'DELAYED', 'COMPLAINT')),
    campaign    UUID,
    subscriber  UUID NOT NULL,
    status      TEXT CHECK (status ~ '^[245]\.[0-9]{1,3}\.[0-9]{1,3}$'),
    diagnostic  TEXT CHECK (length(diagnostic) <= 300),
    received_at TIMESTAMPTZ NOT NULL,
    source      TEXT NOT NULL CHECK (source IN ('MAILBOX', 'WEBHOOK')),
    PRIMARY KEY (delivery, kind)
);

CREATE INDEX bounce_campaign ON bounce (campaign, kind);
CREATE INDEX bounce_soft ON bounce (subscriber, received_at) WHERE kind = 'SOFT';
