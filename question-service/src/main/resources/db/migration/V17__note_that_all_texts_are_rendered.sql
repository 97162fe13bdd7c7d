-- The version of the catalog whose texts are all rendered, and the revision of what rendered them: a start at this version reads none of them.
CREATE TABLE rendered_catalog (
    only_row BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_row),
    revision TEXT NOT NULL,
    number   BIGINT NOT NULL
);
