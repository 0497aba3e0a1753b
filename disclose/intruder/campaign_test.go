package intruder_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// shortCampaign is how many sets a normal run attacks; CYBERFLAG_CAMPAIGN asks
// for more (make campaign), CYBERFLAG_SEED for others, CYBERFLAG_KIND for those with
// some words in their name.
const shortCampaign = 100

// TestCampaign protects random sets of tables with disclose.Protect and attacks
// all that is published of each set together. The intruder knows of every mark
// whether it is small or company, which no reader is told. No small count may
// be worked out, and no interval may miss the count itself.
func TestCampaign(t *testing.T) {
	sets, seed := setting(t, "CYBERFLAG_CAMPAIGN", shortCampaign), setting(t, "CYBERFLAG_SEED", 1)
	total := map[string]*tally{}
	kinds := slices.DeleteFunc(slices.Clone(kinds), func(k kind) bool { return !strings.Contains(k.name, os.Getenv("CYBERFLAG_KIND")) })
	if len(kinds) == 0 {
		t.Fatalf("no kind of sets has %q in its name", os.Getenv("CYBERFLAG_KIND"))
	}
	for i := range sets {
		kind := kinds[i%len(kinds)]
		if total[kind.name] == nil {
			total[kind.name] = new(tally)
		}
		attackSet(t, seed, i, kind, total[kind.name])
	}
	var all tally
	for _, kind := range kinds {
		if n := total[kind.name]; n != nil {
			t.Logf("%-52s %s", kind.name, n)
			all.add(*n)
		}
	}
	t.Logf("%-52s %s", "all", all)
	if out := all.sets - all.refused; out > 0 && all.revealed == 0 {
		t.Logf("none of %d sets let out leaks: by the rule of three at most %.3f %% of such sets do (95 %% confidence)", out, 300/float64(out))
	}
	if sets >= shortCampaign && all.small == 0 {
		t.Error("the campaign attacked no small count: it is not looking")
	}
}

// attackSet makes, protects and attacks one set.
func attackSet(t *testing.T, seed, set int, kind kind, sum *tally) {
	t.Helper()
	w := newWorld(rand.New(rand.NewPCG(uint64(seed), uint64(set))))
	kind.make(w)
	if err := w.attack(sum); err != nil {
		t.Errorf("seed %d, set %d, %s: %v", seed, set, kind.name, err)
	}
}

// TestSetsThatLeaked holds linked tables of which small counts could once be
// worked out by an intruder who knew which marks of the earlier table were small,
// as the publisher of the second no longer did.
func TestSetsThatLeaked(t *testing.T) {
	var sum tally
	for name, sets := range map[string][][2]int{
		"linked, counts unknown":               {{1, 182}, {20261128, 853}, {20261128, 3449}, {20261128, 8091}},
		"linked, counts unknown, then rounded": {{1, 221}, {2, 1230}, {2, 1393}, {2, 2479}, {2, 3716}},
	} {
		of := kinds[slices.IndexFunc(kinds, func(k kind) bool { return k.name == name })]
		for _, at := range sets {
			attackSet(t, at[0], at[1], of, &sum)
		}
	}
	if sum.small == 0 {
		t.Error("no small count was attacked")
	}
}

// setting reads a number from the environment.
func setting(t *testing.T, name string, usual int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		t.Fatalf("%s is %q, want a whole number", name, text)
	}
	return n
}

// A tally is what a campaign came to.
type tally struct{ sets, refused, tables, hidden, small, revealed, company, unproven int }

func (n *tally) add(m tally) {
	n.sets, n.refused, n.tables, n.hidden = n.sets+m.sets, n.refused+m.refused, n.tables+m.tables, n.hidden+m.hidden
	n.small, n.revealed, n.company, n.unproven = n.small+m.small, n.revealed+m.revealed, n.company+m.company, n.unproven+m.unproven
}

func (n tally) String() string {
	return fmt.Sprintf("sets %d, of them refused %d; tables %d, cells attacked %d, small counts %d, revealed %d; company revealed %d, unproven %d",
		n.sets, n.refused, n.tables, n.hidden, n.small, n.revealed, n.company, n.unproven)
}

// A kind is a sort of sets.
type kind struct {
	name string
	make func(*world)
}

