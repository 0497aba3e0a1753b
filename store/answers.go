package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"cyberflag/figure"
	"cyberflag/internal/crashpoint"
)

// An Answer is a force's answer that was read. Reading is what the last reader
// proposed, as JSON that the store does not look into.
type Answer struct {
	SHA256  string
	Name    string // the file's name without its folder
	Bytes   int64
	Reading string
}

// A Ruling is what somebody said of a proposal of an answer. Content is the
// figures that follow, as JSON; Figures are those of them that are added up.
type Ruling struct {
	ID           int64 // in the order they came, from 1
	Mark, Action string
	Content      string
	Reason       string
	Who, At      string
	Figures      []figure.Figure // to be kept; Rulings does not give them
}

// ErrRuledMeanwhile: somebody else ruled on the proposal since it was looked at.
var ErrRuledMeanwhile = errors.New("somebody else has ruled on it meanwhile")

// KeepAnswer takes in an answer with its file at path, and what was read from it.
// added is false when the last reading of that file proposed the same. A kill at
// any moment leaves all of it or nothing, as Keep does.
func (s *SQLite) KeepAnswer(ctx context.Context, a Answer, path string) (added bool, err error) {
	err = s.inTx(ctx, "answer "+a.Name, func(tx *sql.Tx) error {
		if err := s.inbox.clear(); err != nil {
			return err
		}
		if err := s.inbox.keep(path, a.SHA256); err != nil {
			return err
		}
		added, err = insertAnswer(ctx, tx, a)
		return err
	})
	return added && err == nil, err
}

func insertAnswer(ctx context.Context, tx *sql.Tx, a Answer) (added bool, err error) {
	if _, err := tx.ExecContext(ctx, `INSERT INTO answers (sha256, name, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
		a.SHA256, a.Name, a.Bytes); err != nil {
		return false, err
	}
	id, err := answerID(ctx, tx, a.SHA256)
	if err != nil {
		return false, err
	}
	var last string
	err = tx.QueryRowContext(ctx, `SELECT content FROM readings WHERE answer = $1 ORDER BY id DESC LIMIT 1`, id).Scan(&last)
	if err != nil && !errors.Is(err, sql.ErrNoRows) || err == nil && last == a.Reading {
		return false, err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO readings (answer, content) VALUES ($1, $2)`, id, a.Reading)
	return true, err
}

func answerID(ctx context.Context, tx *sql.Tx, sha256 string) (id int64, err error) {
	err = tx.QueryRowContext(ctx, `SELECT id FROM answers WHERE sha256 = $1`, sha256).Scan(&id)
	return id, err
}

// Answers gives all answers in the order they came, each with its last reading.
func (s *SQLite) Answers(ctx context.Context) ([]Answer, error) {
	return list(ctx, s.db,
		`SELECT a.sha256, a.name, a.bytes, r.content FROM answers a JOIN readings r ON r.id =
		 (SELECT max(id) FROM readings WHERE answer = a.id) ORDER BY a.id`, nil,
		func(row *sql.Rows) (a Answer, err error) {
			err = row.Scan(&a.SHA256, &a.Name, &a.Bytes, &a.Reading)
			return a, err
		})
}

// Rulings gives everything that was said of one answer's proposals, in order.
func (s *SQLite) Rulings(ctx context.Context, sha256 string) ([]Ruling, error) {
	return list(ctx, s.db,
		`SELECT r.id, r.mark, r.action, r.content, r.reason, r.who, r.at FROM rulings r
		 JOIN answers a ON a.id = r.answer WHERE a.sha256 = $1 ORDER BY r.id`, []any{sha256},
		func(row *sql.Rows) (r Ruling, err error) {
			err = row.Scan(&r.ID, &r.Mark, &r.Action, &r.Content, &r.Reason, &r.Who, &r.At)
			return r, err
		})
}

// Rule appends a ruling and gives its ID. seen is the ID of the last ruling on
// the same proposal that its author knew of, or 0: with another one since,
// nothing is kept and the error is ErrRuledMeanwhile.
func (s *SQLite) Rule(ctx context.Context, sha256 string, r Ruling, seen int64) (id int64, err error) {
	err = s.inTx(ctx, "ruling", func(tx *sql.Tx) error {
		answer, err := answerID(ctx, tx, sha256)
		if err != nil {
			return err
		}
		var last int64
		if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) FROM rulings WHERE answer = $1 AND mark = $2`, answer, r.Mark).Scan(&last); err != nil {
			return err
		}
		if last != seen {
			return ErrRuledMeanwhile
		}
		id, err = insertRuling(ctx, tx, answer, r)
		return err
	})
	return id, err
}

func insertRuling(ctx context.Context, tx *sql.Tx, answer int64, r Ruling) (int64, error) {
	res, err := tx.ExecContext(ctx,
		`INSERT INTO rulings (answer, mark, action, content, reason, who, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		answer, r.Mark, r.Action, r.Content, r.Reason, r.Who, r.At)
	if err != nil {
		return 0, err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return 0, err
	}
	crashpoint.Here("store: ruling row")
	return id, insertFigureRows(ctx, tx, "confirmed", "ruling", id, r.Figures)
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
