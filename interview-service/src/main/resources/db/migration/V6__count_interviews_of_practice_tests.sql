-- The latest interviews of a practice test, for the pages of operators.
CREATE INDEX interview_of_practice_test ON interview (practice_test, started_at DESC);
