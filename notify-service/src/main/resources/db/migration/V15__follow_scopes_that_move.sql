-- Where the topic, section or track is now that had this path, if the catalog says so: its subscribers are told of launches there.
ALTER TABLE scope ADD moved_to TEXT REFERENCES scope CHECK (moved_to <> path);
