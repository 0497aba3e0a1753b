-- +goose Up

-- A corrected force is a version of the same record. name is the keyed hash of the
-- force and reference with which the version came, which mark is of the first; ref
-- is that of the reference alone, and rest that of all but the force, or 0 where
-- there is no text to tell a record by. Versions from before have none of them.
ALTER TABLE records ADD COLUMN name INTEGER;
ALTER TABLE records ADD COLUMN ref  INTEGER;
ALTER TABLE records ADD COLUMN rest INTEGER;
CREATE INDEX records_by_ref ON records (ref);

-- +goose Down
DROP INDEX records_by_ref;
ALTER TABLE records DROP COLUMN rest;
ALTER TABLE records DROP COLUMN ref;
ALTER TABLE records DROP COLUMN name;
