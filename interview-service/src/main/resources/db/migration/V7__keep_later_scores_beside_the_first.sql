-- What the scores of an interview said of the ability when an operator had it scored anew, with the item parameters and the
-- newest grades of that time. The report's own result stays; these stand beside it.
CREATE TABLE rescore (
    interview      UUID NOT NULL REFERENCES interview ON DELETE CASCADE,
    number         INT  NOT NULL CHECK (number > 0),
    item_pool      UUID NOT NULL,
    answers        INT  NOT NULL CHECK (answers >= 0),
    ability        DOUBLE PRECISION NOT NULL,
    standard_error DOUBLE PRECISION NOT NULL CHECK (standard_error > 0),
    level          TEXT,
    scored_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (interview, number)
);

CREATE TRIGGER rescore_is_append_only BEFORE UPDATE ON rescore FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- To go through the interviews of a practice test in order.
CREATE INDEX interview_in_order ON interview (practice_test, id);
