-- How many interviews each client has started since its window began.
CREATE TABLE start_limit (
    client   TEXT PRIMARY KEY,
    began_at TIMESTAMPTZ NOT NULL,
    taken    INT NOT NULL CHECK (taken > 0)
);

CREATE INDEX start_limit_began ON start_limit (began_at);

-- An interview goes with its answers.
ALTER TABLE answer DROP CONSTRAINT answer_interview_fkey;
ALTER TABLE answer ADD CONSTRAINT answer_interview_fkey FOREIGN KEY (interview) REFERENCES interview ON DELETE CASCADE;

CREATE INDEX interview_item_pool ON interview (item_pool);
CREATE INDEX interview_unfinished ON interview (started_at) WHERE ended_at IS NULL;
CREATE INDEX interview_finished ON interview (ended_at) WHERE ended_at IS NOT NULL;
