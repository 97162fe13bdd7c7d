-- What the mail server says when a mail is handed over counts like what it reports later.
ALTER TABLE bounce
    DROP CONSTRAINT bounce_source_check,
    ADD CONSTRAINT bounce_source_check CHECK (source IN ('MAILBOX', 'WEBHOOK', 'CONVERSATION'));
