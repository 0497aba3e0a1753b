package scaletest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/record"
	"cyberflag/rules"
	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/tally"
)

// An Engine does shards and keeps what comes of them somewhere, so that another
// Engine at the same place, perhaps in another process, finds it.
type Engine interface {
	// Do does the shards of plan, whose file is at path, that are not done; but
	// it may stop after it has done most of them.
	Do(ctx context.Context, plan *scale.Plan, path string, most int) error
	// AddTo adds what is done to total.
	AddTo(ctx context.Context, plan *scale.Plan, total *scale.Total) error
}

// All is a number of shards that no plan here has.
const All = scale.MostShards

// Judge gives the shipped judge, made once.
var Judge = sync.OnceValue(func() *flag.Judge {
	j, err := flag.NewJudge(rules.Shipped())
	if err != nil {
		panic("BUG: the shipped rules: " + err.Error())
	}
	return j
})

// Settings are those of the shipped rules.
func Settings() scale.Settings { return scale.Settings{Rules: Judge().Version()} }

// Run holds the engines that open makes to the contract. open gives an engine
// at a place; given the same place again, it finds there what the first did.
func Run(t *testing.T, open func(t *testing.T, place string) Engine) {
	for name, check := range map[string]func(*testing.T, world){
		"the total is that of the file in one":   sameTotal,
		"done again, nothing changes":            doneAgain,
		"what is missing is said, and then done": resumes,
		"a file that changed is refused":         changed,
		"two plans are kept apart":               twoPlans,
		"a file without rows has a total":        noRows,
		"a file that cannot be cut has a total":  inOne,
		"what the file says is told once":        told,
	} {
		t.Run(name, func(t *testing.T) {
			check(t, world{dir: t.TempDir(), place: t.TempDir(), open: open})
		})
	}
}

// A world is a folder of files, and a place where engines keep results.
type world struct {
	dir, place string
	open       func(t *testing.T, place string) Engine
}

// file writes a file and plans it.
func (w world) file(t *testing.T, name string, content []byte, targets func(int64) []int64) (string, *scale.Plan) {
	t.Helper()
	path := filepath.Join(w.dir, name)
	Must(t, os.WriteFile(path, content, 0o644))
	return path, planOf(t, path, targets)
}

func planOf(t *testing.T, path string, targets func(int64) []int64) *scale.Plan {
	t.Helper()
	src, err := blob.Open(t.Context(), path, os.Getenv)
	Must(t, err)
	defer src.Close()
	plan, err := scale.MakePlan(t.Context(), src, Settings(), targets)
	Must(t, err)
	return plan
}

// A total is what a Total says.
type total struct {
	Digest                              string
	Flagged, Refused, Doubles, Unlisted int
	Cells                               []tally.Cell
	Notes                               []string
	Remarks                             []extract.Remark
}

func totalOf(t *testing.T, add func(*scale.Total) error, plan *scale.Plan) total {
	t.Helper()
	sum := scale.NewTotal(plan.ID(), plan.Shards())
	Must(t, add(sum))
	return total{sum.Digest(), sum.Flagged, sum.Refused, sum.Doubles, sum.Unlisted, sum.Table.Cells(tally.Dimensions()...), sum.Notes, sum.Remarks}
}

// inMemory is the total of a file in one, without an engine.
func inMemory(t *testing.T, content []byte) total {
	t.Helper()
	src := scale.Bytes("f.csv", content)
	plan, err := scale.MakePlan(t.Context(), src, Settings(), scale.Into(1))
	Must(t, err)
	worker, err := scale.NewWorker(t.Context(), plan, src, Judge())
	Must(t, err)
	return totalOf(t, func(sum *scale.Total) error {
		r, err := worker.Do(t.Context(), 0)
		if err != nil {
			return err
		}
		return sum.Add(r)
	}, plan)
}

func (w world) same(t *testing.T, e Engine, plan *scale.Plan, want total) {
	t.Helper()
	got := totalOf(t, func(sum *scale.Total) error { return e.AddTo(t.Context(), plan, sum) }, plan)
	if diff := cmp.Diff(want, got, cmpopts.EquateComparable(record.Age{})); diff != "" {
		t.Errorf("the total (-in one +by the engine):\n%s", diff)
	}
}

