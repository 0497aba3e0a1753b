-- +goose Up

-- An answer to a request, whose bytes stand in the inbox under the hash.
CREATE TABLE documents (
    id     INTEGER PRIMARY KEY,
    sha256 TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    name   TEXT    NOT NULL,
    bytes  INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;

-- What one version of the reader read in it, as JSON with its problems. The last
-- one is the one whose proposals are offered.
CREATE TABLE document_readings (
    id       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    reader   TEXT    NOT NULL CHECK (reader <> ''),
    content  TEXT    NOT NULL
) STRICT;

-- A proposal keeps its number in every reading that proposes the same.
CREATE TABLE proposals (
    id       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    key      TEXT    NOT NULL,
    UNIQUE (document, key)
) STRICT;

CREATE TABLE proposed (
    reading  INTEGER NOT NULL REFERENCES document_readings (id),
    seq      INTEGER NOT NULL,
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    content  TEXT    NOT NULL,
    PRIMARY KEY (reading, seq)
) STRICT;

-- What people decided: appended, and never changed or taken out. seen is the
-- last decision on the proposal that the person knew of; 0 is none.
CREATE TABLE confirmations (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    seen     INTEGER NOT NULL,
    verb     TEXT    NOT NULL CHECK (verb IN ('accept', 'correct', 'split', 'reject', 'later')),
    person   TEXT    NOT NULL CHECK (person <> ''),
    at       TEXT    NOT NULL,
    why      TEXT    NOT NULL CHECK (verb <> 'reject' OR why <> ''),
    figures  TEXT    NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER confirmations_stay BEFORE UPDATE ON confirmations
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER confirmations_remain BEFORE DELETE ON confirmations
BEGIN SELECT RAISE(ABORT, 'a decision is never taken out'); END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE confirmations;
DROP TABLE proposed;
DROP TABLE proposals;
DROP TABLE document_readings;
DROP TABLE documents;
