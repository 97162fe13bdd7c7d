-- The questions of a topic go with it when it gets another slug.
ALTER TABLE question
    DROP CONSTRAINT question_topic_fkey,
    ADD CONSTRAINT question_topic_fkey FOREIGN KEY (topic) REFERENCES topic ON UPDATE CASCADE;
ALTER TABLE authored_question
    DROP CONSTRAINT authored_question_topic_fkey,
    ADD CONSTRAINT authored_question_topic_fkey FOREIGN KEY (topic) REFERENCES topic ON UPDATE CASCADE;

-- Grows with each change by an author.
ALTER TABLE topic ADD COLUMN revision BIGINT NOT NULL DEFAULT 1 CHECK (revision > 0);
