-- RFC 9562, section 5.7 (version 7): milliseconds first, then chance. What was stored together is looked up together, and
-- ids in the order of time keep that on neighbouring pages of an index; ids by chance alone need another page for each row.
-- From PostgreSQL 18 on, uuidv7() does the same.
CREATE FUNCTION time_ordered_id() RETURNS UUID LANGUAGE sql VOLATILE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')
        || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid
$$;

-- Neighbours are sent at the same time, so all the mails of a page are written a second time before the first versions can be
-- cleared away: half a page is left for them.
ALTER TABLE delivery SET (fillfactor = 45);
