-- What a second grader said of the same answer: its verdicts by rubric point, without words of the candidate. It changes no
-- score. The trigger of the table keeps it from being changed, too.
ALTER TABLE grade
    ADD COLUMN second_grader   TEXT,
    ADD COLUMN second_version  TEXT,
    ADD COLUMN second_verdicts JSONB,
    ADD CONSTRAINT second_grade_is_whole CHECK (num_nulls(second_grader, second_version, second_verdicts) IN (0, 3));
