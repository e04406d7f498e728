-- Judging and the meeting. The table of settlements is laid anew with the same columns, because a shared place is a way to settle
-- a tie and the old check did not know it; what else is new stands in tables beside those it belongs to.
CREATE TABLE settlement_anew (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  category_id INTEGER NOT NULL REFERENCES category (id),
  stage_id    INTEGER REFERENCES stage (id),
  place       INTEGER NOT NULL,           -- the first place the tied entries shared
  score       TEXT NOT NULL,              -- the score they shared, as printed
  ranks       TEXT NOT NULL CHECK (json_valid(ranks)),
  method      TEXT NOT NULL CHECK (method IN ('vote', 'lots', 'shared')),
  reason      TEXT NOT NULL,
  actor       TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;
INSERT INTO settlement_anew SELECT * FROM settlement;
DROP TABLE settlement;
ALTER TABLE settlement_anew RENAME TO settlement;

-- Votes, the draw, or what a shared place earns.
CREATE TABLE settlement_detail (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  settlement_id INTEGER NOT NULL UNIQUE REFERENCES settlement (id),
  detail        TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;

-- A drawing of lots by the program: the seed is bound by its hash before the panel says its word.
CREATE TABLE draw (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  category_id INTEGER NOT NULL REFERENCES category (id),
  stage_id    INTEGER REFERENCES stage (id),
  place       INTEGER NOT NULL,
  entries     TEXT NOT NULL CHECK (json_valid(entries)),
  seed        TEXT NOT NULL,
  commitment  TEXT NOT NULL,              -- SHA-256 of the seed
  word        TEXT,                       -- what the panel said after it saw the commitment; empty until the draw
  actor       TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;

-- The panel decided otherwise than was computed.
CREATE TABLE overrule (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  category_id   INTEGER NOT NULL REFERENCES category (id),
  ranks         TEXT NOT NULL CHECK (json_valid(ranks)),       -- codes from place one down, as decided
  computed      TEXT NOT NULL CHECK (json_valid(computed)),    -- the same places as computed when it was decided
  reason        TEXT NOT NULL,
  votes_for     INTEGER NOT NULL CHECK (votes_for >= 0),
  votes_against INTEGER NOT NULL CHECK (votes_against >= 0),
  abstained     INTEGER NOT NULL CHECK (abstained >= 0),
  actor         TEXT NOT NULL,
  at            TEXT NOT NULL,
  withdrawn_by  TEXT,
  withdrawn_at  TEXT,
  withdrawn_for TEXT
) STRICT;

-- What a criterion's values mean in words.
CREATE TABLE criterion_guide (
  id           INTEGER PRIMARY KEY,
  uid          TEXT NOT NULL UNIQUE,
  criterion_id INTEGER NOT NULL UNIQUE REFERENCES criterion (id),
  levels       TEXT NOT NULL CHECK (json_valid(levels)),
  worded       INTEGER NOT NULL DEFAULT 0 CHECK (worded IN (0, 1)) -- judges choose words and do not see numbers
) STRICT;

-- Judges of a single entry, chosen by hand; an entry without a row here is judged by all of its category.
CREATE TABLE assignment (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  judge_id      INTEGER NOT NULL REFERENCES judge (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  UNIQUE (submission_id, judge_id)
) STRICT;

-- A conflict of interest that was looked at and is none.
CREATE TABLE clearance (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  judge_id      INTEGER NOT NULL REFERENCES judge (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  reason        TEXT NOT NULL,
  actor         TEXT NOT NULL,
  at            TEXT NOT NULL,
  UNIQUE (judge_id, submission_id)
) STRICT;

-- A judge's sheet. Values without a row here came with a workbook: they are final.
CREATE TABLE sheet (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  judge_id      INTEGER NOT NULL REFERENCES judge (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  stage_id      INTEGER NOT NULL REFERENCES stage (id),
  state         TEXT NOT NULL,            -- draf, selesai
  origin        TEXT NOT NULL,            -- layar, kertas, buku kerja
  actor         TEXT NOT NULL,            -- who made it so
  at            TEXT NOT NULL,
  reason        TEXT,                     -- why the chair opened it again
  UNIQUE (judge_id, submission_id, stage_id)
) STRICT;
CREATE INDEX sheet_by_submission ON sheet (submission_id);

CREATE TABLE remark (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  judge_id      INTEGER NOT NULL REFERENCES judge (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  criterion_id  INTEGER NOT NULL REFERENCES criterion (id),
  text          TEXT NOT NULL,
  UNIQUE (judge_id, submission_id, criterion_id)
) STRICT;

-- A signed paper sheet, typed by two persons who do not see each other's numbers.
CREATE TABLE paper_entry (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  judge_id      INTEGER NOT NULL REFERENCES judge (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  stage_id      INTEGER NOT NULL REFERENCES stage (id),
  part          INTEGER NOT NULL CHECK (part IN (1, 2, 3)),    -- first, second, the one that settled their differences
  person        TEXT NOT NULL,
  entered       TEXT NOT NULL CHECK (json_valid(entered)),
  reason        TEXT,
  at            TEXT NOT NULL,
  UNIQUE (judge_id, submission_id, stage_id, part)
) STRICT;

-- The chair lets the committee see a judge's unfinished sheets.
CREATE TABLE opening (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE,
  judge_id  INTEGER NOT NULL REFERENCES judge (id),
  reason    TEXT NOT NULL,
  actor     TEXT NOT NULL,
  at        TEXT NOT NULL,
  closed_by TEXT,
  closed_at TEXT
) STRICT;

-- Who has a PIN; the PIN itself is not journaled.
CREATE TABLE access (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  judge_id   INTEGER NOT NULL UNIQUE REFERENCES judge (id),
  set_by     TEXT,                        -- empty: taken away, to be chosen anew
  set_at     TEXT,
  blocked_at TEXT,
  reason     TEXT
) STRICT;

CREATE TABLE presence (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  judge_id INTEGER NOT NULL UNIQUE REFERENCES judge (id),
  present  INTEGER NOT NULL CHECK (present IN (0, 1))
) STRICT;

-- Categories whose numbers the chair lets onto the wall.
CREATE TABLE reveal (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  category_id INTEGER NOT NULL UNIQUE REFERENCES category (id),
  shown       INTEGER NOT NULL CHECK (shown IN (0, 1)),
  actor       TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;

-- What the panel talked over again.
CREATE TABLE discussion (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  stage_id      INTEGER NOT NULL REFERENCES stage (id),
  text          TEXT NOT NULL,
  actor         TEXT NOT NULL,
  at            TEXT NOT NULL,
  settled       INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT;
CREATE INDEX discussion_by_submission ON discussion (submission_id);

-- PINs, as argon2id hashes, and wrong attempts. Outside the journal: undoing must never bring an old PIN back.
CREATE TABLE secret (
  judge_id INTEGER PRIMARY KEY REFERENCES judge (id),
  hash     TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  failed_at TEXT
) STRICT;
