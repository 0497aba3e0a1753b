package storetest

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/store"
)

// everyField asks that each value and each field of a figure, an import, a
// refusal and a run come back, the zero ones too.
func everyField(t *testing.T, w world) {
	var figs []figure.Figure
	for _, v := range values() {
		figs = append(figs, full(v))
	}
	allSet(t, reflect.ValueOf(figs[1]), "figure.Figure")
	figs = append(figs, figure.Figure{})
	for _, on := range []civil.Partial{{Year: 2017}, {Year: 2017, Month: 6, Day: 1}} {
		f := full(figure.Count(1))
		f.Source.PublishedOn = on
		figs = append(figs, f)
	}
	path, hash := w.file(t, "figures.csv", "a,b\n1,2\n")
	d := figures(hash, "figures.csv", figs...)
	if !w.keep(t, d, path) {
		t.Error("a first import was not added")
	}
	epath, ehash := w.file(t, "extract.csv", "crime_ref\n")
	e := extract(ehash, "extract.csv", "r1")
	w.keep(t, e, epath)

	ctx := t.Context()
	gotFigs, err := w.Figures(ctx)
	fatal(t, err)
	same(t, "figures", gotFigs, figs)
	imports, err := w.Imports(ctx)
	fatal(t, err)
	same(t, "imports", imports, []store.Import{d.Import, e.Import})
	refusals, err := w.Refusals(ctx, hash)
	fatal(t, err)
	same(t, "refusals", refusals, d.Refusals)
	runs, err := w.Runs(ctx)
	fatal(t, err)
	same(t, "runs", runs, []store.Run{*e.Run})
	one, ok, err := w.Import(ctx, ehash)
	fatal(t, err)
	same(t, "one import", one, e.Import)
	if _, missing, _ := w.Import(ctx, strings.Repeat("0", 64)); !ok || missing {
		t.Errorf("Import found its import: %v; found one that is not there: %v", ok, missing)
	}
	kept, err := os.ReadFile(filepath.Join(w.inbox, hash))
	fatal(t, err)
	same(t, "inbox", string(kept), "a,b\n1,2\n")
}

// allSet fails when a field of v has its zero value: the sample would then not
// show that the field is kept.
func allSet(t *testing.T, v reflect.Value, name string) {
	t.Helper()
	if v.Kind() != reflect.Struct || v.Type() == reflect.TypeFor[figure.Value]() {
		return
	}
	for i := range v.NumField() {
		field := name + "." + v.Type().Field(i).Name
		if partial := v.Type() == reflect.TypeFor[civil.Partial](); v.Field(i).IsZero() && !partial {
			t.Errorf("the sample does not set %s", field)
		}
		allSet(t, v.Field(i), field)
	}
}

func sameAgain(t *testing.T, w world) {
	path, hash := w.file(t, "figures.csv", "x")
	d := figures(hash, "figures.csv", full(figure.Count(1)))
	w.keep(t, d, path)
	before, err := w.Totals(t.Context())
	fatal(t, err)
	other, _ := w.file(t, "another name.csv", "x")
	d.Import.Name = "another name.csv"
	if w.keep(t, d, other) {
		t.Error("the same content under another name was added again")
	}
	after, err := w.Totals(t.Context())
	fatal(t, err)
	same(t, "totals", after, before)
	same(t, "totals", after, store.Totals{Imports: 1, Received: 2, Read: 1, Refused: 1, Figures: 1})
}

func allOrNothing(t *testing.T, w world) {
	path, hash := w.file(t, "extract.csv", "x")
	d := extract(hash, "extract.csv", "r1")
	d.Run.Counts[1].Offences = -1 // the last thing to be written
	_, err := w.Keep(t.Context(), d, path)
	mustFail(t, err, "a negative count")
	got, err := w.Totals(t.Context())
	fatal(t, err)
	same(t, "totals after a failed import", got, store.Totals{})
	d.Run.Counts[1].Offences = 1
	if !w.keep(t, d, path) {
		t.Error("the corrected import was not added")
	}
}

