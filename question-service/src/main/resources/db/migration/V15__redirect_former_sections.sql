-- The slugs that a section had before in its track, as its file lists them: links and topics of authors follow it.
ALTER TABLE section ADD COLUMN former_slugs JSONB NOT NULL DEFAULT '[]';
