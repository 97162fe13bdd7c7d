-- Whether its subscribers are to be told although an earlier campaign has told them of the same practice test.
ALTER TABLE campaign ADD again BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX campaign_practice_test ON campaign (practice_test);
