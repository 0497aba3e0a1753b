-- +goose Up

-- What is public: every cell that was published, and what it says. Nothing is
-- ever changed here: a later value is a later row.
CREATE TABLE ledger (
    id         INTEGER PRIMARY KEY,
    population TEXT NOT NULL CHECK (population <> ''),
    period     TEXT NOT NULL,
    vintage    TEXT NOT NULL,
    tab        TEXT NOT NULL,
    dims       TEXT NOT NULL,
    labels     TEXT NOT NULL,
    status     TEXT NOT NULL CHECK (status IN ('exact', 'hidden', 'range')),
    low        INTEGER NOT NULL CHECK (low >= 0),
    high       INTEGER CHECK (high IS NULL OR high >= low),
    source     TEXT NOT NULL,
    UNIQUE (population, period, vintage, tab, dims, labels)
) STRICT;
