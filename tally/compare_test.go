package tally

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/flag"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

// Exactly 2 % of the old count is not above it, in either direction; the
// comparison is exact at any size.
func TestLargeShift(t *testing.T) {
	for _, c := range []struct {
		why   string
		shift Shift
		large bool
	}{
		{"nothing before and nothing after", Shift{0, 0}, false},
		{"one where there was none", Shift{0, 1}, true},
		{"none where there was one", Shift{1, 0}, true},
		{"no change", Shift{100, 100}, false},
		{"2 % up", Shift{100, 102}, false},
		{"2 % down", Shift{100, 98}, false},
		{"3 % up", Shift{100, 103}, true},
		{"3 % down", Shift{100, 97}, true},
		{"one of 50 is 2 %", Shift{50, 51}, false},
		{"one of 49 is more", Shift{49, 50}, true},
		{"one of 49 less is more, too", Shift{49, 48}, true},
		{"one above 2 % of a million", Shift{1_000_000, 1_020_001}, true},
		{"2 % of a million", Shift{1_000_000, 1_020_000}, false},
		{"a count that overflows when it is multiplied", Shift{math.MaxInt64, math.MaxInt64 / 2}, true},
		{"one more than a float can tell", Shift{50 << 53, 51<<53 + 1}, true},
		{"which is 2 % without it", Shift{50 << 53, 51 << 53}, false},
	} {
		if got := c.shift.Large(); got != c.large {
			t.Errorf("%s: %+v.Large() = %v, want %v", c.why, c.shift, got, c.large)
		}
	}
}

// The plain rule in whole numbers, held against Large where it cannot overflow.
func TestLargeShiftAgainstWholeNumbers(t *testing.T) {
	for before := range int64(300) {
		for after := range int64(320) {
			want := max(after-before, before-after)*100 > LargeShift*before
			if got := (Shift{before, after}).Large(); got != want {
				t.Fatalf("from %d to %d: Large is %v, want %v", before, after, got, want)
			}
		}
	}
}

func TestShiftPercent(t *testing.T) {
	if got := (Shift{3, 4}).Percent(); got.RatString() != "100/3" {
		t.Errorf("from 3 to 4 is %s %%, want 100/3", got.RatString())
	}
	if got := (Shift{3, 0}).Percent(); got.RatString() != "-100" {
		t.Errorf("from 3 to 0 is %s %%, want -100", got.RatString())
	}
	if got := (Shift{0, 4}).Percent(); got != nil {
		t.Errorf("from 0 to 4 is %s %%, want none", got.RatString())
	}
}

// Six records by hand: two gained, one lost, one sent to people, two as before.
func TestComparisonByHand(t *testing.T) {
	var c Comparison
	add := func(force, day string, from, to flag.Answer) {
		rec := record.Record{Force: force}
		if day != "" {
			rec.RecordedOn = civil.MustParse(day)
		}
		c.Add(rec, Move{from, to})
	}
	add("Durham", "2017-03-31", flag.No, flag.Yes)
	add("Durham", "2017-04-01", flag.Yes, flag.No)
	add("Cleveland", "2017-04-01", flag.No, flag.Review)
	add("Cleveland", "2017-04-02", flag.Yes, flag.Yes)
	add("", "2017-04-01", flag.Review, flag.Yes)
	add("Cleveland", "", flag.No, flag.No)
	wantCells := []ComparedCell{
		{"Cleveland", "2017-18", Shift{1, 1}, 1},
		{"Cleveland", "unknown", Shift{0, 0}, 0},
		{"Durham", "2016-17", Shift{0, 1}, 1},
		{"Durham", "2017-18", Shift{1, 0}, 1},
		{"unknown", "2017-18", Shift{0, 1}, 1},
	}
	if diff := cmp.Diff(wantCells, c.Cells()); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	wantMoves := []MoveCount{
		{Move{flag.No, flag.Review}, 1}, {Move{flag.No, flag.Yes}, 1},
		{Move{flag.Review, flag.No}, 0}, {Move{flag.Review, flag.Yes}, 1},
		{Move{flag.Yes, flag.No}, 1}, {Move{flag.Yes, flag.Review}, 0},
	}
	if diff := cmp.Diff(wantMoves, c.Changes()); diff != "" {
		t.Errorf("moves (-want +got):\n%s", diff)
	}
	if c.Records() != 6 || c.Changed() != 4 || c.Yes() != (Shift{2, 3}) {
		t.Errorf("%d records, %d changed, yes %+v; want 6, 4, {2 3}", c.Records(), c.Changed(), c.Yes())
	}
}

// Whatever is compared, the cells and the moves add up to the totals.
func TestComparisonAddsUp(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	answers := []flag.Answer{flag.No, flag.Yes, flag.Review}
	var c Comparison
	for range 1000 {
		rec := record.Record{Force: []string{"", "Kent", "Durham"}[chance.IntN(3)]}
		rec.RecordedOn = civil.MustParse("2015-04-01").AddDays(chance.IntN(1000))
		c.Add(rec, Move{answers[chance.IntN(3)], answers[chance.IntN(3)]})
	}
	var yes Shift
	var inCells, inMoves int64
	for _, cell := range c.Cells() {
		yes.Old, yes.New, inCells = yes.Old+cell.Yes.Old, yes.New+cell.Yes.New, inCells+cell.Changed
	}
	gained := int64(0)
	for _, m := range c.Changes() {
		inMoves += m.Records
		if m.New == flag.Yes {
			gained += m.Records
		}
		if m.Old == flag.Yes {
			gained -= m.Records
		}
	}
	if c.Records() != 1000 || yes != c.Yes() || gained != yes.Change() || inCells != c.Changed() || inMoves != c.Changed() {
		t.Errorf("cells: %+v and %d changed; moves: %d more yes and %d changed; totals: %d records, %+v, %d changed",
			yes, inCells, gained, inMoves, c.Records(), c.Yes(), c.Changed())
	}
}

func TestComparingTheUndecidedPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a record that nobody decided was compared")
		}
	}()
	new(Comparison).Add(record.Record{}, Move{New: flag.Yes})
}
