-- The item parameters of a version of a question, as a calibration of answers to it estimated them. Another version has others. A version
-- without a row has those of its author's judgement. The release before knows nothing of it, and removes it with a question.
CREATE TABLE calibrated_item (
    question              UUID NOT NULL REFERENCES question ON DELETE CASCADE,
    version               INT NOT NULL CHECK (version > 0),
    model                 TEXT NOT NULL CHECK (model IN ('LOGISTIC', 'GRADED', 'PARTIAL')),
    discrimination        DOUBLE PRECISION NOT NULL CHECK (discrimination > 0 AND discrimination < 'Infinity'),
    thresholds            DOUBLE PRECISION[] NOT NULL CHECK (cardinality(thresholds) > 0),
    guessing              DOUBLE PRECISION NOT NULL CHECK (guessing >= 0 AND guessing < 1),
    log_discrimination_sd DOUBLE PRECISION NOT NULL CHECK (log_discrimination_sd BETWEEN 0 AND 5),
    difficulty_sd         DOUBLE PRECISION NOT NULL CHECK (difficulty_sd BETWEEN 0 AND 5),
    correlation           DOUBLE PRECISION NOT NULL CHECK (correlation BETWEEN -1 AND 1),
    responses             INT NOT NULL CHECK (responses > 0),
    stored_by             TEXT NOT NULL,
    stored_at             TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (question, version),
    CHECK (model <> 'LOGISTIC' OR cardinality(thresholds) = 1),
    CHECK (model = 'LOGISTIC' OR guessing = 0)
);
