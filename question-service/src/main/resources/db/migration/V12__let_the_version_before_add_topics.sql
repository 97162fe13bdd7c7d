-- During an update of several replicas, those of the version before go on importing without this column. A topic that they add
-- comes into the catalog at that moment.
ALTER TABLE topic ALTER COLUMN added_at SET DEFAULT now();
