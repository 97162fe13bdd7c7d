-- How many connections to the mail server a worker has, may have for now, and has at most; and why it may not have all of them.
ALTER TABLE worker
    ADD connections            INT NOT NULL DEFAULT 0,
    ADD connections_allowed    INT NOT NULL DEFAULT 0,
    ADD connections_configured INT NOT NULL DEFAULT 0,
    ADD slowed_by              TEXT;
