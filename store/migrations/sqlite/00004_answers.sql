-- +goose Up

-- An answer of a force that was read, by the hash of its bytes. The file itself
-- is in the inbox.
CREATE TABLE answers (
    id     INTEGER PRIMARY KEY,
    sha256 TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    name   TEXT    NOT NULL,
    bytes  INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;

-- What a reader proposed, as JSON. A later one that proposes otherwise is a later row.
CREATE TABLE readings (
    id      INTEGER PRIMARY KEY,
    answer  INTEGER NOT NULL REFERENCES answers (id),
    content TEXT    NOT NULL
) STRICT;

-- What people said of proposals, each known by its mark. A ruling is never
-- changed: the last one of a mark stands.
CREATE TABLE rulings (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    answer  INTEGER NOT NULL REFERENCES answers (id),
    mark    TEXT    NOT NULL CHECK (mark <> ''),
    action  TEXT    NOT NULL CHECK (action IN ('accept', 'correct', 'split', 'reject', 'reopen')),
    content TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    who     TEXT    NOT NULL CHECK (who <> ''),
    at      TEXT    NOT NULL CHECK (at <> '')
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER rulings_are_not_changed BEFORE UPDATE ON rulings
BEGIN SELECT RAISE(ABORT, 'a ruling is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER rulings_are_not_taken_out BEFORE DELETE ON rulings
BEGIN SELECT RAISE(ABORT, 'a ruling is never taken out'); END;
-- +goose StatementEnd

CREATE VIEW standing AS SELECT max(id) AS id FROM rulings GROUP BY answer, mark;

-- The figures that follow from a ruling and are added up; the columns are those
-- of figures.
CREATE TABLE confirmed (
    ruling       INTEGER NOT NULL REFERENCES rulings (id),
    seq          INTEGER NOT NULL,
    area_kind    TEXT    NOT NULL,
    area_code    TEXT    NOT NULL,
    area_name    TEXT    NOT NULL,
    area_printed TEXT    NOT NULL,
    area_forces  INTEGER NOT NULL,
    period_start TEXT    NOT NULL,
    period_end   TEXT    NOT NULL,
    measure      TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    low          INTEGER CHECK ((low IS NOT NULL) = (state IN ('counted', 'suppressed'))),
    high         INTEGER CHECK (CASE state WHEN 'counted' THEN high IS low
                                           WHEN 'suppressed' THEN high IS NULL OR high >= low
                                           ELSE high IS NULL END),
    publisher    TEXT    NOT NULL,
    published_on TEXT    NOT NULL,
    url          TEXT    NOT NULL,
    document     TEXT    NOT NULL,
    place        TEXT    NOT NULL,
    printed      TEXT    NOT NULL,
    note         TEXT    NOT NULL,
    PRIMARY KEY (ruling, seq)
) STRICT;

-- Every figure that is added up: those of imported files, then the confirmed
-- ones of which the ruling stands.
CREATE VIEW all_figures AS
    SELECT 0 AS road, import AS source, * FROM figures
    UNION ALL
    SELECT 1, ruling, * FROM confirmed WHERE ruling IN (SELECT id FROM standing);

-- +goose Down
DROP VIEW all_figures;
DROP TABLE confirmed;
DROP VIEW standing;
DROP TABLE rulings;
DROP TABLE readings;
DROP TABLE answers;
