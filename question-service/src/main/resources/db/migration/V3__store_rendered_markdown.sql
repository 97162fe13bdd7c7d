-- The HTML of each text that is read, under the hash of its Markdown and of the revision of what renders it. Nothing is lost
-- with a row: the import writes it again.
CREATE TABLE rendered_text (
    hash TEXT PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    html TEXT NOT NULL
);
