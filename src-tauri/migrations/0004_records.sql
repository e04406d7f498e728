-- Papers and the meeting.
-- Who received the prize of an award, and the tax that a person entered; the program never computes one.
CREATE TABLE receipt (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  seal_id       INTEGER NOT NULL REFERENCES seal (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  award         TEXT NOT NULL,
  receiver      TEXT,
  received_on   TEXT,
  tax           INTEGER CHECK (tax >= 0), -- whole rupiah; empty is not entered
  tax_note      TEXT,
  actor         TEXT NOT NULL,
  at            TEXT NOT NULL,
  UNIQUE (seal_id, submission_id, award)
) STRICT;

-- Wrong PINs. The row is what the journal tells of it; the PIN that was tried stands nowhere.
CREATE TABLE wrong_pin (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  judge TEXT NOT NULL,                    -- code of the judge whose seat was wanted
  actor TEXT NOT NULL,                    -- who was at the keyboard
  at    TEXT NOT NULL                     -- RFC 3339 UTC
) STRICT;

-- Papers that report a sealed result, made while its seal was in force; when it is opened again they no longer hold.
CREATE TABLE printed_paper (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  seal_id    INTEGER NOT NULL REFERENCES seal (id),
  kind       TEXT NOT NULL,                 -- berita-acara, rekapitulasi, lampiran-sk, tanda-terima
  at         TEXT NOT NULL,                 -- RFC 3339 UTC, of the newest print
  by         TEXT NOT NULL,
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
  UNIQUE (seal_id, kind)
) STRICT;

-- Evidence, verification and units.
-- Evidence that is an address and no file, where the indicator allows it. The program never opens it by itself.
CREATE TABLE link (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  indicator_id  INTEGER NOT NULL REFERENCES indicator (id),
  address       TEXT NOT NULL,
  about         TEXT,
  added_by      TEXT NOT NULL,
  added_at      TEXT NOT NULL,
  UNIQUE (submission_id, indicator_id, address)
) STRICT;

-- Searching units, as 0002 does for submissions: not journaled, kept in step by triggers.
CREATE VIRTUAL TABLE unit_search USING fts5 (
  code, name, words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER unit_search_insert AFTER INSERT ON unit BEGIN
  INSERT INTO unit_search (rowid, code, name, words)
  VALUES (NEW.id, NEW.code, NEW.name, NEW.kind || ' ' || coalesce(NEW.district, '') || ' ' || coalesce(NEW.head, ''));
END;
CREATE TRIGGER unit_search_delete AFTER DELETE ON unit BEGIN
  DELETE FROM unit_search WHERE rowid = OLD.id;
END;
CREATE TRIGGER unit_search_update AFTER UPDATE ON unit BEGIN
  DELETE FROM unit_search WHERE rowid = OLD.id;
  INSERT INTO unit_search (rowid, code, name, words)
  VALUES (NEW.id, NEW.code, NEW.name, NEW.kind || ' ' || coalesce(NEW.district, '') || ' ' || coalesce(NEW.head, ''));
END;
INSERT INTO unit_search (rowid, code, name, words)
SELECT id, code, name, kind || ' ' || coalesce(district, '') || ' ' || coalesce(head, '') FROM unit;

-- Workbooks sent to units. Which came back is held against the newest sending, by the order of the journal.
CREATE TABLE sending (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  unit_id  INTEGER NOT NULL REFERENCES unit (id),
  deadline TEXT,
  actor    TEXT NOT NULL,
  at       TEXT NOT NULL                  -- RFC 3339 UTC
) STRICT;
CREATE INDEX sending_by_unit ON sending (unit_id);

-- The archive.
-- Unused files taken out. The row is what the journal tells of it, since no other row changes.
CREATE TABLE sweep (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  by    TEXT NOT NULL,
  at    TEXT NOT NULL,                    -- RFC 3339 UTC
  files INTEGER NOT NULL CHECK (files > 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;