func changedFile(t *testing.T, w world) {
	path, _ := w.file(t, "figures.csv", "now")
	_, hash := w.file(t, "before.csv", "before")
	_, err := w.Keep(t.Context(), figures(hash, "figures.csv"), path)
	if !errors.Is(err, store.ErrChanged) {
		t.Errorf("a file that changed after it was read: error %v, want ErrChanged", err)
	}
	entries, err := os.ReadDir(w.inbox)
	fatal(t, err)
	if len(entries) > 0 {
		t.Errorf("the inbox has %s after a refused import", entries[0].Name())
	}
}

func rowsAddUp(t *testing.T, w world) {
	path, hash := w.file(t, "figures.csv", "x")
	d := figures(hash, "figures.csv")
	d.Import.Received++
	_, err := w.Keep(t.Context(), d, path)
	mustFail(t, err, "received rows that are neither read nor refused")
}

func secondRun(t *testing.T, w world) {
	path, hash := w.file(t, "extract.csv", "x")
	first, second := extract(hash, "extract.csv", "r1"), extract(hash, "extract.csv", "r2")
	for _, c := range []struct {
		why   string
		d     store.Delivery
		added bool
	}{
		{"a first run", first, true},
		{"the same rules again", first, false},
		{"other rules on the same extract", second, true},
	} {
		if got := w.keep(t, c.d, path); got != c.added {
			t.Errorf("%s: added %v, want %v", c.why, got, c.added)
		}
	}
	runs, err := w.Runs(t.Context())
	fatal(t, err)
	same(t, "runs", runs, []store.Run{*first.Run, *second.Run})
}

func together(t *testing.T, w world) {
	const n = 8
	var wg sync.WaitGroup
	for i := range n {
		path, hash := w.file(t, string(rune('a'+i)), strings.Repeat("x", i))
		wg.Go(func() {
			if _, err := w.Keep(t.Context(), figures(hash, "f.csv", full(figure.Count(int64(i)))), path); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	got, err := w.Totals(t.Context())
	fatal(t, err)
	same(t, "totals", got, store.Totals{Imports: n, Received: 2 * n, Read: n, Refused: n, Figures: n})
}

func clearsParts(t *testing.T, w world) {
	left := filepath.Join(w.inbox, ".part-"+strings.Repeat("a", 64))
	fatal(t, os.WriteFile(left, []byte("half"), 0o644))
	path, hash := w.file(t, "figures.csv", "x")
	w.keep(t, figures(hash, "figures.csv"), path)
	if _, err := os.Stat(left); err == nil {
		t.Error("what a killed import left in the inbox is still there")
	}
}

func fatal(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// keepsFacts asks that each field of a fact comes back in the order it came,
// that the same fact is kept once, and that a wrong one keeps all out.
func keepsFacts(t *testing.T, w world) {
	fact := store.Fact{Population: "offences decided online", Period: "2016-17", Vintage: "ab12", Table: "table 1",
		Dims: []string{"force", "age"}, Labels: []string{"Cleveland", "Total"}, Status: "range", Low: 1, High: 9, Source: "cyberflag"}
	allSet(t, reflect.ValueOf(fact), "store.Fact")
	other := fact
	other.Labels, other.Status, other.Low, other.High = []string{"Durham", "Total"}, "hidden", 0, -1
	ctx := t.Context()
	for _, want := range []int{2, 0} {
		added, err := w.KeepFacts(ctx, []store.Fact{fact, other})
		fatal(t, err)
		same(t, "facts added", added, want)
	}
	wrong := fact
	wrong.Vintage, wrong.Status = "cd34", "guessed"
	later := fact
	later.Vintage = "cd34"
	_, err := w.KeepFacts(ctx, []store.Fact{later, wrong})
	mustFail(t, err, "a status that nobody knows")
	got, err := w.Facts(ctx)
	fatal(t, err)
	same(t, "facts", got, []store.Fact{fact, other})
}
