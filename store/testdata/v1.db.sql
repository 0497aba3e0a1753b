-- A workspace database of version 1, as its first cyberflag made it.
-- Never edit this file: it stands for the databases that people have.
CREATE TABLE goose_db_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER NOT NULL,
    is_applied INTEGER NOT NULL,
    tstamp TIMESTAMP DEFAULT (datetime('now'))
);
INSERT INTO goose_db_version (version_id, is_applied, tstamp) VALUES (0, 1, '2026-11-25 00:00:00'), (1, 1, '2026-11-25 00:00:00');
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

CREATE TABLE refusals (
    import  INTEGER NOT NULL REFERENCES imports (id),
    seq     INTEGER NOT NULL,
    line    INTEGER NOT NULL,
    col     TEXT    NOT NULL,
    problem TEXT    NOT NULL,
    hint    TEXT    NOT NULL,
    PRIMARY KEY (import, seq)
) STRICT;

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

CREATE TABLE counts (
    run        INTEGER NOT NULL REFERENCES runs (id),
    seq        INTEGER NOT NULL,
    dimensions TEXT    NOT NULL,
    labels     TEXT    NOT NULL,
    offences   INTEGER NOT NULL CHECK (offences >= 0),
    PRIMARY KEY (run, seq)
) STRICT;
INSERT INTO imports VALUES
    (1, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'figures', 'figures.csv', 100, 3, 2, 1, ''),
    (2, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'extract', 'extract.csv', 200, 12, 12, 0, '7');
INSERT INTO refusals VALUES (1, 1, 4, 'value', '-1 is negative', 'a count is 0 or more');
INSERT INTO figures VALUES
    (1, 1, 'force', 'E23000013', 'Cleveland', 'Cleveland', 0, '2016-04-01', '2017-03-31', 'cyber-flagged child sexual offences',
     'counted', 145, 145, 'A Paper', '2017-06', 'https://example.org/a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'row 2', '145', ''),
    (1, 2, 'force', 'E23000008', 'Durham', 'Durham', 0, '2015-04-01', '2016-03-31', 'cyber-flagged child sexual offences',
     'not_available', NULL, NULL, 'A Paper', '2017-06', 'https://example.org/a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'row 3', 'not available', '');
INSERT INTO runs VALUES (1, 2, 'v1 abcd', 'internet');
INSERT INTO counts VALUES (1, 1, 'force,flag', '["Cleveland","yes"]', 12);
