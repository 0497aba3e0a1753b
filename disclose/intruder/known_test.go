package intruder

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// read makes a table of CSV text.
func read(t testing.TB, name, text string) Table {
	t.Helper()
	table, err := ReadTable(name, strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func attack(t testing.TB, know Knowledge, p Publication) Result {
	t.Helper()
	res, err := Attack(p, know)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// Two stars and what is left for them: an audit that only knows that counts
// are not negative calls 8 safe, and a reader of the footnote has 4 and 4.
func TestTwoStars(t *testing.T) {
	for _, c := range []struct {
		left int
		know Knowledge
		want [2]int64
	}{
		{2, None, [2]int64{0, 2}}, {5, None, [2]int64{0, 5}}, {8, None, [2]int64{0, 8}},
		{2, Zeros, [2]int64{1, 1}}, {5, Zeros, [2]int64{1, 4}}, {8, Zeros, [2]int64{1, 7}},
		{2, Rule, [2]int64{1, 1}}, {5, Rule, [2]int64{1, 4}}, {8, Rule, [2]int64{4, 4}},
		// Nine cannot be two small counts: one of the marks is company.
		{9, Rule, [2]int64{1, 8}},
	} {
		table := read(t, "stars.csv", fmt.Sprintf("force,shown\nA,[c]\nB,[c]\nC,10\nTotal,%d\n", 10+c.left))
		got := intervals(attack(t, c.know, Publication{Tables: []Table{table}}), "force")
		if diff := cmp.Diff(map[string][2]int64{"A": c.want, "B": c.want}, got); diff != "" {
			t.Errorf("%d left, knowledge %d (-want +got):\n%s", c.left, c.know, diff)
		}
	}
}

// The example of the τ-ARGUS 4.1 manual, section 2.15, which prints 3 to 6 for
// its first cell.
func TestTauArgusExample(t *testing.T) {
	table := read(t, "argus.csv", "r,c,shown\n1,1,*\n1,2,*\n1,Total,7\n2,1,*\n2,2,*\n2,Total,3\n3,1,3\n3,2,3\n3,Total,6\nTotal,1,9\nTotal,2,7\nTotal,Total,16\n")
	want := map[string][2]int64{"1|1": {3, 6}, "1|2": {1, 4}, "2|1": {0, 3}, "2|2": {0, 3}}
	if diff := cmp.Diff(want, intervals(attack(t, None, Publication{Tables: []Table{table}}), "r", "c")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// At least two marks in every line, and one count is exact: rows 1 and 2 less
// columns 1 and 3. From the tests of sdcTable.
func TestTwoMarksInEveryLineAreNotEnough(t *testing.T) {
	table := read(t, "four.csv", `r,c,shown
w,a,*
w,b,*
w,c,*
w,d,89
w,Total,230
x,a,*
x,b,124
x,c,*
x,d,31
x,Total,250
y,a,92
y,b,*
y,c,59
y,d,*
y,Total,336
z,a,800
z,b,*
z,c,651
z,d,*
z,Total,3127
Total,a,1012
Total,b,1262
Total,c,779
Total,d,890
Total,Total,3943
`)
	got := intervals(attack(t, None, Publication{Tables: []Table{table}}), "r", "c")
	want := map[string][2]int64{"w|a": {25, 94}, "w|b": {47, 47}, "w|c": {0, 69}, "x|a": {26, 95}, "x|c": {0, 69},
		"y|b": {0, 185}, "y|d": {0, 185}, "z|b": {906, 1091}, "z|d": {585, 770}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Two tables of the same people through their hierarchies: each is safe alone,
// and together K is exact. From the tests of sdcTable.
func TestLinkedTables(t *testing.T) {
	county := read(t, "county.csv", "unit,shown\nA,*\nB,*\nI,8\nJ,8\nK,*\nL,*\nM,*\nN,7\ncounty-1,20\ncounty-2,16\n")
	size := read(t, "size.csv", "unit,shown\nA,*\nB,*\nI,8\nJ,8\nK,*\nL,*\nM,*\nN,7\nbig,6\nsmall,30\n")
	byCounty, err := ReadHierarchy("h.csv", strings.NewReader("dimension,child,parent\nunit,A,county-1\nunit,B,county-1\nunit,I,county-1\nunit,J,county-1\nunit,K,county-2\nunit,L,county-2\nunit,M,county-2\nunit,N,county-2\n"))
	if err != nil {
		t.Fatal(err)
	}
	bySize, err := ReadHierarchy("h.csv", strings.NewReader("dimension,child,parent\nunit,A,small\nunit,B,small\nunit,I,small\nunit,J,small\nunit,K,small\nunit,L,big\nunit,M,big\nunit,N,small\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why  string
		pub  Publication
		want [2]int64
	}{
		{"by county alone", Publication{Tables: []Table{county}, Hierarchy: byCounty}, [2]int64{0, 9}},
		{"by size alone", Publication{Tables: []Table{size}, Hierarchy: bySize}, [2]int64{0, 7}},
		{"together", Publication{Tables: []Table{county, size}, Hierarchy: append(byCounty, bySize...)}, [2]int64{3, 3}},
	} {
		if got := intervals(attack(t, None, c.pub), "unit")["K"]; got != c.want {
			t.Errorf("%s: K is %v, want %v", c.why, got, c.want)
		}
	}
}

// Linear programs say 1 to 2, and only 1 is a whole number of people: marks
// that overlap in pairs.
func TestWholeNumbersMatter(t *testing.T) {
	s := &system{}
	total := s.add(1, 4)
	sum := equation{terms: []term{{total, -1}}}
	var a []int
	for range 4 {
		a = append(a, s.add(0, 4))
		sum.terms = append(sum.terms, term{a[len(a)-1], 1})
	}
	s.equations = append(s.equations, sum)
	for i := range a {
		for k := range i {
			s.equations = append(s.equations, equation{[]term{{a[i], 1}, {a[k], 1}, {s.add(0, 4), 1}}, 1})
		}
	}
	if _, ok := s.narrow(narrowRounds); !ok {
		t.Fatal("no table")
	}
	p := s.parts()[0]
	var e Effort
	solver, ok := newSolver(p, pick(s.low, p.unknowns), pick(s.high, p.unknowns), make([]int64, len(p.unknowns)), &e, func() bool { return false })
	if !ok {
		t.Fatal("no table")
	}
	solver.settle([]int{0})
	if solver.least[0] != 1 || solver.most[0] != 1 || e.IPs == 0 {
		t.Errorf("the total is %d to %d after %d integer searches, want exactly 1 after some", solver.least[0], solver.most[0], e.IPs)
	}
}

// A rate for 100,000 people with its population usually is the count.
func TestRatesAndPercentagesAreReversed(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      [2]int64
	}{
		{"one decimal of a small force is the count", "force,rate,population\nA,3.0,100000\n", [2]int64{3, 3}},
		{"no decimal of a large force is a range", "force,rate,population\nA,1,1000000\n", [2]int64{5, 15}},
		{"a rate beside a mark", "force,shown,rate,population\nA,[c],3.0,100000\n", [2]int64{3, 3}},
		{"a percentage of a total that is hidden too", "force,shown,percent\nA,[c],30.0\nB,7,\nTotal,[c],\n", [2]int64{3, 3}},
		{"a percentage whose whole is known", "force,shown,percent\nA,,30\nB,,70\nTotal,10,\n", [2]int64{3, 3}},
		{"a rough percentage of a large total", "force,shown,percent\nA,,3\nB,,97\nTotal,1000,\n", [2]int64{25, 35}},
	} {
		got, ok := intervals(attack(t, None, Publication{Tables: []Table{read(t, "r.csv", c.text)}}), "force")["A"]
		if !ok || got != c.want {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

// What is known from elsewhere takes the protection of its neighbour away.
func TestFactsTakeProtectionAway(t *testing.T) {
	table := read(t, "t.csv", "force,shown\nA,[c]\nB,[c]\nC,158\nTotal,163\n")
	facts, err := ReadFacts("facts.csv", strings.NewReader("force,value\nA,3\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		facts []Fact
		want  [2]int64
	}{{nil, [2]int64{1, 4}}, {facts, [2]int64{2, 2}}} {
		got := intervals(attack(t, Rule, Publication{Tables: []Table{table}, Facts: c.facts}), "force")["B"]
		if got != c.want {
			t.Errorf("%d facts: B is %v, want %v", len(c.facts), got, c.want)
		}
	}
}

// A rounded table says of each count that it is less than the base away.
func TestRoundedCells(t *testing.T) {
	table := read(t, "t.csv", "force,shown,status\nA,0,rounded\nB,15,rounded\nTotal,15,rounded\n")
	got := intervals(attack(t, Rule, Publication{Tables: []Table{table}}), "force")
	want := map[string][2]int64{"A": {0, 4}, "B": {11, 19}, Total: {11, 19}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wide := read(t, "w.csv", "force,shown,status\nA,15,rounded-wide\n")
	if got := intervals(attack(t, Rule, Publication{Tables: []Table{wide}}), "force")["A"]; got != [2]int64{6, 24} {
		t.Errorf("a wide cell is %v, want 6 to 24", got)
	}
	exact := read(t, "u.csv", "force,shown\nTotal,11\n")
	got = intervals(attack(t, Rule, Publication{Tables: []Table{table, exact}}), "force")
	if diff := cmp.Diff(map[string][2]int64{"A": {0, 0}, "B": {11, 11}}, got); diff != "" {
		t.Errorf("with the total known exactly (-want +got):\n%s", diff)
	}
}

// Files that cannot both be true of the same people are refused by name.
func TestConflictsAreRefused(t *testing.T) {
	a := read(t, "a.csv", "force,shown\nA,5\nB,6\nTotal,11\n")
	b := read(t, "b.csv", "force,shown\nA,7\n")
	_, err := Attack(Publication{Tables: []Table{a, b}}, Rule)
	var conflict *Conflict
	if !errors.As(err, &conflict) || !strings.Contains(err.Error(), "b.csv, row 2") || !strings.Contains(err.Error(), "a.csv, row 2") {
		t.Errorf("two values of one cell: error %v, want both places", err)
	}
	c := read(t, "c.csv", "force,shown\nA,5\nB,6\nTotal,12\n")
	if _, err := Attack(Publication{Tables: []Table{c}}, Rule); !errors.Is(err, ErrNoTable) {
		t.Errorf("parts that do not add up: error %v, want ErrNoTable", err)
	}
}

// A file that prints some of another one's parts, and the total, is not a table
// whose parts make the total.
func TestSomeOfTheParts(t *testing.T) {
	whole := read(t, "whole.csv", "force,shown\nA,[c]\nB,[c]\nC,10\nTotal,15\n")
	some := read(t, "some.csv", "force,shown\nB,3\nC,10\nTotal,15\n")
	got := intervals(attack(t, Rule, Publication{Tables: []Table{whole, some}}), "force")
	if diff := cmp.Diff(map[string][2]int64{"A": {2, 2}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBadFilesAreToldWithPlaceAndHint(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a word for a count", "force,shown\nA,many\n", `row 2, column shown: "many"`},
		{"a cell twice", "force,shown\nA,1\nA,2\n", "row 3, column force: the same cell as row 2"},
		{"no label", "force,shown\n,1\n", "row 2, column force: no label"},
		{"nothing printed", "force,year\nA,2016\n", "no column says what is printed"},
		{"a rate alone", "force,rate\nA,1.5\n", "a rate without its population"},
		{"nothing", "", "empty"},
		{"a negative count", "force,shown\nA,-1\n", `"-1"`},
		{"another number of fields", "force,shown\nA\n", "wrong number of fields"},
	} {
		_, err := ReadTable("x.csv", strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
		}
	}
}
