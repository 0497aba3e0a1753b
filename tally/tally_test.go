package tally

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cyberflag/flag"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

var ages = cmp.Comparer(func(a, b record.Age) bool { return a == b })

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		why, got, want string
	}{
		{"the last day of a year", FinancialYear(civil.MustParse("2017-03-31")), "2016-17"},
		{"the first day of the next", FinancialYear(civil.MustParse("2017-04-01")), "2017-18"},
		{"over the century", FinancialYear(civil.MustParse("2000-01-01")), "1999-00"},
		{"no date", FinancialYear(civil.Date{}), "unknown"},
		{"a baby", AgeBand(record.Years(0)), "0-4"},
		{"four", AgeBand(record.Years(4)), "0-4"},
		{"five", AgeBand(record.Years(5)), "5-9"},
		{"ten", AgeBand(record.Years(10)), "10-12"},
		{"thirteen", AgeBand(record.Years(13)), "13-15"},
		{"sixteen", AgeBand(record.Years(16)), "16-17"},
		{"eighteen is no child", AgeBand(record.Years(18)), "18+"},
		{"no age", AgeBand(record.Age{}), "unknown"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
}

func TestCellsByHand(t *testing.T) {
	var table Table
	one := record.Record{Force: "Cleveland", RecordedOn: civil.MustParse("2016-05-01"), VictimID: "V1", VictimAge: record.Years(12)}
	again := one
	again.VictimAge = record.Years(3)
	other := one
	other.Force, other.VictimID, other.VictimAge = "Durham", "", record.Age{}
	table.Add(one, flag.Yes)
	table.Add(again, flag.Yes)
	table.Add(other, flag.No)
	// Durham's V1 is another person than Cleveland's.
	other.VictimID = "V1"
	table.Add(other, flag.No)
	want := []Cell{
		{Labels: []string{"Cleveland"}, Offences: 2, Victims: 1, VictimsKnown: true, Youngest: record.Years(3)},
		{Labels: []string{"Durham"}, Offences: 2, Victims: 1},
	}
	if diff := cmp.Diff(want, table.Cells(ByForce), ages); diff != "" {
		t.Errorf("by force (-want +got):\n%s", diff)
	}
	total := table.Total()
	if total.Offences != 4 || total.Victims != 2 || total.VictimsKnown || total.Youngest != record.Years(3) {
		t.Errorf("total = %+v", total)
	}
}

func TestOrderOfLabels(t *testing.T) {
	var table Table
	for _, age := range []record.Age{{}, record.Years(40), record.Years(11), record.Years(7), record.Years(2)} {
		for _, a := range []flag.Answer{flag.No, flag.Review, flag.Yes} {
			table.Add(record.Record{VictimAge: age}, a)
		}
	}
	var got []string
	for _, c := range table.Cells(ByAgeBand) {
		got = append(got, c.Labels[0])
	}
	for _, c := range table.Cells(ByFlag) {
		got = append(got, c.Labels[0])
	}
	want := []string{"0-4", "5-9", "10-12", "18+", "unknown", "yes", "review", "no"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("labels out of order:\n%s", diff)
	}
}

func TestEmptyTableHasATotal(t *testing.T) {
	var table Table
	if got := table.Total(); got.Offences != 0 || !got.VictimsKnown {
		t.Errorf("the total of nothing is %+v", got)
	}
	if got := table.Cells(ByForce); len(got) != 0 {
		t.Errorf("cells of nothing: %+v", got)
	}
}

func TestUndecidedIsNotCounted(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an undecided record was counted")
		}
	}()
	new(Table).Add(record.Record{}, flag.Undecided)
}

// decided is a record with its answer.
type decided struct {
	rec record.Record
	a   flag.Answer
}

func records(t *rapid.T) []decided {
	one := rapid.Custom(func(t *rapid.T) decided {
		rec := record.Record{
			Force:       rapid.SampledFrom([]string{"", "Cleveland", "Durham"}).Draw(t, "force"),
			OffenceCode: rapid.SampledFrom([]string{"", "88A", "22B"}).Draw(t, "offence"),
			RecordedOn:  rapid.SampledFrom([]civil.Date{{}, civil.MustParse("2016-03-31"), civil.MustParse("2016-04-01")}).Draw(t, "day"),
			VictimID:    rapid.SampledFrom([]string{"", "1", "2", "3"}).Draw(t, "victim"),
			VictimSex:   rapid.SampledFrom([]record.Sex{"", record.Female, record.Male, record.SexUnknown}).Draw(t, "sex"),
		}
		if rapid.Bool().Draw(t, "age known") {
			rec.VictimAge = record.Years(rapid.IntRange(0, 25).Draw(t, "age"))
		}
		return decided{rec, rapid.SampledFrom([]flag.Answer{flag.Yes, flag.No, flag.Review}).Draw(t, "answer")}
	})
	return rapid.SliceOfN(one, 0, 40).Draw(t, "records")
}

func tallyOf(ds []decided) *Table {
	var table Table
	for _, d := range ds {
		table.Add(d.rec, d.a)
	}
	return &table
}

// Parts sum to the whole, by every choice of dimensions.
func TestPartsSumToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := records(t)
		table := tallyOf(ds)
		dims := rapid.SliceOfNDistinct(rapid.SampledFrom(Dimensions()), 0, 6, rapid.ID).Draw(t, "by")
		var sum int64
		for _, c := range table.Cells(dims...) {
			sum += c.Offences
			if c.Victims > c.Offences {
				t.Fatalf("more victims than offences: %+v", c)
			}
		}
		if sum != int64(len(ds)) {
			t.Fatalf("by %v the parts of %d records add up to %d", dims, len(ds), sum)
		}
	})
}

// However the records are dealt out and in whichever order the parts are
// merged, the counts are those of one table.
func TestMergeInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := records(t)
		parts := make([][]decided, 3)
		for _, d := range ds {
			n := rapid.IntRange(0, 2).Draw(t, "part")
			parts[n] = append(parts[n], d)
		}
		var merged Table
		for _, n := range rapid.Permutation([]int{0, 1, 2}).Draw(t, "order") {
			merged.Merge(tallyOf(parts[n]))
		}
		want := tallyOf(ds).Cells(Dimensions()...)
		if diff := cmp.Diff(want, merged.Cells(Dimensions()...), ages); diff != "" {
			t.Fatalf("merged parts differ from the whole:\n%s", diff)
		}
	})
}

// Merging leaves the part as it was: adding to the sum does not change it.
func TestMergeSharesNothing(t *testing.T) {
	part := tallyOf([]decided{{record.Record{VictimID: "1"}, flag.Yes}})
	var sum Table
	sum.Merge(part)
	sum.Add(record.Record{VictimID: "2"}, flag.Yes)
	if got := part.Total(); got.Offences != 1 || got.Victims != 1 {
		t.Errorf("the part became %+v", got)
	}
}

func TestUnknownDimensionNamesTheKnown(t *testing.T) {
	_, err := ParseDimension("forse")
	hint, ok := err.(interface{ Hint() string })
	if !ok || hint.Hint() != "did you mean force? known: force, year, offence, age_band, sex, flag" {
		t.Errorf("ParseDimension gave %v with hint %v", err, hint)
	}
}
