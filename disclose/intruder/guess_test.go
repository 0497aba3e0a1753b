package intruder_test

import (
	"fmt"
	"strings"
	"testing"

	"cyberflag/disclose/intruder"
)

// TestGuessedSums: a sum by another name than Total gives a count away, and he takes it
// for one by its ages or by the numbers that are printed; where the labels make the total
// none of them is a sum.
func TestGuessedSums(t *testing.T) {
	for _, c := range []struct{ why, csv, sums, known string }{
		{"by ages", "age,shown\n0-9,[c]\n10-17,12\nUnder 18,15\n", "Under 18=0-9+10-17", "age 0-9=3"},
		{"by ages, one left out", "age,shown\n0-9,[c]\n13-17,12\nUnder 18,13\n", "Under 18=0-9+13-17+rest", "age 0-9=1"},
		{"by the numbers of another year", "age,2023,2024\nA,[c],4\nB,9,8\nBoth kinds,11,12\n", "Both kinds=A+B", "age A, breakdown 2023=2"},
		{"the labels make the total", "age,shown\nA,[c]\nB,9\nC,11\nTotal,22\n", "", "age A=2"},
	} {
		table, err := intruder.ReadTable("t.csv", strings.NewReader(c.csv))
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		r, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{table}}, intruder.Rule)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		var sums, known []string
		for _, g := range r.Guessed {
			sum := g.Label + "=" + strings.Join(g.Parts, "+")
			if g.Rest {
				sum += "+rest"
			}
			sums = append(sums, sum)
		}
		for _, h := range r.Hidden {
			if h.Revealed() {
				known = append(known, fmt.Sprintf("%s=%d", intruder.Words(h.Cell), h.High))
			}
		}
		if got := strings.Join(sums, ";"); got != c.sums {
			t.Errorf("%s: sums %q, want %q", c.why, got, c.sums)
		}
		if got := strings.Join(known, ";"); got != c.known {
			t.Errorf("%s: known %q, want %q", c.why, got, c.known)
		}
	}
}

// TestNoLimit: an end that nothing limits is no number, however it was added up.
func TestNoLimit(t *testing.T) {
	table, err := intruder.ReadTable("t.csv", strings.NewReader("force,shown\nA,[c]\nB,12\nTotal,[c]\n"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{table}}, intruder.Zeros)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range r.Hidden {
		if h.High != intruder.Boundless {
			t.Errorf("%s goes up to %d, want no limit", intruder.Words(h.Cell), h.High)
		}
	}
	if r.Narrowest() != 0 {
		t.Errorf("narrowest is %d, want 0: none is limited", r.Narrowest())
	}
}

// TestRowsOfASheet: an answer with a title, years across, stars and a note.
func TestRowsOfASheet(t *testing.T) {
	table, err := intruder.ReadRows("a.xlsx", [][]string{{"FOI 12"}, {}, {"Age", "2023", "2024"}, {"0-9", "*", "4"}, {"10-17", "12", "9"}, {"Total", "15", "13"}, {"Stars are below 5"}})
	if err != nil {
		t.Fatal(err)
	}
	r, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{table}}, intruder.Rule)
	if err != nil || len(r.Hidden) != 1 || r.Hidden[0].Low != 3 || !r.Hidden[0].Revealed() {
		t.Errorf("%+v, error %v; want the star to be 3", r.Hidden, err)
	}
}
