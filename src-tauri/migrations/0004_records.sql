-- Papers and the meeting.

-- Evidence, verification and units.

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
