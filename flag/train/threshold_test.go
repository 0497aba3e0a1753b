package train

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// rowsOf gives n online rows of which each probability was said, and as many
// that are not.
func rowsOf(online, others []float64) (said []float64, rows []Row) {
	for _, p := range online {
		said, rows = append(said, p), append(rows, Row{Label: weigh.Yes})
	}
	for _, p := range others {
		said, rows = append(said, p), append(rows, Row{Label: weigh.No})
	}
	return said, rows
}

func repeat(p float64, n int) []float64 {
	all := make([]float64, n)
	for i := range all {
		all[i] = p
	}
	return all
}

// fives is 5 % of either kind of error.
var fives = Bound{Missed: 0.05, Wrong: 0.05}

func TestThresholds(t *testing.T) {
	for _, c := range []struct {
		why            string
		online, others []float64
		no, yes        float64
		kept           [2]bool // of no, of yes
	}{
		{"59 online records without a miss are enough", append(repeat(0.9, 58), 0.4), repeat(0.1, 100), 0.4, 0.9, [2]bool{true, false}},
		{"58 are not: all go to people", append(repeat(0.9, 57), 0.4), repeat(0.1, 100), 0, 1, [2]bool{false, false}},
		{"93 allow one miss", append(repeat(0.9, 92), 0.01), repeat(0.1, 100), 0.9, 1, [2]bool{true, false}},
		{"100 records answered yes without an error", repeat(0.9, 100), repeat(0.1, 100), 0.9, 0.9, [2]bool{true, true}},
		{"99 are too few for a yes", repeat(0.9, 99), repeat(0.1, 50), 0.9, 1, [2]bool{true, false}},
		{"too many errors among the surest", repeat(0.9, 100), append(repeat(0.95, 6), repeat(0.1, 50)...), 0.9, 1, [2]bool{true, false}},
		{"nobody labelled yes", nil, repeat(0.1, 200), 0, 1, [2]bool{false, false}},
	} {
		said, rows := rowsOf(c.online, c.others)
		got, yes, no := fives.thresholds(said, all(len(rows)), rows, nil)
		if c.kept[1] == false {
			c.yes = max(c.no, 1) // without a promise nothing is answered yes
		}
		if got.No != c.no || got.Yes != c.yes || no.Kept != c.kept[0] || yes.Kept != c.kept[1] {
			t.Errorf("%s: %+v, no %+v, yes %+v; want no %v, yes %v, kept %v", c.why, got, no, yes, c.no, c.yes, c.kept)
		}
	}
}

// What is promised is so of the records it was promised on, with the thresholds
// as they are written.
func TestThresholdsKeepTheirPromise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.Float64Range(0, 1)
		said, rows := rowsOf(rapid.SliceOfN(p, 0, 200).Draw(t, "online"), rapid.SliceOfN(p, 0, 60).Draw(t, "others"))
		got, yes, no := fives.thresholds(said, all(len(rows)), rows, nil)
		missed, wrong := 0, 0
		for i, row := range rows {
			if row.Label == weigh.Yes && said[i] < got.No {
				missed++
			}
			if row.Label == weigh.No && said[i] >= got.Yes {
				wrong++
			}
		}
		if no.Kept && missed != no.Errors || no.Kept && no.Upper > fives.Missed {
			t.Fatalf("no below %v: %d missed, promised %+v", got.No, missed, no)
		}
		if yes.Kept && wrong != yes.Errors || yes.Kept && yes.Upper > fives.Wrong || !yes.Kept && got.Yes < 1 && got.Yes > got.No {
			t.Fatalf("yes from %v: %d wrong, promised %+v", got.Yes, wrong, yes)
		}
		if got.No > got.Yes {
			t.Fatalf("thresholds %+v", got)
		}
	})
}

// A threshold of three decimals never has an online record below it that the
// promise does not count.
func TestThresholdsHaveThreeDecimals(t *testing.T) {
	said, rows := rowsOf(append(repeat(0.90015, 120), 0.26695), repeat(0.5, 100))
	said = append(said, 0.26695) // 122 online records allow one miss, and two share the least
	rows = append(rows, Row{Label: weigh.Yes})
	got, _, no := fives.thresholds(said, all(len(rows)), rows, nil)
	if want := (rules.Thresholds{Yes: 0.9, No: 0.266}); got != want || no.Errors != 0 {
		t.Errorf("thresholds %+v with %d missed, want %+v and none", got, no.Errors, want)
	}
}

