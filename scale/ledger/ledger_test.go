//go:build unix

package ledger_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"cyberflag/internal/pgtest"
	"cyberflag/scale"
	"cyberflag/scale/ledger"
	"cyberflag/scale/scaletest"
)

// Both databases keep the same contract. PostgreSQL is skipped where there is none.
func TestContract(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		contract(t, filepath.Join(t.TempDir(), "run.db"))
	})
	t.Run("postgres", func(t *testing.T) {
		server := pgtest.Start(t)
		contract(t, server.URL)
	})
}

// A work is a plan with the results of its shards.
type work struct {
	plan    *scale.Plan
	results []*scale.Result
}

func works(t *testing.T, seed uint64, shards int) work {
	t.Helper()
	src := scale.Bytes("f.csv", scaletest.Extract(seed, 40))
	plan, err := scale.MakePlan(t.Context(), src, scaletest.Settings(), scale.Into(shards))
	scaletest.Must(t, err)
	worker, err := scale.NewWorker(t.Context(), plan, src, scaletest.Judge())
	scaletest.Must(t, err)
	w := work{plan: plan}
	for shard := range plan.Shards() {
		r, err := worker.Do(t.Context(), shard)
		scaletest.Must(t, err)
		w.results = append(w.results, r)
	}
	return w
}

// contract is one story: the steps stand on each other, in this order.
func contract(t *testing.T, database string) {
	book := open(t, database)
	w := works(t, 1, 4)
	c := ledgerCheck{t, book, w}
	c.unknown()
	c.planned("file:///a", 4)
	c.planned("file:///b", 4) // moved: the same plan at another place
	c.notKept(errors.New("the caller gives up"))
	c.kept(2, 0, 1, 3)
	c.kept(2, 0, 1, 3) // again, nothing changes
	c.differs()
	c.missing()
	c.kept(1, 0, 3)
	c.atOnce(0)
	c.kept(3)
	c.total()
	c.another()
	c.reopened(open(t, database))
	c.damaged()
	c.newer(database)
}

func open(t *testing.T, database string) *ledger.Ledger {
	t.Helper()
	book, err := ledger.Open(t.Context(), database)
	scaletest.Must(t, err)
	t.Cleanup(func() { book.Close() })
	return book
}

type ledgerCheck struct {
	*testing.T
	book *ledger.Ledger
	work
}

