-- +goose Up

-- The key by which marks of records are made. It never leaves the workspace, so
-- a mark says nothing outside it.
CREATE TABLE mark_key (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB    NOT NULL CHECK (length(key) = 32)
) STRICT;
INSERT INTO mark_key VALUES (1, randomblob(32));

-- A record is known by a keyed hash of its force and reference, and each version
-- of it by a keyed hash of all that it holds. Neither the reference nor the text
-- is here, and they must never be. A version is never changed or taken out.
CREATE TABLE records (
    id      INTEGER PRIMARY KEY,
    mark    INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    content INTEGER NOT NULL,
    import  INTEGER NOT NULL REFERENCES imports (id),
    UNIQUE (mark, version)
) STRICT;

-- labels is a JSON array in the order of dimensions, as in counts.
CREATE TABLE cells (
    id         INTEGER PRIMARY KEY,
    dimensions TEXT    NOT NULL,
    labels     TEXT    NOT NULL,
    UNIQUE (dimensions, labels)
) STRICT;

-- The cell in which a version of a record is counted by one version of the rules.
CREATE TABLE decisions (
    record INTEGER NOT NULL REFERENCES records (id),
    rules  TEXT    NOT NULL CHECK (rules <> ''),
    cell   INTEGER NOT NULL REFERENCES cells (id),
    PRIMARY KEY (record, rules)
) STRICT, WITHOUT ROWID;

-- +goose Down
DROP TABLE decisions;
DROP TABLE cells;
DROP TABLE records;
DROP TABLE mark_key;
