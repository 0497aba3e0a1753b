package store_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"cyberflag/store"
	"cyberflag/store/storetest"
)

func TestSQLiteKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T, inbox string) storetest.Store {
		return open(t, filepath.Join(t.TempDir(), "odd name #1?%.db"), inbox)
	})
}

func open(t *testing.T, path, inbox string) *store.SQLite {
	t.Helper()
	s, err := store.Open(t.Context(), path, inbox)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A database opens again, with its tables made once, and by two at a time.
func TestOpenTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.db")
	a := open(t, path, t.TempDir())
	defer a.Close()
	b := open(t, path, t.TempDir())
	defer b.Close()
	if _, err := b.Totals(t.Context()); err != nil {
		t.Error(err)
	}
}

// A database from the future is refused: this program cannot know what its
// tables mean.
func TestNewerDatabaseIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.db")
	open(t, path, t.TempDir()).Close()
	exec(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)`)
	if _, err := store.Open(t.Context(), path, t.TempDir()); !errors.Is(err, store.ErrNewer) {
		t.Errorf("Open gave %v, want ErrNewer", err)
	}
}

// A value that this program cannot have written is an error, not a milder value.
func TestUnknownStateIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.db")
	s := open(t, path, t.TempDir())
	defer s.Close()
	exec(t, path, `INSERT INTO imports VALUES (1, '`+string(make64())+`', 'figures', 'f', 0, 1, 1, 0, '')`)
	exec(t, path, `INSERT INTO figures VALUES (1, 1, 'force', '', 'X', '', 0, '2016-04-01', '2017-03-31',
		'm', 'guessed', NULL, NULL, '', '', '', '', '', '', '')`)
	if figs, err := s.Figures(t.Context()); err == nil {
		t.Errorf("Figures gave %v", figs)
	}
}

// The oldest database still opens and says the same.
func TestOldestDatabaseOpens(t *testing.T) {
	dump, err := os.ReadFile("testdata/v1.db.sql")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "w.db")
	exec(t, path, string(dump))
	s := open(t, path, t.TempDir())
	defer s.Close()
	figs, err := s.Figures(t.Context())
	if err != nil || len(figs) != 2 || figs[0].Value.String() != "145" || figs[1].Value.String() != "not available" {
		t.Errorf("Figures gave %v, %v", figs, err)
	}
	runs, err := s.Runs(t.Context())
	if err != nil || len(runs) != 1 || len(runs[0].Counts) != 1 || runs[0].Counts[0].Offences != 12 {
		t.Errorf("Runs gave %v, %v", runs, err)
	}
}

func make64() []byte {
	b := make([]byte, 64)
	for i := range b {
		b[i] = 'a'
	}
	return b
}

func exec(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

// The log of decisions cannot be rewritten, not even with SQL.
func TestDecisionsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.db")
	open(t, path, t.TempDir()).Close()
	exec(t, path, `INSERT INTO documents VALUES (1, '`+string(make64())+`', 'k', 0); INSERT INTO proposals VALUES (1, 1, 'a');
		INSERT INTO confirmations VALUES (1, 1, 0, 'accept', 'A', '', '', '[]')`)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, change := range []string{`UPDATE confirmations SET verb = 'later'`, `DELETE FROM confirmations`} {
		if _, err := db.Exec(change); err == nil {
			t.Errorf("%s was done", change)
		}
	}
}
