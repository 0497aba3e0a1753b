package check

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"
)

var (
	draws    = flag.Int("draws", 2, "how often each wording of testdata/wordings.txt is filled in, right and wrong")
	misses   = flag.String("misses", "", "print what was missed of this kind of claim, or of all")
	wordings = regexp.MustCompile(`\{([^{}]*)\}`)
)

// A drawn is a wording filled in with figures.
type drawn struct {
	kind, wording string
	text, quote   string
	at            int // where the quote stands
	figures       string
	right         bool
	verdict       Verdict
	why           Kind
}

// A tally counts how far the verdicts on one kind of claim agree.
type tally struct{ claims, verdicts, wrong, kinds, sound, alarms int }

func (t *tally) add(o tally) {
	t.claims, t.verdicts, t.wrong = t.claims+o.claims, t.verdicts+o.verdicts, t.wrong+o.wrong
	t.kinds, t.sound, t.alarms = t.kinds+o.kinds, t.sound+o.sound, t.alarms+o.alarms
}

func (t tally) String() string {
	return fmt.Sprintf("verdict %4d of %4d (%5.1f%%), kind %4d of %4d, false alarms %3d of %4d",
		t.verdicts, t.claims, 100*float64(t.verdicts)/float64(t.claims), t.kinds, t.wrong, t.alarms, t.sound)
}

// TestGrammar fills in every wording of every kind of claim with true and with
// wrong numbers from a drawn set of figures. It asks how many verdicts and kinds
// are right for each kind of claim, and that hardly a right number is called wrong.
func TestGrammar(t *testing.T) {
	for _, hand := range []struct {
		file  string
		draws int
		least map[string]int
	}{{"testdata/wordings.txt", *draws, leastRight}, {"testdata/wordings2.txt", max(1, *draws/2), leastRight2}, {"testdata/wordings3.txt", max(1, *draws/2), leastRight3}} {
		t.Run(strings.TrimSuffix(filepath.Base(hand.file), ".txt"), func(t *testing.T) { grammarOf(t, hand.file, hand.draws, hand.least) })
	}
}

func grammarOf(t *testing.T, file string, draws int, least map[string]int) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	all := tally{}
	by := map[string]*tally{}
	var order []string
	kind := ""
	for _, line := range strings.Split(string(text), "\n") {
		if name, ok := strings.CutPrefix(line, "== "); ok {
			kind, order = name, append(order, name)
			by[name] = &tally{}
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		for i := range 2 * draws {
			rng := rand.New(rand.NewPCG(uint64(len(kind)+i), uint64(len(line))))
			got := judgeDrawn(t, newWorld(rng).fill(kind, line, i%2 == 0))
			by[kind].add(got)
			all.add(got)
		}
	}
	for _, name := range order {
		t.Logf("%-12s %v", name, by[name])
		if want, ok := least[name]; !ok || 100*by[name].verdicts < want*by[name].claims {
			t.Errorf("%s: %v, want %d%% of the verdicts", name, by[name], want)
		}
	}
	t.Logf("%-12s %v", "all", all)
	if all.alarms*200 > all.sound {
		t.Errorf("%d of %d right numbers are called wrong", all.alarms, all.sound)
	}
}

// judgeDrawn holds what comes out for one drawn text against what it should.
func judgeDrawn(t *testing.T, w drawn) (got tally) {
	r := Check(Story{Text: w.text}, figures(t, w.figures))
	at := w.at
	var mine *Claim
	for i := range r.Claims {
		c := &r.Claims[i]
		switch {
		case c.Start < at+len(w.quote) && at < c.End:
			if mine == nil || c.End-c.Start > mine.End-mine.Start {
				mine = c
			}
		case w.right:
			got.sound++
			if c.Verdict == Contradicted {
				got.alarms++
				w.report(t, c)
			}
		}
	}
	got.claims = 1
	ok := mine != nil && mine.Verdict == w.verdict || mine == nil && w.verdict == CannotTell
	if ok {
		got.verdicts = 1
	}
	switch w.verdict {
	case Contradicted, NotComparable:
		got.wrong = 1
		if ok = mine != nil && mine.Kind == w.why; ok {
			got.kinds = 1
		}
	case Supported, Truncated:
		got.sound++
		if mine != nil && mine.Verdict == Contradicted {
			got.alarms++
		}
	}
	if !ok {
		w.report(t, mine)
	}
	return got
}

