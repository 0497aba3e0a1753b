package scale_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/record"
	"cyberflag/reference"
	"cyberflag/scale"
	"cyberflag/scale/scaletest"
	"cyberflag/tally"
)

// ages lets cmp compare the ages of cells.
var ages = cmpopts.EquateComparable(record.Age{})

var (
	judge    = scaletest.Judge
	settings = scaletest.Settings
)

// An outcome is all that a total tells.
type outcome struct {
	Digest                              string
	Flagged, Refused, Doubles, Unlisted int
	Cells                               []tally.Cell
	Refusals                            []scale.Refusal
	Lines                               []string
}

// do does the shards of a plan in some order, packs and unpacks each result,
// and adds them up.
func do(t scaletest.T, src scale.Source, targets func(int64) []int64) outcome {
	t.Helper()
	ctx := context.Background()
	plan, err := scale.MakePlan(ctx, src, settings(), targets)
	scaletest.Must(t, err)
	packed := make([]scale.Packed, plan.Shards())
	order := rand.New(rand.NewPCG(1, uint64(plan.Shards()))).Perm(plan.Shards())
	w, err := scale.NewWorker(ctx, plan, src, judge())
	scaletest.Must(t, err)
	for _, shard := range order {
		r, err := w.Do(ctx, shard)
		scaletest.Must(t, err)
		packed[shard] = r.Pack()
	}
	var o outcome
	total := scale.NewTotal(plan.ID(), plan.Shards())
	total.Refusal = func(r scale.Refusal) error { o.Refusals = append(o.Refusals, r); return nil }
	total.Line = func(row int, d string) error { o.Lines = append(o.Lines, fmt.Sprintf("%d %q", row, d)); return nil }
	for _, p := range packed {
		r, err := p.Unpack()
		scaletest.Must(t, err)
		scaletest.Must(t, total.Add(r))
	}
	scaletest.Must(t, total.Whole())
	o.Digest, o.Cells = total.Digest(), total.Table.Cells(tally.Dimensions()...)
	o.Flagged, o.Refused, o.Doubles, o.Unlisted = total.Flagged, total.Refused, total.Doubles, total.Unlisted
	return o
}

// Wherever a file is cut, what is decided, counted and refused is the same.
func TestAnySplitProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := scaletest.Extract(rapid.Uint64().Draw(t, "seed"), rapid.IntRange(0, 60).Draw(t, "rows"))
		src := scale.Bytes("f.csv", file)
		want := do(t, src, scale.Into(1))
		cuts := rapid.SliceOfN(rapid.Int64Range(0, int64(len(file))), 0, 8).Draw(t, "cuts")
		slices.Sort(cuts)
		got := do(t, src, func(int64) []int64 { return cuts })
		if diff := cmp.Diff(want, got, ages); diff != "" {
			t.Fatalf("cut at %v (-in one +in shards):\n%s", cuts, diff)
		}
	})
}

// The same for the sizes of shards from 4 KB upward, over a file of more rows
// than one block of the reader holds.
func TestSizesOfShards(t *testing.T) {
	src := scale.Bytes("f.csv", scaletest.Extract(7, 9000))
	want := do(t, src, scale.Into(1))
	want.Lines = nil
	for size := int64(4 << 10); size < 2*src.Size(); size *= 8 {
		got := do(t, src, scale.Every(size))
		if got.Lines = nil; !reflect.DeepEqual(got, want) {
			t.Errorf("shards of %d bytes (-in one +in shards):\n%s", size, cmp.Diff(want, got, ages))
		}
	}
	if want.Refused < 100 || want.Doubles < 10 || want.Unlisted < 10 || want.Flagged < 5000 {
		t.Errorf("the file has too little in it to tell: %d refused, %d doubles, %d unlisted of %d", want.Refused, want.Doubles, want.Unlisted, want.Flagged)
	}
}

// The total is what the plainest program makes of the file: row after row.
func TestAgainstRowByRow(t *testing.T) {
	file := scaletest.Extract(3, 2000)
	got := do(t, scale.Bytes("f.csv", file), scale.Into(9))
	r, err := extract.NewReader(strings.NewReader(string(file)), "f.csv", extract.Unlisted())
	scaletest.Must(t, err)
	var table tally.Table
	flagged, refused := 0, 0
	for {
		row, problem, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		scaletest.Must(t, err)
		if problem != nil {
			if at := got.Refusals[refused]; at.Row != problem.Row || at.Column != problem.Column {
				t.Fatalf("refusal %d is of row %d, %q; want row %d, %q", refused, at.Row, at.Column, problem.Row, problem.Column)
			}
			refused++
			continue
		}
		d := judge().Decide(row.Record)
		if want := fmt.Sprintf("%d %q", row.Number, plainText(d)); got.Lines[flagged] != want {
			t.Fatalf("line %d is %s, want %s", flagged, got.Lines[flagged], want)
		}
		flagged++
		if f, err := reference.LookupForce(row.Record.Force); err == nil {
			row.Record.Force = f.Name
		} else if row.Record.Force != "" {
			continue
		}
		if _, err := reference.LookupOffence(row.Record.OffenceCode); err == nil || row.Record.OffenceCode == "" {
			table.Add(row.Record, d.Answer())
		}
	}
	if diff := cmp.Diff(table.Cells(tally.Dimensions()...), got.Cells, ages); diff != "" || flagged != got.Flagged || refused != got.Refused {
		t.Errorf("%d flagged and %d refused, want %d and %d; cells (-row by row +in shards):\n%s", got.Flagged, got.Refused, flagged, refused, diff)
	}
}

func plainText(d flag.Decision) string {
	var reasons []string
	for _, r := range d.Reasons() {
		reasons = append(reasons, fmt.Sprintf("%s@%d-%d", r.Rule, r.Start, r.End))
	}
	return strings.Join([]string{d.Answer().String(), fmt.Sprintf("%.3f", d.Probability()), d.Channel(),
		strings.Join(d.Platforms(), ";"), strings.Join(reasons, ";"), d.Definition()}, "\x1f")
}
