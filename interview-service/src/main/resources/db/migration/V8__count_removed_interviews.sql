-- Interviews that were deleted, or removed because of their age, as numbers alone, so that what operators see of starts, drop-out
-- and scores does not change when they go. The month is that in which they began; a fifth of what could be earned, from 0, stands for
-- the score of those that had as many answers as the shortest test, where there is one.
CREATE TABLE removed_interviews (
    practice_test UUID    NOT NULL REFERENCES practice_test ON DELETE CASCADE,
    month         DATE    NOT NULL,
    finished      BOOLEAN NOT NULL,
    fifth         SMALLINT CHECK (fifth BETWEEN 0 AND 4),
    interviews    INT     NOT NULL CHECK (interviews > 0),
    UNIQUE NULLS NOT DISTINCT (practice_test, month, finished, fifth),
    CHECK (finished OR fifth IS NULL)
);
