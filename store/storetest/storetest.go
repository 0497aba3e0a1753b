// Package storetest is the contract of every way to keep a workspace: Run
// takes an empty store and asks of it what the rest of cyberflag relies on.
// It knows no database and skips nothing.
package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/store"
)

// A Store is what the contract is about.
type Store interface {
	Keep(ctx context.Context, d store.Delivery, path string) (added bool, err error)
	Import(ctx context.Context, sha256 string) (i store.Import, ok bool, err error)
	Imports(ctx context.Context) ([]store.Import, error)
	Refusals(ctx context.Context, sha256 string) ([]store.Refusal, error)
	Figures(ctx context.Context) ([]figure.Figure, error)
	Runs(ctx context.Context) ([]store.Run, error)
	Totals(ctx context.Context) (store.Totals, error)
	KeepFacts(ctx context.Context, facts []store.Fact) (added int, err error)
	Facts(ctx context.Context) ([]store.Fact, error)
	KeepReading(ctx context.Context, r store.Reading, path string) (added bool, err error)
	Readings(ctx context.Context) ([]store.Reading, error)
	AddProposed(ctx context.Context, sha256 string, added []store.Proposed, by []store.Confirmation) (ids []int64, err error)
	Confirm(ctx context.Context, all []store.Confirmation) error
	Confirmations(ctx context.Context) ([]store.Confirmation, error)
	Close() error
}

// Run holds the stores that open makes to the contract. open makes an empty
// one whose inbox is the folder inbox.
func Run(t *testing.T, open func(t *testing.T, inbox string) Store) {
	for name, check := range map[string]func(*testing.T, world){
		"every field of a figure comes back":     everyField,
		"the same content again changes nothing": sameAgain,
		"an import that fails leaves nothing":    allOrNothing,
		"a file that changed is refused":         changedFile,
		"rows must add up":                       rowsAddUp,
		"a second run joins its extract":         secondRun,
		"two imports at once both go in":         together,
		"half-written files are cleared":         clearsParts,
		"the ledger keeps each fact once":        keepsFacts,
		"a proposal keeps its number":            keepsNumbers,
		"a reading that fails leaves nothing":    readingAllOrNothing,
		"decisions are appended":                 appendsDecisions,
		"what people find is added":              addsProposed,
		"two people at once lose no decision":    confirmTogether,
	} {
		t.Run(name, func(t *testing.T) {
			w := world{inbox: t.TempDir(), from: t.TempDir()}
			w.Store = open(t, w.inbox)
			t.Cleanup(func() { w.Close() })
			check(t, w)
		})
	}
}

// A world is a store with its inbox and a folder of files to import.
type world struct {
	Store
	inbox, from string
}

// file writes content where it can be imported from, and gives its hash.
func (w world) file(t *testing.T, name, content string) (path, hash string) {
	t.Helper()
	path = filepath.Join(w.from, name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(content))
	return path, hex.EncodeToString(sum[:])
}

// keep fails the test when the import fails.
func (w world) keep(t *testing.T, d store.Delivery, path string) (added bool) {
	t.Helper()
	added, err := w.Keep(t.Context(), d, path)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// figures is a delivery of figures with one refused row.
func figures(hash, name string, figs ...figure.Figure) store.Delivery {
	return store.Delivery{
		Import: store.Import{SHA256: hash, Kind: store.FiguresFile, Name: name, Bytes: 7,
			Received: len(figs) + 1, Read: len(figs), Refused: 1},
		Refusals: []store.Refusal{{Row: 9, Column: "value", Problem: "-1 is negative", Hint: "a count is 0 or more"}},
		Figures:  figs,
	}
}

// extract is a delivery of crime records that were counted.
func extract(hash, name, rules string) store.Delivery {
	return store.Delivery{
		Import: store.Import{SHA256: hash, Kind: store.ExtractFile, Name: name, Bytes: 7, Received: 3, Read: 3, Seed: "11"},
		Run: &store.Run{Extract: hash, Rules: rules, Definition: "internet", Counts: []store.Count{
			{Dimensions: "force,flag", Labels: []string{"Cleveland", "yes"}, Offences: 2},
			{Dimensions: "force,flag", Labels: []string{"a \"quoted\", label", "no"}, Offences: 0},
		}},
	}
}

// full is a figure whose every field is set and different.
func full(v figure.Value) figure.Figure {
	return figure.Figure{
		Area:    figure.Area{Kind: figure.Nation, Code: "K04000001", Name: "England and Wales", Printed: "E&W (39 forces)", Forces: 39},
		Period:  figure.Period{Start: civil.MustParse("2016-04-01"), End: civil.MustParse("2017-03-31")},
		Measure: figure.CyberFlagged,
		Value:   v,
		Source: figure.Source{Publisher: "A Paper", PublishedOn: civil.Partial{Year: 2017, Month: 6}, URL: "https://example.org/a",
			Document: "ab12", Where: "row 17", Printed: "5,653", Note: "a note"},
	}
}

// values is one value of each sort.
func values() []figure.Value {
	out := []figure.Value{figure.Count(0), figure.Count(5653), figure.Hidden(1, 4), figure.HiddenAtLeast(0)}
	for s := figure.NoFigure; s <= figure.NoReply; s++ {
		if s != figure.Counted && s != figure.Suppressed {
			out = append(out, figure.Missing(s))
		}
	}
	return out
}

var errNone = errors.New("no error")

func mustFail(t *testing.T, err error, why string) error {
	t.Helper()
	if err == nil {
		t.Fatalf("%s: no error", why)
		return errNone
	}
	return err
}

func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(figure.Value{})); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// reading is a reading with a proposal for each key.
func reading(hash, reader, content string, keys ...string) store.Reading {
	r := store.Reading{Document: store.Document{SHA256: hash, Name: "kent.eml", Bytes: 7}, Reader: reader, Content: content}
	for _, k := range keys {
		r.Proposed = append(r.Proposed, store.Proposed{Key: k, Content: "of " + k + " by " + reader})
	}
	return r
}
