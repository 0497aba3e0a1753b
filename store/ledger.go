package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
)

// A Fact is one thing that is public: a cell that was published.
type Fact struct {
	Population string // who is counted and how, in words; never ""
	Period     string
	Vintage    string // which release said it
	Table      string // which of its tables
	Dims       []string
	Labels     []string // one for each of Dims
	Status     string   // "exact", "hidden" or "range"
	Low, High  int64    // High -1: no limit
	Source     string
}

// KeepFacts adds to the ledger what of facts is not there yet, all of it or,
// with an error, nothing. It gives the number added.
func (s *SQLite) KeepFacts(ctx context.Context, facts []Fact) (added int, err error) {
	err = s.inTx(ctx, "ledger", func(tx *sql.Tx) error {
		q, err := tx.PrepareContext(ctx, `INSERT INTO ledger
			(population, period, vintage, tab, dims, labels, status, low, high, source)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`)
		if err != nil {
			return err
		}
		defer q.Close()
		for i, f := range facts {
			n, err := insertFact(ctx, q, f)
			if err != nil {
				return fmt.Errorf("fact %d: %w", i+1, err)
			}
			added += n
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return added, nil
}

func insertFact(ctx context.Context, q *sql.Stmt, f Fact) (int, error) {
	dims, err := json.Marshal(f.Dims)
	if err != nil {
		return 0, err
	}
	labels, err := json.Marshal(f.Labels)
	if err != nil {
		return 0, err
	}
	high := sql.NullInt64{Int64: f.High, Valid: f.High >= 0}
	res, err := q.ExecContext(ctx, f.Population, f.Period, f.Vintage, f.Table, string(dims), string(labels), f.Status, f.Low, high, f.Source)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	return int(n), err
}

// Facts gives the ledger in the order it came.
func (s *SQLite) Facts(ctx context.Context) ([]Fact, error) {
	return list(ctx, s.db, `SELECT population, period, vintage, tab, dims, labels, status, low, high, source
		FROM ledger ORDER BY id`, nil, func(row *sql.Rows) (f Fact, err error) {
		var dims, labels string
		var high sql.NullInt64
		err = row.Scan(&f.Population, &f.Period, &f.Vintage, &f.Table, &dims, &labels, &f.Status, &f.Low, &high, &f.Source)
		if err != nil {
			return f, err
		}
		f.High = -1
		if high.Valid {
			f.High = high.Int64
		}
		if err := json.Unmarshal([]byte(dims), &f.Dims); err != nil {
			return f, fmt.Errorf("ledger: dimensions: %w", err)
		}
		if err := json.Unmarshal([]byte(labels), &f.Labels); err != nil {
			return f, fmt.Errorf("ledger: labels: %w", err)
		}
		return f, nil
	})
}
