-- How often a campaign was resumed: what was refused before counts no more. And how often the reply to a mail got lost.
ALTER TABLE campaign ADD resumptions INT NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD lost_replies INT NOT NULL DEFAULT 0;
