-- Grows with each transaction that changes what pages show; services that keep pages hear of it.
CREATE TABLE catalog_version (
    only_row BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_row),
    number   BIGINT NOT NULL,
    writer   XID8 NOT NULL
);
INSERT INTO catalog_version (number, writer) VALUES (1, pg_current_xact_id());

-- Once in a transaction, however many statements it has.
CREATE FUNCTION number_catalog() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    UPDATE question.catalog_version SET number = number + 1, writer = pg_current_xact_id()
    WHERE writer <> pg_current_xact_id();
    IF FOUND THEN
        NOTIFY rehearse_catalog;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER number_catalog AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON track
    FOR EACH STATEMENT EXECUTE FUNCTION number_catalog();
CREATE TRIGGER number_catalog AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON section
    FOR EACH STATEMENT EXECUTE FUNCTION number_catalog();
CREATE TRIGGER number_catalog AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON topic
    FOR EACH STATEMENT EXECUTE FUNCTION number_catalog();
CREATE TRIGGER number_catalog AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON question
    FOR EACH STATEMENT EXECUTE FUNCTION number_catalog();
CREATE TRIGGER number_catalog AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON rendered_text
    FOR EACH STATEMENT EXECUTE FUNCTION number_catalog();
