-- Papers and the meeting.

-- Evidence, verification and units.
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
