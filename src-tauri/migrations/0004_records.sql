-- Papers and the meeting.
-- Wrong PINs. The row is what the journal tells of it; the PIN that was tried stands nowhere.
CREATE TABLE wrong_pin (
  id    INTEGER PRIMARY KEY,
  uid   TEXT NOT NULL UNIQUE,
  judge TEXT NOT NULL,                    -- code of the judge whose seat was wanted
  actor TEXT NOT NULL,                    -- who was at the keyboard
  at    TEXT NOT NULL                     -- RFC 3339 UTC
) STRICT;

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
