package answer_test

import (
	"cmp"
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/answer/score"
	"cyberflag/figure"
)

// A varied answer is made up with its right reading from independent choices: how a
// question is named, how periods are spelt and which way they run, what totals are
// called, what stands beside the counts. A reader that is fitted to some files
// shows here which choice it does not know. The same seed gives the same answer.
type varied struct {
	rng   *rand.Rand
	body  strings.Builder // HTML
	want  answer.Reading
	chose []string // each choice, "period: FY1617"
	years []int    // financial years by the year in which they begin
	spell spelling
	heads int // how questions are named
}

// TestVariedAnswers reads made-up answers of all choices. VARY=3000 makes so many
// and prints how each choice is read, the worst first; VARY_SHOW=12 shows an answer.
func TestVariedAnswers(t *testing.T) {
	n, _ := strconv.Atoi(cmp.Or(os.Getenv("VARY"), "60")) // 60 where it is no number
	show, _ := strconv.Atoi(os.Getenv("VARY_SHOW"))
	byChoice := map[string]*score.Marks{}
	var all score.Marks
	from, _ := strconv.Atoi(os.Getenv("VARY_FROM")) // 0 where it is not said
	for seed := from; seed < from+n; seed++ {
		v := vary(uint64(seed))
		got := read(t, "a.html", v.body.String())
		report := score.Compare(fmt.Sprint(seed), "html", got, v.want)
		all.Add(report.Marks)
		for _, c := range v.chose {
			if byChoice[c] == nil {
				byChoice[c] = &score.Marks{}
			}
			byChoice[c].Add(report.Marks)
		}
		if os.Getenv("VARY_SHOW") != "" && show == seed {
			t.Logf("%s\nmissed %s\nwrong %s\nproblems %s", v.body.String(), strings.Join(report.Missed, "\n"), strings.Join(report.Wrong, "\n"), strings.Join(got.Problems, "\n"))
		}
		if os.Getenv("VARY_MISSES") != "" && len(report.Missed)+len(report.Wrong) > 0 {
			t.Logf("%d: missed %d wrong %d %v\n%s", seed, len(report.Missed), len(report.Wrong), v.chose, strings.Join(report.Wrong, "\n"))
		}
	}
	t.Logf("%d answers: found %v, right of proposed %v, right at 0.9 or more %v", n, all.Recall, all.Precision, all.Confident)
	if n >= 100 {
		t.Log(worstFirst(byChoice))
	}
	if all.Recall.Percent() < leastFound || all.Confident.Percent() < leastRight {
		t.Errorf("found %v, right at 0.9 or more %v: want %d and %d per cent", all.Recall, all.Confident, leastFound, leastRight)
	}
}

// What the reader must reach on varied answers, in per cent.
const (
	leastFound = 85
	leastRight = 95
)

func worstFirst(byChoice map[string]*score.Marks) string {
	var lines []string
	for c, m := range byChoice {
		lines = append(lines, fmt.Sprintf("%6.1f found %6.1f right %6.1f sure of %5d  %s", m.Recall.Percent(), m.Precision.Percent(), m.Confident.Percent(), m.Recall.Of, c))
	}
	slices.Sort(lines)
	return "\n" + strings.Join(lines, "\n")
}

// vary makes up the answer of a seed.
func vary(seed uint64) *varied {
	v := &varied{rng: rand.New(rand.NewPCG(seed, 5)), want: answer.Reading{Force: "Kent"}}
	first := 2011 + v.rng.IntN(8)
	for y := range 2 + v.rng.IntN(3) {
		v.years = append(v.years, first+y)
	}
	v.spell = spellings[v.choose("period", len(spellings))]
	v.chose[len(v.chose)-1] = "period: " + v.spell.name
	v.heads = v.choose("question", len(questionForms))
	v.tag("h1", "Kent Police")
	v.tag("p", v.one(introductions))
	v.request()
	if v.rng.IntN(4) == 0 {
		v.both()
	} else {
		v.question(1)
		v.question(2)
	}
	if v.rng.IntN(2) == 0 {
		v.question(3)
	}
	if v.rng.IntN(2) == 0 {
		v.question(4)
	}
	if v.rng.IntN(2) == 0 {
		v.tag("p", v.one(notes))
	}
	return v
}

