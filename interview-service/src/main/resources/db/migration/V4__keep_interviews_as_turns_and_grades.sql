-- How an interview is taken: with feedback at its end or after each answer, which kinds its client can ask, a fixed list of
-- items in place of an adaptive choice, and what its candidate has seen before.
ALTER TABLE interview
    ADD COLUMN mode     TEXT    NOT NULL DEFAULT 'INTERVIEW' CHECK (mode IN ('INTERVIEW', 'QUIZ')),
    ADD COLUMN kinds    TEXT[]  NOT NULL DEFAULT '{single-choice,multiple-choice,output}',
    ADD COLUMN items    UUID[],
    ADD COLUMN seen     UUID[]  NOT NULL DEFAULT '{}',
    ADD COLUMN shuffled BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN scored   BOOLEAN NOT NULL DEFAULT true,
    DROP CONSTRAINT interview_end_reason_check,
    ADD CONSTRAINT interview_end_reason_check CHECK (end_reason IN
        ('TARGET_STANDARD_ERROR', 'LEVEL_DECIDED', 'MAXIMUM_LENGTH', 'TIME_LIMIT', 'POOL_EXHAUSTED', 'CANDIDATE'));

-- What was said in an interview, in order. Nothing said is changed; numbers follow each other, so that of two requests that
-- answer at once, one finds its number taken.
CREATE TABLE turn (
    interview    UUID NOT NULL REFERENCES interview ON DELETE CASCADE,
    number       INT  NOT NULL CHECK (number > 0),
    kind         TEXT NOT NULL CHECK (kind IN ('QUESTION', 'ANSWER', 'FOLLOW_UP', 'REPLY', 'HINT')),
    question     INT  NOT NULL CHECK (question > 0),
    item         UUID,
    item_version INT CHECK (item_version > 0),
    model        JSONB,
    texts        TEXT[] NOT NULL,
    said_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (interview, number),
    UNIQUE (interview, item),
    CHECK ((kind = 'QUESTION') = (item IS NOT NULL AND item_version IS NOT NULL AND model IS NOT NULL))
);

-- What an answer or a reply is worth, by whom. The first grade stands; later ones (the candidate's own, a regrade) stand beside it.
CREATE TABLE grade (
    interview UUID NOT NULL,
    turn      INT  NOT NULL,
    number    INT  NOT NULL CHECK (number > 0),
    grader    TEXT NOT NULL,
    version   TEXT NOT NULL,
    score     INT CHECK (score BETWEEN 0 AND maximum),
    maximum   INT  NOT NULL CHECK (maximum > 0),
    points    JSONB,
    graded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (interview, turn, number),
    FOREIGN KEY (interview, turn) REFERENCES turn ON DELETE CASCADE
);

-- What a candidate has typed and not sent yet.
CREATE TABLE draft (
    interview UUID PRIMARY KEY REFERENCES interview ON DELETE CASCADE,
    turn      INT    NOT NULL CHECK (turn > 0),
    texts     TEXT[] NOT NULL,
    saved_at  TIMESTAMPTZ NOT NULL
);

INSERT INTO turn (interview, number, kind, question, item, item_version, model, texts, said_at)
SELECT interview, 2 * position - 1, 'QUESTION', position, item, item_version,
       jsonb_build_object('form', 'LOGISTIC', 'a', discrimination, 'b', jsonb_build_array(difficulty), 'c', 0), '{}',
       coalesce(lag(answered_at) OVER (PARTITION BY interview ORDER BY position),
                (SELECT started_at FROM interview.interview i WHERE i.id = answer.interview))
FROM answer;

INSERT INTO turn (interview, number, kind, question, texts, said_at)
SELECT interview, 2 * position, 'ANSWER', position, ARRAY(SELECT jsonb_array_elements_text(given)), answered_at FROM answer;

INSERT INTO grade (interview, turn, number, grader, version, score, maximum, graded_at)
SELECT interview, 2 * position, 1, 'key', '1', score, 1, answered_at FROM answer;

DROP TABLE answer;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was said in an interview is never changed' USING ERRCODE = 'restrict_violation'; END $$;

CREATE TRIGGER turn_is_append_only BEFORE UPDATE ON turn FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER grade_is_append_only BEFORE UPDATE ON grade FOR EACH ROW EXECUTE FUNCTION refuse_change();
