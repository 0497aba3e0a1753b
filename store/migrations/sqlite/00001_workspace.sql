-- +goose Up

-- Received = read + refused is a rule of the table, so a wrong reader cannot
-- store a count that does not add up.
CREATE TABLE imports (
    id       INTEGER PRIMARY KEY,
    sha256   TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    kind     TEXT    NOT NULL CHECK (kind IN ('figures', 'extract')),
    name     TEXT    NOT NULL,
    bytes    INTEGER NOT NULL CHECK (bytes >= 0),
    received INTEGER NOT NULL CHECK (received = read + refused),
    read     INTEGER NOT NULL CHECK (read >= 0),
    refused  INTEGER NOT NULL CHECK (refused >= 0),
    seed     TEXT    NOT NULL
) STRICT;

-- seq counts from 1 in the order of the file, here and below.
CREATE TABLE refusals (
    import  INTEGER NOT NULL REFERENCES imports (id),
    seq     INTEGER NOT NULL,
    line    INTEGER NOT NULL,
    col     TEXT    NOT NULL,
    problem TEXT    NOT NULL,
    hint    TEXT    NOT NULL,
    PRIMARY KEY (import, seq)
) STRICT;

-- low and high are the bounds of a counted or suppressed value; high is null
-- when nobody knows an upper bound. A missing value has neither: it is not 0.
CREATE TABLE figures (
    import       INTEGER NOT NULL REFERENCES imports (id),
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
    PRIMARY KEY (import, seq)
) STRICT;

CREATE TABLE runs (
    id         INTEGER PRIMARY KEY,
    import     INTEGER NOT NULL REFERENCES imports (id),
    rules      TEXT    NOT NULL CHECK (rules <> ''),
    definition TEXT    NOT NULL,
    UNIQUE (import, rules, definition)
) STRICT;

-- labels is a JSON array in the order of dimensions. There is no column for a
-- crime reference or free text, and there must never be one.
CREATE TABLE counts (
    run        INTEGER NOT NULL REFERENCES runs (id),
    seq        INTEGER NOT NULL,
    dimensions TEXT    NOT NULL,
    labels     TEXT    NOT NULL,
    offences   INTEGER NOT NULL CHECK (offences >= 0),
    PRIMARY KEY (run, seq)
) STRICT;

-- +goose Down
DROP TABLE counts;
DROP TABLE runs;
DROP TABLE figures;
DROP TABLE refusals;
DROP TABLE imports;
