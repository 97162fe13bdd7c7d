-- The tables that prompts with interleaved sessions describe in words.
CREATE TABLE account (id int PRIMARY KEY, balance int NOT NULL);
INSERT INTO account VALUES (1, 100), (2, 100);
CREATE TABLE doctor (name text PRIMARY KEY, on_call boolean NOT NULL);
INSERT INTO doctor VALUES ('ada', true), ('bob', true);
CREATE TABLE task (id int PRIMARY KEY, state text NOT NULL, owner text NOT NULL);
INSERT INTO task VALUES (1, 'open', 'none');
CREATE TABLE ticket (id int PRIMARY KEY);
INSERT INTO ticket VALUES (1), (2);
CREATE TABLE job (id int PRIMARY KEY);
INSERT INTO job VALUES (1), (2), (3);
