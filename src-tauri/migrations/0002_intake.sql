-- Evidence, verification and mentoring. A journaled table never gains a column (its rows would no longer be what the journal says
-- they are), so what is new about a submission or a claim stands in a table beside it.
CREATE TABLE standing (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  submission_id INTEGER NOT NULL UNIQUE REFERENCES submission (id),
  step_by       TEXT,                     -- who took the last step; empty when the status came with a workbook
  step_at       TEXT,
  reason        TEXT,
  round         INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0),
  pledged       INTEGER NOT NULL DEFAULT 0 CHECK (pledged IN (0, 1)),
  waived_by     TEXT,
  waived_at     TEXT,
  waiver        TEXT
) STRICT;

CREATE TABLE assessment (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  indicator_id  INTEGER NOT NULL REFERENCES indicator (id),
  reason        TEXT,
  ticked        TEXT NOT NULL CHECK (json_valid(ticked)),
  decided_by    TEXT NOT NULL,
  decided_at    TEXT NOT NULL,
  stale         INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1)),
  UNIQUE (submission_id, indicator_id)
) STRICT;

CREATE TABLE attachment (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  slot          TEXT NOT NULL,
  indicator_id  INTEGER REFERENCES indicator (id),
  name          TEXT NOT NULL,
  hash          TEXT NOT NULL,            -- BLAKE3, the file's name in the archive
  size          INTEGER NOT NULL CHECK (size >= 0),
  kind          TEXT NOT NULL,            -- by content
  detail        TEXT NOT NULL,
  pages         INTEGER,
  seconds       INTEGER,
  problems      TEXT NOT NULL CHECK (json_valid(problems)),
  letter_number TEXT,
  letter_date   TEXT,
  about         TEXT,
  verdict       TEXT,
  verdict_note  TEXT,
  added_by      TEXT NOT NULL,
  added_at      TEXT NOT NULL,
  CHECK ((slot = 'indikator') = (indicator_id IS NOT NULL))
) STRICT;
CREATE INDEX attachment_by_submission ON attachment (submission_id);
CREATE INDEX attachment_by_hash ON attachment (hash);

CREATE TABLE note (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  about         TEXT NOT NULL,
  target        TEXT NOT NULL,
  text          TEXT NOT NULL,
  author        TEXT NOT NULL,
  at            TEXT NOT NULL,
  due           TEXT,
  state         TEXT NOT NULL,
  round         INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_submission ON note (submission_id);

CREATE TABLE reply (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  note_id INTEGER NOT NULL REFERENCES note (id),
  author  TEXT NOT NULL,
  at      TEXT NOT NULL,
  text    TEXT NOT NULL
) STRICT;
CREATE INDEX reply_by_note ON reply (note_id);

CREATE TABLE unit_return (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  unit_id INTEGER NOT NULL UNIQUE REFERENCES unit (id),
  file    TEXT NOT NULL,
  actor   TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;

-- Searching: not journaled, kept in step by triggers, made anew from the rows at any time.
CREATE VIRTUAL TABLE search USING fts5 (
  code, name, unit, words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER search_submission_insert AFTER INSERT ON submission BEGIN
  INSERT INTO search (rowid, code, name, unit, words)
  SELECT NEW.id, NEW.code, NEW.name, unit.code || ' ' || unit.name,
         unit.kind || ' ' || coalesce(district, '') || ' ' || coalesce(NEW.theme, '') || ' ' || coalesce(NEW.affair, '') || ' ' || coalesce(NEW.initiator_name, '')
  FROM unit WHERE unit.id = NEW.unit_id;
END;
CREATE TRIGGER search_submission_delete AFTER DELETE ON submission BEGIN
  DELETE FROM search WHERE rowid = OLD.id;
END;
CREATE TRIGGER search_submission_update AFTER UPDATE ON submission
WHEN OLD.id IS NOT NEW.id OR OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.unit_id IS NOT NEW.unit_id
  OR OLD.theme IS NOT NEW.theme OR OLD.affair IS NOT NEW.affair OR OLD.initiator_name IS NOT NEW.initiator_name BEGIN
  DELETE FROM search WHERE rowid = OLD.id;
  INSERT INTO search (rowid, code, name, unit, words)
  SELECT NEW.id, NEW.code, NEW.name, unit.code || ' ' || unit.name,
         unit.kind || ' ' || coalesce(district, '') || ' ' || coalesce(NEW.theme, '') || ' ' || coalesce(NEW.affair, '') || ' ' || coalesce(NEW.initiator_name, '')
  FROM unit WHERE unit.id = NEW.unit_id;
END;
CREATE TRIGGER search_unit_update AFTER UPDATE ON unit
WHEN OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.district IS NOT NEW.district BEGIN
  DELETE FROM search WHERE rowid IN (SELECT id FROM submission WHERE unit_id = NEW.id);
  INSERT INTO search (rowid, code, name, unit, words)
  SELECT submission.id, submission.code, submission.name, NEW.code || ' ' || NEW.name,
         NEW.kind || ' ' || coalesce(NEW.district, '') || ' ' || coalesce(theme, '') || ' ' || coalesce(affair, '') || ' ' || coalesce(initiator_name, '')
  FROM submission WHERE unit_id = NEW.id;
END;
INSERT INTO search (rowid, code, name, unit, words)
SELECT submission.id, submission.code, submission.name, unit.code || ' ' || unit.name,
       unit.kind || ' ' || coalesce(district, '') || ' ' || coalesce(theme, '') || ' ' || coalesce(affair, '') || ' ' || coalesce(initiator_name, '')
FROM submission JOIN unit ON unit.id = unit_id;