// choose makes one of n choices and keeps it under its name.
func (v *varied) choose(name string, n int) int {
	i := v.rng.IntN(n)
	v.chose = append(v.chose, fmt.Sprintf("%s: %d", name, i))
	return i
}

// named makes one choice by its name.
func (v *varied) named(name string, options ...string) string {
	i := v.rng.IntN(len(options))
	v.chose = append(v.chose, name+": "+options[i])
	return options[i]
}

func (v *varied) one(words []string) string { return words[v.rng.IntN(len(words))] }

// some gives n different words.
func (v *varied) some(words []string, n int) []string {
	var out []string
	for _, i := range v.rng.Perm(len(words))[:n] {
		out = append(out, words[i])
	}
	return out
}

func (v *varied) tag(name, text string) {
	if text != "" {
		fmt.Fprintf(&v.body, "<%s>%s</%s>\n", name, html.EscapeString(text), name)
	}
}

// request repeats what was asked, which holds a number that is no figure.
func (v *varied) request() {
	if v.named("request", "repeated", "left out") == "left out" {
		return
	}
	v.tag("h2", v.one([]string{"Request", "You asked", "Your request", "You requested the following information:"}))
	v.tag("p", "1. How many sexual offences against children under 18 were recorded in each of the last financial years? I understand that another force recorded 1,377.")
	v.tag("p", "2. How many of these had a cyber flag?")
	v.tag("p", "3. For those in question 2, which platform was used?")
	v.tag("p", "4. For those in question 2, please give the outcome.")
	v.tag("h2", v.one([]string{"Response", "Our response", "Answer", "Reply", "Decision"}))
}

var questionForms = []func(n int) string{
	func(n int) string { return fmt.Sprintf("Q%d", n) },
	func(n int) string { return fmt.Sprintf("Question %d", n) },
	func(n int) string { return fmt.Sprintf("Q%d.", n) },
	func(n int) string { return fmt.Sprintf("%d.", n) },
	func(n int) string { return fmt.Sprintf("Response to question %d:", n) },
	func(n int) string { return fmt.Sprintf("Point %d", n) },
	func(n int) string { return fmt.Sprintf("Part %d -", n) },
	func(n int) string {
		return fmt.Sprintf("In relation to your %s question", []string{"first", "second", "third", "fourth"}[n-1])
	},
	func(n int) string { return fmt.Sprintf("With regard to question %d,", n) },
	func(n int) string { return fmt.Sprintf("Answer to Question %d", n) },
	func(n int) string { return fmt.Sprintf("Request %d", n) },
	func(n int) string { return "" },
}

var titlesOf = [][]string{nil, allTitles, flagTitles, platformTitles, outcomeTitles}

// head names a question: its mark with what it asks, on one line or two.
func (v *varied) head(n int) {
	mark, title := questionForms[v.heads](n), v.one(titlesOf[n])
	switch {
	case mark == "":
		v.tag("h3", title)
	case v.rng.IntN(2) == 0:
		v.tag("h3", joined(mark, title))
	case v.rng.IntN(2) == 0:
		v.tag("h3", mark)
		v.tag("p", title)
	default:
		v.tag("p", joined(mark, title))
	}
	if mark != "" && v.named("asked again", "no", "no", "no", "yes") == "yes" {
		v.tag("p", v.one([]string{"You asked how many there were in each of the last 3 years.", "How many in each year, out of the 5 asked for?"}))
	}
}

func joined(words ...string) string { return strings.TrimSpace(strings.Join(words, " ")) }

// figure takes a figure among those expected.
func (v *varied) figure(q int, y int, b answer.Breakdown, x sign) {
	v.want.Figures = append(v.want.Figures, answer.Figure{Question: fmt.Sprintf("Q%d", q), Period: figure.FinancialYear(y), Breakdown: b,
		Unit: answer.Offences, Value: x.n, Symbol: x.symbol, Low: x.low, High: x.high})
}