func TestUpper(t *testing.T) {
	for _, c := range []struct {
		k, n int
		want float64
	}{
		{0, 59, 0.0495}, {1, 93, 0.0500}, {0, 0, 1}, {5, 5, 1}, {0, 1, 0.95},
	} {
		if got := upper(c.k, c.n); math.Abs(got-c.want) > 1e-4 {
			t.Errorf("upper(%d, %d) = %v, want %v", c.k, c.n, got, c.want)
		}
	}
}

// A doubt sends to people records of which three of five are no plain no, and no more of them than it takes to send 0.85
// of the unclear.
func TestDoubtThreshold(t *testing.T) {
	labelled := make([]Row, 0, 120)
	said, doubts, named := make([]float64, 120), make([]float64, 120), make([]bool, 120)
	for i := range 120 {
		row := Row{Label: weigh.No}
		said[i], doubts[i] = 0.1, float64(119-i)/200
		if i < 40 { // the 40 greatest doubts, of 0.40 and more
			row.Label = weigh.Unclear
		}
		labelled = append(labelled, row)
	}
	l := rules.Learnt{Thresholds: rules.Thresholds{Yes: 0.8, No: 0.2}}
	threshold := func(why string, want float64) {
		t.Helper()
		if got := doubtThreshold(labelled, l, said, doubts, named); got != want {
			t.Errorf("%s: threshold of doubt %v, want %v", why, got, want)
		}
	}
	threshold("34 of the 40 unclear", 0.43)
	for i := range 10 {
		said[i] = 0.5
	}
	threshold("24 of 30 beside the 10 that go to people anyway", 0.43)
	for i := range 4 {
		said[i], named[i] = 0.9, true
	}
	threshold("4 are answered yes: 28 of 30 beside the other 6", 0.41)
	for i := range 14 {
		said[i], named[i] = 0.9, true
	}
	threshold("14 are answered yes: as many as three of five allow, 26 of 43", 0.315)
	for i := range labelled {
		said[i] = 0.5
	}
	threshold("nothing is below no", 0)
}

// all gives n times true.
func all(n int) []bool { return slices.Repeat([]bool{true}, n) }

// What can never be answered yes does not move the threshold of a yes.
func TestThresholdIsOfNamedRecords(t *testing.T) {
	said, rows := rowsOf(append(repeat(0.9, 200), repeat(0.8, 100)...), repeat(0.85, 50))
	named := append(all(300), make([]bool, 50)...)
	got, yes, _ := fives.thresholds(said, named, rows, nil)
	if got.Yes != 0.8 || yes.Of != 300 || yes.Errors != 0 {
		t.Errorf("yes from %v with %d of %d wrong: want the 50 that name no channel left out", got.Yes, yes.Errors, yes.Of)
	}
}

// A record that names no channel is a yes from where three of five are labelled yes.
func TestUnnamedThreshold(t *testing.T) {
	said, rows := rowsOf(append(repeat(0.95, 30), repeat(0.7, 9)...), append(repeat(0.85, 15), repeat(0.7, 16)...))
	l := rules.Learnt{Thresholds: rules.Thresholds{Yes: 0.6, No: 0.2}}
	named := make([]bool, len(rows))
	if got := unnamedThreshold(rows, l, said, named); got != 0.85 { // 30 of 45, and then 39 of 70: more than half, but no three of five
		t.Errorf("yes from %v, want 0.85", got)
	}
	for i := range rows {
		rows[i].Label = weigh.Unclear
	}
	if got := unnamedThreshold(rows, l, said, named); got != 1 {
		t.Errorf("yes from %v where none is labelled yes, want never", got)
	}
	if got := unnamedThreshold(rows, l, said, all(len(rows))); got != 1 {
		t.Errorf("yes from %v of no record, want never", got)
	}
}
