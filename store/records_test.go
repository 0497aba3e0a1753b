package store_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"cyberflag/store"
)

// delivered is an import of one file with records.
func delivered(t *testing.T, s *store.SQLite, text, rules string, records ...store.RecordVersion) {
	t.Helper()
	if err := deliver(t, s, text, rules, records...); err != nil {
		t.Fatal(err)
	}
}

func deliver(t *testing.T, s *store.SQLite, text, rules string, records ...store.RecordVersion) error {
	t.Helper()
	path := filepath.Join(t.TempDir(), "f")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(text))
	d := store.Delivery{Records: records, Cells: []store.Count{{Dimensions: "flag", Labels: []string{"yes"}}, {Dimensions: "flag", Labels: []string{"no"}}},
		Import: store.Import{SHA256: hex.EncodeToString(sum[:]), Kind: store.ExtractFile, Name: "f", Bytes: int64(len(text))},
		Run:    &store.Run{Extract: hex.EncodeToString(sum[:]), Rules: rules}}
	_, err := s.Keep(t.Context(), d, path)
	return err
}

// A file that is kept already and is read otherwise, by another profile, changes
// nothing, though as many rows are read.
func TestReadOtherwise(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "w.db"), t.TempDir())
	defer s.Close()
	delivered(t, s, "1", "r1", store.RecordVersion{Mark: 7, Content: 100})
	for _, rules := range []string{"r1", "r2"} {
		err := deliver(t, s, "1", rules, store.RecordVersion{Mark: 7, Content: 999})
		if !errors.As(err, new(store.OtherReading)) {
			t.Errorf("by %s: %v, want OtherReading", rules, err)
		}
	}
	if totals, err := s.RecordTotals(t.Context()); err != nil || totals.Versions != 1 {
		t.Errorf("%+v, %v", totals, err)
	}
	if runs, err := s.Runs(t.Context()); err != nil || len(runs) != 1 {
		t.Errorf("%d runs, %v", len(runs), err)
	}
}

// A record that is new is version 1, the same again adds nothing, a corrected one
// is version 2, and so is one that stands twice in a file; going back is version 3.
func TestRecordVersions(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "w.db"), t.TempDir())
	defer s.Close()
	rec := func(mark, content int64, cell int32) store.RecordVersion {
		return store.RecordVersion{Mark: mark, Content: content, Cell: cell}
	}
	delivered(t, s, "1", "r1", rec(7, 100, 0), rec(-8, 200, 1))
	delivered(t, s, "2", "r1", rec(7, 100, 0), rec(-8, 201, 0))
	delivered(t, s, "3", "r1", rec(9, 300, 0), rec(9, 300, 0), rec(9, 301, 1), rec(-8, 200, 1))
	// A file that is kept already takes nothing back, also by other rules.
	delivered(t, s, "2", "r1", rec(-8, 201, 0))
	delivered(t, s, "2", "r3", rec(7, 100, 0), rec(-8, 201, 0))
	if totals, err := s.RecordTotals(t.Context()); err != nil || totals != (store.RecordTotals{Records: 3, Versions: 6}) {
		t.Errorf("%+v, %v", totals, err)
	}
	for _, c := range []struct {
		why, rules string
		mark       int64
		version    int32
		content    int64
		labels     []string
		ok         bool
	}{
		{"the same twice", "r1", 7, 1, 100, []string{"yes"}, true},
		{"corrected and back", "r1", -8, 3, 200, []string{"no"}, true},
		{"twice in one file", "r1", 9, 2, 301, []string{"no"}, true},
		{"decided again by the file that has it so", "r3", 7, 1, 100, []string{"yes"}, true},
		{"corrected since: the latest is not decided by a file before it", "r3", -8, 3, 200, nil, true},
		{"by other rules", "r2", 7, 1, 100, nil, true},
		{"unknown", "r1", 1, 0, 0, nil, false},
	} {
		book, err := s.RecordBook(t.Context(), c.rules)
		if err != nil {
			t.Fatal(err)
		}
		k, ok, err := book.Latest(t.Context(), c.mark)
		book.Close()
		if err != nil || ok != c.ok || k.Version != c.version || k.Content != c.content || !slices.Equal(k.Labels, c.labels) {
			t.Errorf("%s: %+v, %v, %v", c.why, k, ok, err)
		}
	}
}

// Each workspace has a key of its own, which stays.
func TestMarkKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.db")
	a := open(t, path, t.TempDir())
	first, err := a.MarkKey(t.Context())
	a.Close()
	b := open(t, path, t.TempDir())
	defer b.Close()
	again, err2 := b.MarkKey(t.Context())
	other := open(t, filepath.Join(t.TempDir(), "o.db"), t.TempDir())
	defer other.Close()
	third, err3 := other.MarkKey(t.Context())
	if err != nil || err2 != nil || err3 != nil || len(first) != 32 || !slices.Equal(first, again) || slices.Equal(first, third) {
		t.Errorf("%x %x %x, %v %v %v", first, again, third, err, err2, err3)
	}
}