func sameTotal(t *testing.T, w world) {
	content := Extract(11, 900)
	path, plan := w.file(t, "f.csv", content, scale.Into(7))
	e := w.open(t, w.place)
	Must(t, e.Do(t.Context(), plan, path, All))
	w.same(t, e, plan, inMemory(t, content))
}

func doneAgain(t *testing.T, w world) {
	content := Extract(12, 200)
	path, plan := w.file(t, "f.csv", content, scale.Into(3))
	for range 2 {
		e := w.open(t, w.place)
		Must(t, e.Do(t.Context(), plan, path, All))
		w.same(t, e, plan, inMemory(t, content))
	}
}

func resumes(t *testing.T, w world) {
	content := Extract(13, 300)
	path, plan := w.file(t, "f.csv", content, scale.Into(6))
	first := w.open(t, w.place)
	Must(t, first.Do(t.Context(), plan, path, 2))
	err := first.AddTo(t.Context(), plan, scale.NewTotal(plan.ID(), plan.Shards()))
	if !errors.Is(err, scale.ErrMissing) {
		t.Errorf("with 2 of 6 shards done, the total is: %v, want ErrMissing", err)
	}
	second := w.open(t, w.place)
	Must(t, second.Do(t.Context(), plan, path, All))
	w.same(t, second, plan, inMemory(t, content))
}

func changed(t *testing.T, w world) {
	content := Extract(14, 100)
	path, plan := w.file(t, "f.csv", content, scale.Into(2))
	content[len(content)-20]++ // in the last row
	Must(t, os.WriteFile(path, content, 0o644))
	e := w.open(t, w.place)
	if err := e.Do(t.Context(), plan, path, All); err == nil {
		t.Error("a file that changed behind the plan was done")
	}
	if err := e.AddTo(t.Context(), plan, scale.NewTotal(plan.ID(), plan.Shards())); err == nil {
		t.Error("a file that changed behind the plan has a total")
	}
}

func twoPlans(t *testing.T, w world) {
	content := Extract(15, 100)
	path, plan := w.file(t, "f.csv", content, scale.Into(2))
	e := w.open(t, w.place)
	Must(t, e.Do(t.Context(), plan, path, All))
	other := planOf(t, path, scale.Into(3))
	if err := e.AddTo(t.Context(), other, scale.NewTotal(other.ID(), other.Shards())); err == nil {
		t.Error("a plan has a total from the shards of another")
	}
	Must(t, e.Do(t.Context(), other, path, All))
	for _, p := range []*scale.Plan{plan, other} {
		w.same(t, e, p, inMemory(t, content))
	}
}

func noRows(t *testing.T, w world) {
	content := []byte("crime_ref,mo_text\n")
	path, plan := w.file(t, "f.csv", content, scale.Into(2))
	e := w.open(t, w.place)
	Must(t, e.Do(t.Context(), plan, path, All))
	w.same(t, e, plan, inMemory(t, content))
}

func inOne(t *testing.T, w world) {
	content := []byte("\xff\xfe")
	for _, c := range []byte("crime_ref,mo_text\nC-1,Messaged on Instagram.\nC-1,Again.\n") {
		content = append(content, c, 0) // UTF-16
	}
	path, plan := w.file(t, "f.csv", content, scale.Into(3))
	e := w.open(t, w.place)
	Must(t, e.Do(t.Context(), plan, path, All))
	w.same(t, e, plan, inMemory(t, content))
}

// told has rows above the header, no day, and lines of another encoding behind a
// head that does not say which.
func told(t *testing.T, w world) {
	var content bytes.Buffer
	content.WriteString("Crimes of April\ncrime_ref,force,mo_text\n")
	for i := range 20_000 {
		note := "Took a bike."
		if i > 15_000 && i%1000 == 7 {
			note = "Sold for \xa320."
		}
		fmt.Fprintf(&content, "C-%d,Cleveland,%s\n", i, note)
	}
	want := inMemory(t, content.Bytes())
	if len(want.Notes) != 2 || len(want.Remarks) != 1 || want.Remarks[0].N != 5 {
		t.Fatalf("the file in one says %q and %v", want.Notes, want.Remarks)
	}
	path, plan := w.file(t, "f.csv", content.Bytes(), scale.Into(9))
	e := w.open(t, w.place)
	Must(t, e.Do(t.Context(), plan, path, All))
	w.same(t, e, plan, want)
}
