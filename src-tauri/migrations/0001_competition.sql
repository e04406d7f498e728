-- The journal. Everything else is written through it; see src/store/journal.rs.
CREATE TABLE operation (
  id       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,                 -- RFC 3339 UTC; order is by id, never by time
  actor    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  params   TEXT NOT NULL CHECK (json_valid(params)),
  undoes   INTEGER REFERENCES operation (id),
  changes  INTEGER NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

CREATE TABLE change (
  id        INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL,
  entity    TEXT NOT NULL,
  row       INTEGER NOT NULL,
  before    TEXT,
  after     TEXT
) STRICT;
CREATE INDEX change_by_operation ON change (operation);
CREATE INDEX change_by_row ON change (entity, row);

-- The operation under way: a row only while the door is open.
CREATE TABLE door (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  operation INTEGER NOT NULL
) STRICT;

-- The newest operation, so that a missing end of the journal is seen.
CREATE TABLE head (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  operation INTEGER NOT NULL,
  hash      TEXT NOT NULL
) STRICT;

CREATE TABLE competition (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  uid          TEXT NOT NULL UNIQUE,
  settings     TEXT NOT NULL CHECK (json_valid(settings)),
  confirmed_by TEXT,
  confirmed_at TEXT
) STRICT;

CREATE TABLE category (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  code     TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE award (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  title    TEXT NOT NULL,
  prize    INTEGER NOT NULL CHECK (prize >= 0)
) STRICT;

CREATE TABLE indicator (
  id         INTEGER PRIMARY KEY,         -- the official number
  uid        TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT;

CREATE TABLE unit (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  code        TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  district    TEXT,
  category_id INTEGER NOT NULL REFERENCES category (id),
  head        TEXT,
  head_nip    TEXT
) STRICT;

CREATE TABLE submission (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  code            TEXT NOT NULL UNIQUE,
  unit_id         INTEGER NOT NULL REFERENCES unit (id),
  name            TEXT NOT NULL,
  phase           TEXT NOT NULL,
  initiator       TEXT,
  initiator_name  TEXT,
  medium          TEXT,
  form            TEXT,
  theme           TEXT,
  affair          TEXT,
  related_affairs TEXT NOT NULL CHECK (json_valid(related_affairs)),
  trial_on        TEXT,
  applied_on      TEXT,
  developed_on    TEXT,
  design          TEXT,
  purpose         TEXT,
  outcome         TEXT,
  output          TEXT,
  status          TEXT NOT NULL
) STRICT;
CREATE INDEX submission_by_unit ON submission (unit_id);

CREATE TABLE claim (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  indicator_id  INTEGER NOT NULL REFERENCES indicator (id),
  basis         TEXT,
  claimed       INTEGER CHECK (claimed BETWEEN 0 AND 3),
  accepted      INTEGER CHECK (accepted BETWEEN 0 AND 3),
  note          TEXT,
  UNIQUE (submission_id, indicator_id)
) STRICT;

CREATE TABLE stage (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  code        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  weight      INTEGER NOT NULL CHECK (weight >= 0),   -- percent in ten-thousandths
  aggregation TEXT NOT NULL,
  advance     INTEGER CHECK (advance > 0),
  position    INTEGER NOT NULL
) STRICT;

CREATE TABLE criterion (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE,
  stage_id INTEGER NOT NULL REFERENCES stage (id),
  code     TEXT NOT NULL,
  name     TEXT NOT NULL,
  weight   INTEGER NOT NULL CHECK (weight >= 0),      -- percent in ten-thousandths
  max      INTEGER NOT NULL CHECK (max > 0),          -- ten-thousandths
  position INTEGER NOT NULL,
  UNIQUE (stage_id, code)
) STRICT;

CREATE TABLE judge (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  code        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  role        TEXT NOT NULL,
  institution TEXT,
  categories  TEXT NOT NULL CHECK (json_valid(categories)),
  position    INTEGER NOT NULL
) STRICT;

CREATE TABLE recusal (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  judge_id      INTEGER NOT NULL REFERENCES judge (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  reason        TEXT NOT NULL,
  UNIQUE (judge_id, submission_id)
) STRICT;

CREATE TABLE score (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  judge_id      INTEGER NOT NULL REFERENCES judge (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  criterion_id  INTEGER NOT NULL REFERENCES criterion (id),
  value         INTEGER NOT NULL CHECK (value >= 0),  -- ten-thousandths; a row that is not there is not scored
  UNIQUE (submission_id, judge_id, criterion_id)
) STRICT;

CREATE TABLE settlement (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  category_id INTEGER NOT NULL REFERENCES category (id),
  stage_id    INTEGER REFERENCES stage (id),
  place       INTEGER NOT NULL,           -- the first place the tied entries shared
  score       TEXT NOT NULL,              -- the score they shared, as printed
  ranks       TEXT NOT NULL CHECK (json_valid(ranks)),
  method      TEXT NOT NULL CHECK (method IN ('vote', 'lots')),
  reason      TEXT NOT NULL,
  actor       TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;

CREATE TABLE seal (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  at            TEXT NOT NULL,
  actor         TEXT NOT NULL,
  hash          TEXT NOT NULL,
  waiver        TEXT,
  result        TEXT NOT NULL CHECK (json_valid(result)),
  reopened_at   TEXT,
  reopened_by   TEXT,
  reopen_reason TEXT
) STRICT;

CREATE TABLE certificate (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE,
  seal_id       INTEGER NOT NULL REFERENCES seal (id),
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  award         TEXT NOT NULL,
  number        TEXT UNIQUE,
  serial        INTEGER NOT NULL,
  issued_at     TEXT NOT NULL,
  superseded    INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
  UNIQUE (seal_id, submission_id, award)
) STRICT;
