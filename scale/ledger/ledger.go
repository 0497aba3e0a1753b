// Package ledger keeps the plans, the results of their shards and the decisions
// in a database: SQLite for one machine, PostgreSQL for many. Its SQL is the
// same for both.
//
// A shard is done when its result is there, and the result, its decisions and
// whatever the caller marks besides go in together, in one transaction, or not
// at all. So there is nothing to clean up after a process that died. A result
// that is there is never replaced: the same again changes nothing, and another
// is an error.
package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"cyberflag/internal/crashpoint"
	"cyberflag/internal/sqldb"
	"cyberflag/scale"
)

// A Ledger is an open database. It is safe for concurrent use, by several
// processes too.
type Ledger struct{ db *sql.DB }

// Errors that callers tell apart.
var (
	// ErrDiffers: a shard was done twice, with different results.
	ErrDiffers = errors.New("a result of this shard is there, and is another")
	// ErrNoPlan: the database does not have that plan.
	ErrNoPlan = errors.New("the database has no such plan")
	// ErrNewer: a later cyberflag made these tables.
	ErrNewer = sqldb.ErrNewer
)

// Close ends all use.
func (l *Ledger) Close() error { return l.db.Close() }

// DB is the database, for an engine that marks more in the same transaction.
func (l *Ledger) DB() *sql.DB { return l.db }

// Begin begins a transaction.
func (l *Ledger) Begin(ctx context.Context) (*sql.Tx, error) { return l.db.BeginTx(ctx, nil) }

// AddPlan keeps a plan, and where its file is. One that is there stays, and its
// file is from now on where it was found last.
func AddPlan(ctx context.Context, tx *sql.Tx, p *scale.Plan, uri string) error {
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO scale_plans (id, plan, shards, uri) VALUES ($1, $2, $3, $4)
		ON CONFLICT (id) DO UPDATE SET uri = excluded.uri`,
		p.ID(), b, p.Shards(), uri)
	if err != nil {
		return fmt.Errorf("keep the plan of %s: %w", p.Name, err)
	}
	return nil
}

// Plan gives a plan and where its file is.
func (l *Ledger) Plan(ctx context.Context, id string) (*scale.Plan, string, error) {
	var b []byte
	var uri string
	err := l.db.QueryRowContext(ctx, `SELECT plan, uri FROM scale_plans WHERE id = $1`, id).Scan(&b, &uri)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, "", fmt.Errorf("%w: %.12s", ErrNoPlan, id)
	}
	if err != nil {
		return nil, "", err
	}
	p := new(scale.Plan)
	if err := json.Unmarshal(b, p); err != nil {
		return nil, "", fmt.Errorf("plan %.12s: %w", id, err)
	}
	if p.ID() != id {
		return nil, "", fmt.Errorf("plan %.12s is damaged", id)
	}
	return p, uri, p.Check()
}

// Keep keeps the result of a shard in tx: when tx is committed, it is done.
func Keep(ctx context.Context, tx *sql.Tx, p scale.Packed) error {
	res, err := tx.ExecContext(ctx, `INSERT INTO scale_results (plan, shard, digest, lines, refused, counts)
		VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`, p.Plan, p.Shard, p.Digest, p.Lined, p.Refused, p.Counts)
	if err != nil {
		return fmt.Errorf("keep the result of shard %d: %w", p.Shard, err)
	}
	crashpoint.Here("ledger: result")
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, isSame(ctx, tx, p))
	}
	if crashpoint.Planted("ledger: commit apart") {
		_, errCommit := tx.ExecContext(ctx, "COMMIT")
		_, errBegin := tx.ExecContext(ctx, "BEGIN")
		crashpoint.Here("ledger: apart")
		if err := errors.Join(errCommit, errBegin); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO scale_decisions (plan, shard, lines) VALUES ($1, $2, $3)`, p.Plan, p.Shard, p.Lines)
	if err != nil {
		return fmt.Errorf("keep the decisions of shard %d: %w", p.Shard, err)
	}
	crashpoint.Here("ledger: decisions")
	return nil
}