func (w drawn) report(t *testing.T, c *Claim) {
	if *misses != w.kind && *misses != "all" {
		return
	}
	got := "not found"
	if c != nil {
		got = fmt.Sprintf("%q %s %s: %s", c.Quote, c.Verdict, c.Kind, c.Why)
	}
	t.Logf("%s\n\twant %q %s %s\n\tgot %s\n\t%s", w.text, w.quote, w.verdict, w.why, got, strings.ReplaceAll(w.figures, "\n", "; "))
}

// leastRight are the shares of right verdicts, in per cent, that each kind of
// claim had when it was last looked at, less a little.
var leastRight = map[string]int{
	"count": 96, "base": 96, "unit": 94, "percent": 97, "difference": 97, "multiple": 93, "times": 97, "fraction": 97,
	"day": 97, "week": 94, "month": 97, "every": 97, "share": 97, "one-in": 97, "sum": 97, "per-head": 97, "points": 97,
	"forces": 97, "years": 97, "part": 94, "second": 97, "not-online": 97, "other-forces": 97, "shorter": 97, "gap": 97, "unrelated": 97,
}

// leastRight2 are those of the second hand's wordings.
var leastRight2 = map[string]int{
	"count": 97, "base": 83, "percent": 91, "difference": 97, "multiple": 91, "times": 97, "day": 97, "week": 97, "month": 97, "share": 93, "sum": 95,
	"per-head": 97, "points": 97, "years": 97, "rest": 75, "average-force": 97, "highest": 97, "lowest": 97, "second-place": 75, "ahead": 97, "every-year": 97, "spoken": 97,
}

// leastRight3 are those of the third hand's.
var leastRight3 = map[string]int{
	"count": 85, "base": 90, "percent": 97, "difference": 97, "multiple": 97, "times": 97, "day": 75, "share": 97, "sum": 80, "per-head": 97, "points": 97,
	"years": 97, "again": 97, "former-latter": 75, "forces": 97, "part": 97, "second": 97, "shorter": 97, "gap": 97,
}

// slot gives what stands for the words in brackets: "up|down" is the first when the
// number rose.
func (w *world) slot(words string) string {
	if first, second, ok := strings.Cut(words, "|"); ok {
		rose := w.b > w.a
		if strings.HasSuffix(second, "2") {
			rose, first, second = w.c > w.a, strings.TrimSuffix(first, "2"), strings.TrimSuffix(second, "2")
		}
		if rose {
			return first
		}
		return second
	}
	s, ok := w.slots[words]
	if !ok {
		panic("BUG: testdata/wordings.txt has an unknown {" + words + "}")
	}
	return s
}

// fill draws one text from a wording, with a right or a wrong claim in it.
func (w *world) fill(kind, wording string, right bool) drawn {
	d := drawn{kind: kind, wording: wording, right: right, verdict: Supported}
	if !right {
		d.verdict = Contradicted
	}
	claimKinds[kind](w, &d)
	w.slots["X"] = upperFirst(cmp.Or(w.slots["x"], " "))
	text := wording
	for strings.Contains(text, "{") {
		text = wordings.ReplaceAllStringFunc(text, func(s string) string { return w.slot(s[1 : len(s)-1]) })
	}
	from, to := strings.IndexByte(text, '['), strings.IndexByte(text, ']')
	d.quote = text[from+1 : to]
	d.at, d.text = from, upperFirst(text[:from]+d.quote+text[to+1:])
	if from == 0 {
		d.quote = upperFirst(d.quote)
	}
	d.figures = w.lines()
	return d
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func thousands(n int64) string { return figure.Thousands(n) }

func pick[T any](rng *rand.Rand, list ...T) T { return list[rng.IntN(len(list))] }

// clear reports whether no two of the numbers are equal or a misprint of each other.
func clear(ns ...int64) bool {
	for i, n := range ns {
		if slices.ContainsFunc(ns[:i], func(o int64) bool { return o == n || digitSlip(o, n) }) {
			return false
		}
	}
	return true
}
