package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"cyberflag/figure"
)

const importColumns = `sha256, kind, name, bytes, received, read, refused, seed`

func (i *Import) fields() []any {
	return []any{&i.SHA256, &i.Kind, &i.Name, &i.Bytes, &i.Received, &i.Read, &i.Refused, &i.Seed}
}

// Import gives the import of that hash; ok is false when there is none.
func (s *SQLite) Import(ctx context.Context, sha256 string) (i Import, ok bool, err error) {
	err = s.db.QueryRowContext(ctx,
		`SELECT `+importColumns+` FROM imports WHERE sha256 = $1`, sha256).Scan(i.fields()...)
	if errors.Is(err, sql.ErrNoRows) {
		return Import{}, false, nil
	}
	return i, err == nil, err
}

// Imports gives all imports in the order they came.
func (s *SQLite) Imports(ctx context.Context) ([]Import, error) {
	return list(ctx, s.db, `SELECT `+importColumns+` FROM imports ORDER BY id`, nil,
		func(row *sql.Rows) (i Import, err error) {
			err = row.Scan(i.fields()...)
			return i, err
		})
}

// Refusals gives what was refused of one import, in the file's order.
func (s *SQLite) Refusals(ctx context.Context, sha256 string) ([]Refusal, error) {
	return list(ctx, s.db,
		`SELECT r.line, r.col, r.problem, r.hint FROM refusals r
		 JOIN imports i ON i.id = r.import WHERE i.sha256 = $1 ORDER BY r.seq`, []any{sha256},
		func(row *sql.Rows) (r Refusal, err error) {
			err = row.Scan(&r.Row, &r.Column, &r.Problem, &r.Hint)
			return r, err
		})
}

// Figures gives the figures of imported files in the order they came. What people
// confirmed of answers is read with Confirmations.
func (s *SQLite) Figures(ctx context.Context) ([]figure.Figure, error) {
	return list(ctx, s.db, `SELECT `+figureColumns+` FROM figures ORDER BY import, seq`, nil,
		func(row *sql.Rows) (figure.Figure, error) {
			var r figureRow
			if err := row.Scan(r.fields()...); err != nil {
				return figure.Figure{}, err
			}
			return r.figure()
		})
}

// Runs gives all runs in the order they came, each with its counts.
func (s *SQLite) Runs(ctx context.Context) ([]Run, error) {
	// One statement, so that a run is never seen without its counts.
	type line struct {
		id         int64
		run        Run
		dimensions sql.NullString
		labels     sql.NullString
		offences   sql.NullInt64
	}
	lines, err := list(ctx, s.db,
		`SELECT r.id, i.sha256, r.rules, r.definition, c.dimensions, c.labels, c.offences
		 FROM runs r JOIN imports i ON i.id = r.import LEFT JOIN counts c ON c.run = r.id
		 ORDER BY r.id, c.seq`, nil,
		func(row *sql.Rows) (l line, err error) {
			err = row.Scan(&l.id, &l.run.Extract, &l.run.Rules, &l.run.Definition, &l.dimensions, &l.labels, &l.offences)
			return l, err
		})
	if err != nil {
		return nil, err
	}
	var runs []Run
	for i, l := range lines {
		if i == 0 || lines[i-1].id != l.id {
			runs = append(runs, l.run)
		}
		if !l.labels.Valid {
			continue // a run that counted nothing
		}
		c := Count{Dimensions: l.dimensions.String, Offences: l.offences.Int64}
		if err := json.Unmarshal([]byte(l.labels.String), &c.Labels); err != nil {
			return nil, fmt.Errorf("counts of a run: %w", err)
		}
		last := &runs[len(runs)-1]
		last.Counts = append(last.Counts, c)
	}
	return runs, nil
}

// Totals says how much there is, as of one moment.
func (s *SQLite) Totals(ctx context.Context) (t Totals, err error) {
	err = s.db.QueryRowContext(ctx,
		`SELECT count(*), coalesce(sum(received), 0), coalesce(sum(read), 0), coalesce(sum(refused), 0),
		 (SELECT count(*) FROM figures), (SELECT count(*) FROM runs),
		 (SELECT count(*) FROM document_readings), (SELECT count(*) FROM confirmations) FROM imports`).
		Scan(&t.Imports, &t.Received, &t.Read, &t.Refused, &t.Figures, &t.Runs, &t.Readings, &t.Confirmations)
	return t, err
}

// A queryer is a database or a transaction.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// list runs a query and gives its rows as read makes them.
func list[T any](ctx context.Context, db queryer, query string, args []any, read func(*sql.Rows) (T, error)) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := read(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}