// kinds are those of the campaign, in turn.
var kinds = []kind{
	{"two-way, rounded", func(w *world) { w.release(disclose.Round, "force", "age") }},
	{"two-way, suppressed", func(w *world) { w.release(disclose.Suppress, "force", "age") }},
	{"three-way, rounded", func(w *world) { w.release(disclose.Round, "force", "age", "sex") }},
	{"three-way, suppressed", func(w *world) { w.release(disclose.Suppress, "force", "age", "sex") }},
	{"hierarchy, rounded", func(w *world) { w.regions(); w.release(disclose.Round, "force", "age") }},
	{"hierarchy, suppressed", func(w *world) { w.regions(); w.release(disclose.Suppress, "force", "age") }},
	{"linked, suppressed", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.behind = w.truth
		w.release(disclose.Suppress, "force", "sex")
	}},
	{"linked, then rounded", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.behind = w.truth
		w.release(disclose.Round, "force", "sex")
	}},
	{"linked in one file", func(w *world) { w.protect(disclose.Suppress, w.linked()) }},
	{"linked, counts unknown", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Suppress, "force", "sex")
	}},
	{"linked, counts unknown, then rounded", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Round, "force", "sex")
	}},
	{"linked, both rounded, counts unknown", func(w *world) {
		w.release(disclose.Round, "force", "age")
		w.release(disclose.Round, "force", "sex")
	}},
	{"rounded, then linked and suppressed, counts unknown", func(w *world) {
		w.release(disclose.Round, "force", "age")
		w.release(disclose.Suppress, "force", "sex")
	}},
	{"three linked, counts unknown", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Round, "force", "sex")
		w.release(disclose.Round, "age", "sex")
	}},
	{"suppressed releases in sequence", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Suppress, "force", "age", "sex")
	}},
	{"a finer release, then a coarser, counts unknown", func(w *world) {
		w.release(disclose.Suppress, "force", "age", "sex")
		w.release(disclose.Round, "force", "age")
	}},
	{"headline, then rounded", func(w *world) {
		w.release(disclose.Suppress, "force")
		w.release(disclose.Round, "force", "age")
	}},
	{"releases in sequence", func(w *world) {
		w.release(disclose.Round, "force", "age")
		w.release(disclose.Round, "force", "age", "sex")
	}},
	{"an answer given out before", func(w *world) { w.answer(); w.release(disclose.Suppress, "force", "age") }},
	{"an answer, then rounded", func(w *world) { w.answer(); w.release(disclose.Round, "force", "age") }},
}

// A world is people with a force, an age and a sex, and what is published of
// them, in order.
type world struct {
	chance    *rand.Rand
	sizes     map[string]int
	leaves    map[[3]int]int64
	hierarchy table.Hierarchy
	out       []table.Published
	truth     []table.Counts
	others    []intruder.Table // published in other shapes
	behind    []table.Counts   // the counts behind out, where the next release knows them
	refused   error
	insiders  string // the dimension whose values know their own counts and are withstood
}

var dimensions = []string{"force", "age", "sex"}

func newWorld(chance *rand.Rand) *world {
	w := &world{chance: chance, leaves: map[[3]int]int64{},
		sizes: map[string]int{"force": 2 + chance.IntN(4), "age": 2 + chance.IntN(3), "sex": 2}}
	for f := range w.sizes["force"] {
		for a := range w.sizes["age"] {
			for s := range w.sizes["sex"] {
				w.leaves[[3]int{f, a, s}] = w.count()
			}
		}
	}
	return w
}

// count draws a count as small offence groups have them: often 0 to 4.
func (w *world) count() int64 {
	switch w.chance.IntN(4) {
	case 0:
		return 0
	case 1, 2:
		return 1 + w.chance.Int64N(4)
	}
	return w.chance.Int64N(40)
}

// regions puts the forces into two regions.
func (w *world) regions() {
	w.hierarchy = table.Hierarchy{"force": {}}
	for f := range w.sizes["force"] {
		w.hierarchy["force"][label("force", f)] = fmt.Sprintf("region-%d", f%2)
	}
}

func label(dim string, i int) string { return fmt.Sprintf("%s-%d", dim, i) }

// counts adds the people up by some dimensions.
func (w *world) counts(dims ...string) table.Counts {
	c := table.Counts{Name: fmt.Sprint(dims), Dims: dims}
	at := map[string]int{}
	for f := range w.sizes["force"] {
		for a := range w.sizes["age"] {
			for s := range w.sizes["sex"] {
				where := map[string]int{"force": f, "age": a, "sex": s}
				var key []string
				for _, d := range dims {
					key = append(key, label(d, where[d]))
				}
				i, ok := at[table.ID(key)]
				if !ok {
					i = len(c.Rows)
					at[table.ID(key)] = i
					c.Rows = append(c.Rows, table.Count{Key: key})
				}
				c.Rows[i].N += w.leaves[[3]int{f, a, s}]
			}
		}
	}
	return c
}

// release protects one more table, jointly with what is out already.
func (w *world) release(m disclose.Method, dims ...string) {
	if w.refused != nil {
		return
	}
	w.protect(m, w.counts(dims...))
}