// tx runs do in a transaction, which is committed when it gives no error.
func (c ledgerCheck) tx(do func(context.Context, *sql.Tx) error) error {
	tx, err := c.book.Begin(c.Context())
	if err != nil {
		return err
	}
	if err := do(c.Context(), tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func (c ledgerCheck) keep(r *scale.Result) error {
	return c.tx(func(ctx context.Context, tx *sql.Tx) error { return ledger.Keep(ctx, tx, r.Pack()) })
}

func (c ledgerCheck) unknown() {
	c.Helper()
	if _, _, err := c.book.Plan(c.Context(), c.plan.ID()); !errors.Is(err, ledger.ErrNoPlan) {
		c.Errorf("a plan that nobody gave: %v, want ErrNoPlan", err)
	}
	if err := c.keep(c.results[0]); err == nil {
		c.Error("a result of a plan that is not there was kept")
	}
}

// planned adds the plan, and asks where its file is and how many shards are left.
func (c ledgerCheck) planned(uri string, left int) {
	c.Helper()
	scaletest.Must(c, c.tx(func(ctx context.Context, tx *sql.Tx) error { return ledger.AddPlan(ctx, tx, c.plan, uri) }))
	plan, at, err := c.book.Plan(c.Context(), c.plan.ID())
	if err != nil || at != uri || plan.ID() != c.plan.ID() || plan.Name != c.plan.Name {
		c.Errorf("the plan is %v at %q, %v", plan, at, err)
	}
	if n, err := c.book.Left(c.Context()); err != nil || n != left {
		c.Errorf("%d shards are left, want %d: %v", n, left, err)
	}
}

// notKept keeps a result and then gives up: nothing of it stays.
func (c ledgerCheck) notKept(why error) {
	c.Helper()
	err := c.tx(func(ctx context.Context, tx *sql.Tx) error {
		return errors.Join(ledger.Keep(ctx, tx, c.results[0].Pack()), why)
	})
	if done, errDone := c.book.Done(c.Context(), c.plan.ID(), 0); !errors.Is(err, why) || done || errDone != nil {
		c.Errorf("after a rollback the shard is done: %v, %v, %v", done, err, errDone)
	}
}

// kept keeps the result of a shard, and asks which are still missing.
func (c ledgerCheck) kept(shard int, missing ...int) {
	c.Helper()
	scaletest.Must(c, c.keep(c.results[shard]))
	got, err := c.book.Missing(c.Context(), c.plan)
	if err != nil || !slices.Equal(got, missing) {
		c.Errorf("with shard %d the missing are %v, want %v: %v", shard, got, missing, err)
	}
	if done, err := c.book.Done(c.Context(), c.plan.ID(), shard); err != nil || !done {
		c.Errorf("shard %d is done: %v, %v", shard, done, err)
	}
	if left, err := c.book.Left(c.Context()); err != nil || left != len(missing) {
		c.Errorf("%d shards are left, want %d: %v", left, len(missing), err)
	}
}

// differs gives another result of a shard that is done: the first stays.
func (c ledgerCheck) differs() {
	c.Helper()
	other := *c.results[2]
	other.Refusals = append(slices.Clone(other.Refusals), scale.Refusal{Row: 1 << 20, Message: "made up"})
	if err := c.keep(&other); !errors.Is(err, ledger.ErrDiffers) {
		c.Errorf("another result of a shard that is done: %v, want ErrDiffers", err)
	}
}

// missing asks for a total that is not whole.
func (c ledgerCheck) missing() {
	c.Helper()
	err := c.book.AddTo(c.Context(), c.plan, scale.NewTotal(c.plan.ID(), c.plan.Shards()))
	if !errors.Is(err, scale.ErrMissing) {
		c.Errorf("the total of a plan with shards missing: %v, want ErrMissing", err)
	}
}

// atOnce lets several keep the same result together: each is told that it is there.
func (c ledgerCheck) atOnce(shard int) {
	c.Helper()
	var group sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs {
		group.Go(func() { errs[i] = c.keep(c.results[shard]) })
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		c.Errorf("the same result from several at once: %v", err)
	}
}

// total holds what comes out to what went in.
func (c ledgerCheck) total() {
	c.Helper()
	want, got := scale.NewTotal(c.plan.ID(), c.plan.Shards()), scale.NewTotal(c.plan.ID(), c.plan.Shards())
	for _, r := range c.results {
		scaletest.Must(c, want.Add(r))
	}
	if err := c.book.AddTo(c.Context(), c.plan, got); err != nil || got.Digest() != want.Digest() || got.Received() != want.Received() {
		c.Errorf("the total has %d rows and digest %.12s, want %d and %.12s: %v", got.Received(), got.Digest(), want.Received(), want.Digest(), err)
	}
	state, err := c.book.State(c.Context(), c.plan.ID())
	if err != nil || state.Done != 4 || state.URI != "file:///b" || state.Received != want.Received() || state.Refused != refusals(c.results) ||
		state.Bytes != c.plan.Size-c.plan.Cuts[0].Offset {
		c.Errorf("the state is %+v, %v", state, err)
	}
}

func refusals(results []*scale.Result) (n int) {
	for _, r := range results {
		n += len(r.Refusals)
	}
	return n
}

// another adds a second plan, which is kept apart.
func (c ledgerCheck) another() {
	c.Helper()
	second := ledgerCheck{c.T, c.book, works(c.T, 2, 2)}
	second.planned("file:///c", 2)
	second.kept(1, 0)
	states, err := c.book.States(c.Context())
	if err != nil || len(states) != 2 || states[0].Plan.ID() >= states[1].Plan.ID() {
		c.Errorf("the plans are %d, in the order of their IDs: %v", len(states), err)
	}
	if err := c.keep(&scale.Result{Plan: second.plan.ID(), Shard: 9}); err != nil {
		c.Fatal(err)
	}
	if _, err := c.book.Missing(c.Context(), second.plan); !errors.Is(err, scale.ErrForeign) {
		c.Errorf("a shard that the plan has not got: %v, want ErrForeign", err)
	}
}

// reopened asks another process for what was kept.
func (c ledgerCheck) reopened(book *ledger.Ledger) {
	c.Helper()
	if missing, err := book.Missing(c.Context(), c.plan); err != nil || len(missing) != 0 {
		c.Errorf("opened again, %v are missing: %v", missing, err)
	}
}

// damaged spoils what is kept behind the ledger's back: it is found, and never added up.
func (c ledgerCheck) damaged() {
	c.Helper()
	_, err := c.book.DB().ExecContext(c.Context(), `UPDATE scale_decisions SET lines = counts FROM scale_results r
		WHERE r.plan = scale_decisions.plan AND r.shard = scale_decisions.shard AND scale_decisions.shard = 1`)
	scaletest.Must(c, err)
	if err := c.book.AddTo(c.Context(), c.plan, scale.NewTotal(c.plan.ID(), c.plan.Shards())); err == nil {
		c.Error("decisions that are not those of their result were added up")
	}
	_, err = c.book.DB().ExecContext(c.Context(), `DELETE FROM scale_decisions WHERE shard = 1`)
	scaletest.Must(c, err)
	if err := c.book.AddTo(c.Context(), c.plan, scale.NewTotal(c.plan.ID(), c.plan.Shards())); err == nil {
		c.Error("a result without its decisions was added up")
	}
	_, err = c.book.DB().ExecContext(c.Context(), `UPDATE scale_plans SET plan = (SELECT plan FROM scale_plans WHERE id <> $1) WHERE id = $1`, c.plan.ID())
	scaletest.Must(c, err)
	if _, _, err := c.book.Plan(c.Context(), c.plan.ID()); err == nil || errors.Is(err, ledger.ErrNoPlan) {
		c.Errorf("a plan under the name of another: %v", err)
	}
}

// newer makes the tables those of a later program: they are not opened.
func (c ledgerCheck) newer(database string) {
	c.Helper()
	_, err := c.book.DB().ExecContext(c.Context(), `INSERT INTO scale_versions (version_id, is_applied) VALUES ($1, $2)`, 99, true)
	scaletest.Must(c, err)
	if book, err := ledger.Open(c.Context(), database); !errors.Is(err, ledger.ErrNewer) {
		c.Errorf("the tables of a later program: %v, %v, want ErrNewer", book, err)
	}
}

// PostgreSQL is asked for what the answer depends on, whatever the server has.
func TestPinned(t *testing.T) {
	server := pgtest.Start(t, "default_transaction_isolation = 'serializable'")
	book := open(t, server.URL)
	for setting, want := range map[string]string{"transaction_isolation": "read committed", "idle_in_transaction_session_timeout": "15s"} {
		var got string
		if err := book.DB().QueryRowContext(t.Context(), "SHOW "+setting).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %q, want %q: %v", setting, got, want, err)
		}
	}
}