// isSame holds a result to the one that is there.
func isSame(ctx context.Context, tx *sql.Tx, p scale.Packed) error {
	var digest string
	err := tx.QueryRowContext(ctx, `SELECT digest FROM scale_results WHERE plan = $1 AND shard = $2`, p.Plan, p.Shard).Scan(&digest)
	if err == nil && digest != p.Digest {
		err = fmt.Errorf("%w: shard %d of plan %.12s", ErrDiffers, p.Shard, p.Plan)
	}
	return err
}

// Done reports whether a shard is done.
func (l *Ledger) Done(ctx context.Context, plan string, shard int) (bool, error) {
	var n int
	err := l.db.QueryRowContext(ctx, `SELECT count(*) FROM scale_results WHERE plan = $1 AND shard = $2`, plan, shard).Scan(&n)
	return n > 0, err
}

// Missing gives the shards of a plan that are not done, in order.
func (l *Ledger) Missing(ctx context.Context, p *scale.Plan) ([]int, error) {
	rows, err := l.db.QueryContext(ctx, `SELECT shard FROM scale_results WHERE plan = $1`, p.ID())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	done := make([]bool, p.Shards())
	for rows.Next() {
		var shard int
		if err := rows.Scan(&shard); err != nil {
			return nil, err
		}
		if shard < 0 || shard >= len(done) {
			return nil, fmt.Errorf("%w: shard %d", scale.ErrForeign, shard)
		}
		done[shard] = true
	}
	var missing []int
	for shard, ok := range done {
		if !ok {
			missing = append(missing, shard)
		}
	}
	return missing, rows.Err()
}

// AddTo adds every result of a plan to total, one in memory at a time.
func (l *Ledger) AddTo(ctx context.Context, p *scale.Plan, total *scale.Total) error {
	id := p.ID()
	for shard := range p.Shards() {
		packed, err := l.result(ctx, id, shard)
		if err != nil {
			return err
		}
		r, err := packed.Unpack()
		if err != nil {
			return err
		}
		if err := total.Add(r); err != nil {
			return err
		}
	}
	return total.Whole()
}

func (l *Ledger) result(ctx context.Context, plan string, shard int) (scale.Packed, error) {
	p := scale.Packed{Plan: plan, Shard: shard}
	err := l.db.QueryRowContext(ctx, `SELECT r.digest, r.lines, r.refused, r.counts, d.lines
		FROM scale_results r LEFT JOIN scale_decisions d ON d.plan = r.plan AND d.shard = r.shard
		WHERE r.plan = $1 AND r.shard = $2`, plan, shard).Scan(&p.Digest, &p.Lined, &p.Refused, &p.Counts, &p.Lines)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("%w: %d", scale.ErrMissing, shard)
	}
	return p, err
}

// A State is how far a plan has come.
type State struct {
	Plan              *scale.Plan
	URI               string
	Done              int // shards
	Bytes             int64
	Received, Refused int // rows of what is done; doubles are not yet refused
}

// States gives every plan of the database, in the order of their IDs.
func (l *Ledger) States(ctx context.Context) ([]State, error) {
	rows, err := l.db.QueryContext(ctx, `SELECT id FROM scale_plans ORDER BY id`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	var states []State
	for _, id := range ids {
		s, err := l.State(ctx, id)
		if err != nil {
			return nil, err
		}
		states = append(states, s)
	}
	return states, nil
}

// State gives how far one plan has come.
func (l *Ledger) State(ctx context.Context, id string) (s State, err error) {
	if s.Plan, s.URI, err = l.Plan(ctx, id); err != nil {
		return s, err
	}
	rows, err := l.db.QueryContext(ctx, `SELECT shard, lines, refused FROM scale_results WHERE plan = $1`, id)
	if err != nil {
		return s, err
	}
	defer rows.Close()
	for rows.Next() {
		var shard, lines, refused int
		if err := rows.Scan(&shard, &lines, &refused); err != nil {
			return s, err
		}
		s.Done, s.Bytes = s.Done+1, s.Bytes+s.Plan.Bytes(shard)
		s.Received, s.Refused = s.Received+lines+refused, s.Refused+refused
	}
	return s, rows.Err()
}

// Left is how many shards of all plans are not done.
func (l *Ledger) Left(ctx context.Context) (n int, err error) {
	err = l.db.QueryRowContext(ctx, `SELECT COALESCE((SELECT sum(shards) FROM scale_plans), 0) - (SELECT count(*) FROM scale_results)`).Scan(&n)
	return n, err
}
