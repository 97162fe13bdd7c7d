-- paused_because is the code of a message from now on, with these arguments. A sentence of an earlier release stays as it is.
ALTER TABLE campaign ADD pause_arguments JSONB NOT NULL DEFAULT '{}';
