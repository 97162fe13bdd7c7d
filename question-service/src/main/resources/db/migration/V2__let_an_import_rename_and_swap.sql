-- A topic whose folder is gone leaves the site. It is kept, since its retired questions refer to it.
ALTER TABLE topic ADD COLUMN retired BOOLEAN NOT NULL DEFAULT false;

-- Of the question as its file said it, so that an import need not read what has not changed; '' matches no file.
ALTER TABLE question ADD COLUMN digest TEXT NOT NULL DEFAULT '';

-- Within an import two questions may have one slug for a moment: one name moves to another question, two are swapped.
DROP INDEX question_slug;
ALTER TABLE question ADD CONSTRAINT question_slug EXCLUDE USING btree (topic WITH =, slug WITH =)
    WHERE (status = 'PUBLISHED') DEFERRABLE INITIALLY DEFERRED;
