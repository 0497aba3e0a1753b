-- +goose Up
CREATE TABLE scale_plans (
    id     TEXT    PRIMARY KEY CHECK (length(id) = 64),
    plan   BLOB    NOT NULL,
    shards INTEGER NOT NULL CHECK (shards > 0),
    uri    TEXT    NOT NULL
) STRICT;

-- A row here says that the shard is done.
CREATE TABLE scale_results (
    plan    TEXT    NOT NULL REFERENCES scale_plans (id),
    shard   INTEGER NOT NULL CHECK (shard >= 0),
    digest  TEXT    NOT NULL CHECK (length(digest) = 64),
    lines   INTEGER NOT NULL CHECK (lines >= 0),
    refused INTEGER NOT NULL CHECK (refused >= 0),
    counts  BLOB    NOT NULL,
    PRIMARY KEY (plan, shard)
) STRICT;

-- Its decisions, packed: one row a shard, because a row a record would cost
-- more than to decide it.
CREATE TABLE scale_decisions (
    plan  TEXT    NOT NULL,
    shard INTEGER NOT NULL,
    lines BLOB    NOT NULL,
    PRIMARY KEY (plan, shard)
) STRICT;