// linked is two tables in one file.
func (w *world) linked() table.Counts {
	c := table.Counts{Name: "linked", Dims: []string{"force", "age", "sex"}}
	for _, r := range w.counts("force", "age").Rows {
		c.Rows = append(c.Rows, table.Count{Key: []string{r.Key[0], r.Key[1], table.Total}, N: r.N})
	}
	for _, r := range w.counts("force", "sex").Rows {
		c.Rows = append(c.Rows, table.Count{Key: []string{r.Key[0], table.Total, r.Key[1]}, N: r.N})
	}
	return c
}

// protect protects c, jointly with what is out already.
func (w *world) protect(m disclose.Method, c table.Counts) {
	safe, err := disclose.Protect(c, disclose.Policy{Method: m, Hierarchy: w.hierarchy, Before: w.out, Behind: w.behind,
		Effort: 300, Insiders: w.insiders, Withstand: w.insiders != ""})
	if err != nil {
		w.refused = err
		return
	}
	p := safe.Published()
	p.Name = fmt.Sprintf("table %d", len(w.out)+1)
	w.out, w.truth = append(w.out, p), append(w.truth, c)
}

// answer gives out one cell exactly, as a force does that answers a request.
func (w *world) answer() {
	c := w.counts("force", "age")
	r := c.Rows[w.chance.IntN(len(c.Rows))]
	w.out = append(w.out, table.Published{Name: "answer", Dims: c.Dims,
		Cells: []table.Cell{{Key: r.Key, Shown: r.N, Status: table.Exact}}})
	w.truth = append(w.truth, c)
}

// sum gives the true count of a published cell.
func (w *world) sum(dims, key []string) (n int64) {
	for at, count := range w.leaves {
		in := true
		for i, d := range dims {
			have := label(d, at[indexOf(d)])
			in = in && (key[i] == table.Total || key[i] == have || w.hierarchy.Parent(d, have) == key[i])
		}
		if in {
			n += count
		}
	}
	return n
}

func indexOf(dim string) int {
	for i, d := range dimensions {
		if d == dim {
			return i
		}
	}
	panic("BUG: no dimension " + dim)
}

// publication is what the intruder gets, with the true kind of each mark.
func (w *world) publication() intruder.Publication {
	var pub intruder.Publication
	for _, p := range w.out {
		t := intruder.Table{Name: p.Name, Dims: p.Dims}
		for i, c := range p.Cells {
			t.Cells = append(t.Cells, w.cell(p, c, i+2))
		}
		pub.Tables = append(pub.Tables, t)
	}
	pub.Tables = append(pub.Tables, w.others...)
	for dim, parents := range w.hierarchy {
		for i := range w.sizes[dim] {
			child := label(dim, i)
			pub.Hierarchy = append(pub.Hierarchy, intruder.Parent{Dim: dim, Child: child, Parent: parents[child], Row: i + 2})
		}
	}
	return pub
}

func (w *world) cell(p table.Published, c table.Cell, row int) intruder.Cell {
	out := intruder.Cell{Labels: c.Key, Low: c.Shown, High: c.Shown, Row: row, Kind: intruder.Exact}
	switch c.Status {
	case table.Rounded:
		out.Kind, out.Base = intruder.Rounded, table.Base
	case table.Wide:
		out.Kind, out.Base = intruder.Rounded, 2*table.Base
	case table.Hidden:
		out.Kind, out.Low, out.High = intruder.Company, 0, 0
		if w.sum(p.Dims, c.Key) < disclose.Threshold {
			out.Kind = intruder.Small
		}
	}
	return out
}

// attack attacks all that is out, and counts.
func (w *world) attack(n *tally) error {
	n.sets++
	if w.refused != nil {
		n.refused++ // what is not written leaks nothing; what was out already is attacked
	}
	res, err := intruder.Attack(w.publication(), intruder.Rule)
	if err != nil {
		return err
	}
	n.tables, n.unproven, n.hidden = n.tables+len(w.out), n.unproven+res.Effort.Unproven, n.hidden+len(res.Hidden)
	return w.judge(res, n)
}

// judge compares the intervals with the people themselves.
func (w *world) judge(res intruder.Result, n *tally) error {
	var wrong error
	for _, i := range res.Hidden {
		var dims, key []string
		for _, d := range dimensions {
			if l, ok := i.Cell[d]; ok {
				dims, key = append(dims, d), append(key, l)
			}
		}
		truth := w.sum(dims, key)
		small := truth > 0 && truth < disclose.Threshold
		if small {
			n.small++
		}
		switch {
		case truth < i.Low || truth > i.High:
			wrong = fmt.Errorf("%s: %d to %d misses the count %d", intruder.Words(i.Cell), i.Low, i.High, truth)
		case i.Revealed() && small:
			n.revealed++
			wrong = fmt.Errorf("%s: the small count %d is revealed", intruder.Words(i.Cell), truth)
		case i.Revealed():
			n.company++
		}
	}
	return wrong
}
