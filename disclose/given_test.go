package disclose_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// TestAnswers: layouts in which forces answer, from each of which a small count
// could be worked out by adding up, with what is left out.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		name, csv, shows string
		hidden           int // at least
	}{
		{"a grand total alone", "age,sex,count\n0-9,F,1\n0-9,M,0\n10-17,F,21\n10-17,M,7\nTotal,Total,29\n", "0-9,M=0", 2},
		{"two breakdowns without their total", "age,sex,count\nAll,F,31\nAll,M,6\n0-9,All,3\n10-12,All,9\n13-17,All,25\n", "", 2},
		{"two breakdowns in one column", "breakdown,count\nFemale,31\nMale,6\nAged 0-9,3\nAged 10-12,9\nAged 13-17,25\nTotal,37\n", "", 2},
		{"a row left out that is small", "age,sex,count\n0-12,M,6\n0-12,All,8\n13-17,M,9\n13-17,F,20\n13-17,All,29\n", "", 1},
		{"a rest that is small", "age,count\n0-9,20\n10-12,44\n13-17,18\nTotal,85\n", "", 1},
		{"other words for everything", "sex,count\nF,3\nM,12\nBoth sexes,15\n", "", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			shown := protectedAnswer(t, c.csv, c.shows)
			if strings.Count(shown, table.Mark) < c.hidden {
				t.Errorf("fewer than %d cells are hidden:\n%s", c.hidden, shown)
			}
		})
	}
}

// protectedAnswer gives what is shown of an answer, and fails when it can be
// brought back: by the intruder, who is given the rows by the names that he knows.
func protectedAnswer(t *testing.T, csv, mustShow string) string {
	t.Helper()
	counts, err := table.ReadAnswer("answer.csv", strings.NewReader(csv), "")
	if err != nil {
		t.Fatal(err)
	}
	safe, err := disclose.Protect(counts, disclose.Policy{Method: disclose.Suppress, AsGiven: true})
	if errors.Is(err, disclose.ErrTooFine) {
		return table.Mark + table.Mark // refused: nothing is shown
	}
	if err != nil {
		t.Fatal(err)
	}
	shown := ""
	for _, r := range safe.Rows() {
		shown += fmt.Sprintf("%s=%s\n", strings.Join(r.Labels, ","), r.Text())
	}
	if !strings.Contains(shown, mustShow) {
		t.Errorf("%q is not shown:\n%s", mustShow, shown)
	}
	return shown
}

// TestAnswersWithRowsLeftOut protects random tables of ages and sexes of which
// any rows are left out, totals too, and lets the intruder try what is left: no
// small count comes back, of a row that is hidden or of one that is not there.
func TestAnswersWithRowsLeftOut(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 6))
	protected, refused, contradicted := 0, 0, 0
	for range 300 {
		csv, truth := randomAnswer(chance)
		if strings.Count(csv, "\n") < 3 {
			continue
		}
		counts, err := table.ReadAnswer("answer.csv", strings.NewReader(csv), "")
		if err != nil {
			t.Fatal(err)
		}
		safe, err := disclose.Protect(counts, disclose.Policy{Method: disclose.Suppress, AsGiven: true, Effort: 300})
		if errors.Is(err, disclose.ErrTooFine) {
			refused++
			continue
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, csv)
		}
		protected++
		var out strings.Builder
		if err := safe.Published().Write(&out); err != nil {
			t.Fatal(err)
		}
		published, err := intruder.ReadTable("published.csv", strings.NewReader(out.String()))
		if err != nil {
			t.Fatal(err)
		}
		res, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{published}}, intruder.Zeros)
		if err != nil { // he takes the rows for all there are, and they do not add up
			contradicted++
			continue
		}
		for _, cell := range res.Hidden {
			key := cell.Cell["age"] + "," + cell.Cell["sex"]
			if n := int64(truth[key]); cell.Revealed() && cell.Low == n && n < 5 {
				t.Errorf("%s is %d and was worked out of\n%s", key, n, out.String())
			}
		}
	}
	if protected < 100 {
		t.Errorf("only %d answers were protected, %d refused", protected, refused)
	}
	t.Logf("%d answers protected, of which the intruder took %d for contradictory; %d refused", protected, contradicted, refused)
}

// randomAnswer gives the rows of a table that are left in, and every count.
func randomAnswer(chance *rand.Rand) (csv string, truth map[string]int) {
	ages, sexes := []string{"0-9", "10-12", "13-17"}[:2+chance.IntN(2)], []string{"F", "M"}
	truth = map[string]int{}
	for _, age := range ages {
		for _, sex := range sexes {
			n := []int{0, 1, 2, 3, 4, 5, 8, 20, 30}[chance.IntN(9)]
			for _, a := range []string{age, "Total"} {
				for _, s := range []string{sex, "Total"} {
					truth[a+","+s] += n
				}
			}
		}
	}
	csv = "age,sex,count\n"
	for _, a := range append(ages, "Total") {
		for _, s := range append(sexes, "Total") {
			if chance.IntN(5) > 0 {
				csv += fmt.Sprintf("%s,%s,%d\n", a, s, truth[a+","+s])
			}
		}
	}
	return csv, truth
}
