package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"cyberflag/internal/crashpoint"
)

// Keep takes in a delivery and the file at path that it was read from: all of
// it or, with an error, nothing. added is false when the content, and for an
// extract its run, is there already.
//
// The database's write lock is the workspace's lock. Under it, first the file
// reaches the inbox, then one transaction holds the import with everything
// read from it. Killed in between, the file stands in the inbox without an
// import, and the next try completes it.
func (s *SQLite) Keep(ctx context.Context, d Delivery, path string) (added bool, err error) {
	err = s.inTx(ctx, "import of "+d.Import.Name, func(tx *sql.Tx) error {
		if err := s.inbox.clear(); err != nil {
			return err
		}
		if err := s.inbox.keep(path, d.Import.SHA256); err != nil {
			return err
		}
		crashpoint.Here("store: inbox done")
		added, err = insert(ctx, tx, d)
		return err
	})
	return added && err == nil, err
}

// inTx does what is one thing: all of it or, with an error, nothing.
func (s *SQLite) inTx(ctx context.Context, what string, do func(*sql.Tx) error) (err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	defer func() {
		if err != nil {
			tx.Rollback()
			err = fmt.Errorf("%s: %w", what, err)
		}
	}()
	if err := do(tx); err != nil {
		return err
	}
	crashpoint.Here("store: before commit")
	if err := tx.Commit(); err != nil {
		return err
	}
	crashpoint.Here("store: committed")
	return nil
}

// An OtherReading refuses a file that is kept already and was then read
// otherwise, by another profile: what was counted of it stands.
type OtherReading struct{ Read, Refused int }

func (o OtherReading) Error() string {
	return fmt.Sprintf("the file is kept already, with %d rows read and %d refused, and is now read otherwise; nothing changed", o.Read, o.Refused)
}

// Hint says what to do about it.
func (o OtherReading) Hint() string {
	return "take it into a new workspace, with the profile that reads it right"
}

// insert writes what of d is not there yet.
func insert(ctx context.Context, tx *sql.Tx, d Delivery) (added bool, err error) {
	var id int64
	before := d.Import
	err = tx.QueryRowContext(ctx, `SELECT id, received, read, refused FROM imports WHERE sha256 = $1`, d.Import.SHA256).
		Scan(&id, &before.Received, &before.Read, &before.Refused)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		added = true
		id, err = insertImport(ctx, tx, d)
	case err == nil && before != d.Import:
		err = OtherReading{before.Read, before.Refused}
	}
	if err != nil || d.Run == nil {
		return added, err
	}
	if err := insertRecords(ctx, tx, id, d, added); err != nil {
		return false, err
	}
	ran, err := insertRun(ctx, tx, id, *d.Run)
	return added || ran, err
}

func insertImport(ctx context.Context, tx *sql.Tx, d Delivery) (int64, error) {
	i := d.Import
	res, err := tx.ExecContext(ctx,
		`INSERT INTO imports (sha256, kind, name, bytes, received, read, refused, seed)
		 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		i.SHA256, string(i.Kind), i.Name, i.Bytes, i.Received, i.Read, i.Refused, i.Seed)
	if err != nil {
		return 0, err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return 0, err
	}
	crashpoint.Here("store: import row")
	if err := insertRefusals(ctx, tx, id, d.Refusals); err != nil {
		return 0, err
	}
	return id, insertFigures(ctx, tx, id, d)
}

func insertRefusals(ctx context.Context, tx *sql.Tx, id int64, refusals []Refusal) error {
	q, err := tx.PrepareContext(ctx,
		`INSERT INTO refusals (import, seq, line, col, problem, hint) VALUES ($1, $2, $3, $4, $5, $6)`)
	if err != nil {
		return err
	}
	defer q.Close()
	for i, r := range refusals {
		if _, err := q.ExecContext(ctx, id, i+1, r.Row, r.Column, r.Problem, r.Hint); err != nil {
			return fmt.Errorf("refusal of row %d: %w", r.Row, err)
		}
		crashpoint.Here("store: refusal")
	}
	return nil
}

func insertFigures(ctx context.Context, tx *sql.Tx, id int64, d Delivery) error {
	q, err := tx.PrepareContext(ctx, insertFigureSQL)
	if err != nil {
		return err
	}
	defer q.Close()
	for i, f := range d.Figures {
		if _, err := q.ExecContext(ctx, append([]any{id, i + 1}, rowOf(f).args()...)...); err != nil {
			return fmt.Errorf("figure %d: %w", i+1, err)
		}
		crashpoint.Here("store: figure")
	}
	return nil
}

// insertRun writes a run and its counts, unless that run is there.
func insertRun(ctx context.Context, tx *sql.Tx, id int64, r Run) (bool, error) {
	res, err := tx.ExecContext(ctx,
		`INSERT INTO runs (import, rules, definition) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
		id, r.Rules, r.Definition)
	if err != nil {
		return false, err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	run, err := res.LastInsertId()
	if err != nil {
		return false, err
	}
	crashpoint.Here("store: run row")
	return true, insertCounts(ctx, tx, run, r.Counts)
}

func insertCounts(ctx context.Context, tx *sql.Tx, run int64, counts []Count) error {
	q, err := tx.PrepareContext(ctx,
		`INSERT INTO counts (run, seq, dimensions, labels, offences) VALUES ($1, $2, $3, $4, $5)`)
	if err != nil {
		return err
	}
	defer q.Close()
	for i, c := range counts {
		labels, err := json.Marshal(c.Labels)
		if err != nil {
			return err
		}
		if _, err := q.ExecContext(ctx, run, i+1, c.Dimensions, string(labels), c.Offences); err != nil {
			return fmt.Errorf("count %d: %w", i+1, err)
		}
		crashpoint.Here("store: count")
	}
	return nil
}
