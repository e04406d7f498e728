-- Papers and the meeting.
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
