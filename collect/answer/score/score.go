// Package score compares readings of answers with the right ones: figures
// found and figures wrong, headlines, what became of each question, problems
// named, and whether confidence means what it says. It judges readings only;
// it never changes one.
package score

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/reference"
)

// A Ratio is so many of so many.
type Ratio struct{ Right, Of int }

// Percent gives the ratio in per cent; 100 when there is nothing to find.
func (r Ratio) Percent() float64 {
	if r.Of == 0 {
		return 100
	}
	return 100 * float64(r.Right) / float64(r.Of)
}

// String gives "9 of 12 (75.0 %)".
func (r Ratio) String() string { return fmt.Sprintf("%d of %d (%.1f %%)", r.Right, r.Of, r.Percent()) }

func (r *Ratio) add(s Ratio) { r.Right += s.Right; r.Of += s.Of }

// A Marks is the score of one file or of several.
type Marks struct {
	Recall    Ratio // figures found of those expected
	Precision Ratio // figures right of those proposed
	Headline  Ratio // figures of Q2 without breakdown, found of those expected
	Status    Ratio // questions with the right status of those expected
	Sums      Ratio // expected problems that name two numbers or more, found
	Problems  Ratio // expected problems that name any number, found
	// Confident, Fair and Doubtful are the right figures among those proposed
	// with confidence of 0.9 and more, 0.5 to 0.9, and below 0.5.
	Confident, Fair, Doubtful Ratio
	// Doubts are the right figures among those proposed, by the gravest doubt
	// about them; "" is those without any.
	Doubts map[string]Ratio
	// Unfit is how many figures were read from hidden rows, requests or refusals.
	Unfit int
}

// Add adds the marks of another file.
func (m *Marks) Add(n Marks) {
	for _, p := range [][2]*Ratio{{&m.Recall, &n.Recall}, {&m.Precision, &n.Precision}, {&m.Headline, &n.Headline},
		{&m.Status, &n.Status}, {&m.Sums, &n.Sums}, {&m.Problems, &n.Problems},
		{&m.Confident, &n.Confident}, {&m.Fair, &n.Fair}, {&m.Doubtful, &n.Doubtful}} {
		p[0].add(*p[1])
	}
	m.Unfit += n.Unfit
	for d, r := range n.Doubts {
		m.doubt(d, r)
	}
}

func (m *Marks) doubt(d string, r Ratio) {
	if m.Doubts == nil {
		m.Doubts = map[string]Ratio{}
	}
	sum := m.Doubts[d]
	sum.add(r)
	m.Doubts[d] = sum
}

// A Report is the marks of one file with what was wrong.
type Report struct {
	Name    string
	Format  string
	Marks   Marks
	Missed  []string // expected figures that nobody proposed
	Wrong   []string // proposed figures that are not right
	Status  []string // questions with a wrong status
	Unnamed []string // expected problems whose numbers no problem names
	Err     string   // why the file could not be read at all; "" when it was
}

// Compare scores a reading against the right one.
//
// A figure is right when force, question, period, unit, every breakdown field
// and value or symbol agree; the place is not compared. A figure that is
// expected twice, at two places, is one figure.
func Compare(name, format string, got, want answer.Reading) Report {
	r := Report{Name: name, Format: format}
	r.figures(got, want)
	r.questions(got, want)
	r.problems(got, want)
	return r
}

func (r *Report) figures(got, want answer.Reading) {
	expected := map[string]bool{} // whether it was found
	for _, f := range want.Figures {
		expected[key(f, want.Force)] = false
	}
	seen := map[string]bool{}
	for _, f := range got.Figures {
		k := key(f, got.Force)
		if seen[k] {
			continue
		}
		seen[k] = true
		_, right := expected[k]
		if right {
			expected[k] = true
		} else {
			r.Wrong = append(r.Wrong, fmt.Sprintf("%s (%.2f, %s)", k, f.Confidence, f.Where))
		}
		r.propose(f, right)
	}
	counted := map[string]bool{}
	for _, f := range want.Figures {
		k := key(f, want.Force)
		if counted[k] {
			continue
		}
		counted[k] = true
		count(&r.Marks.Recall, expected[k])
		if f.Question == "Q2" && f.Breakdown.IsNone() {
			count(&r.Marks.Headline, expected[k])
		}
		if !expected[k] {
			r.Missed = append(r.Missed, k+" @ "+f.Where)
		}
	}
}

func (r *Report) propose(f answer.Figure, right bool) {
	count(&r.Marks.Precision, right)
	var one Ratio
	count(&one, right)
	r.Marks.doubt(strings.Join(f.Doubts[:min(1, len(f.Doubts))], ""), one)
	switch {
	case f.Confidence >= 0.9:
		count(&r.Marks.Confident, right)
	case f.Confidence >= 0.5:
		count(&r.Marks.Fair, right)
	default:
		count(&r.Marks.Doubtful, right)
	}
}

func count(r *Ratio, right bool) {
	r.Of++
	if right {
		r.Right++
	}
}

// key is everything of a figure that is compared. A figure without a force of
// its own is one of the whole file's force.
func key(f answer.Figure, force string) string {
	value := string(f.Symbol)
	if f.Symbol == answer.NoSymbol {
		value = fmt.Sprint(f.Value)
	}
	b := f.Breakdown
	return strings.Join([]string{foldForce(cmp.Or(f.Force, force)), f.Question, f.Period.String(), string(f.Unit), foldCode(b.Code), fold(b.Offence),
		b.Age, b.Sex, fold(b.Platform), fold(b.Outcome), "= " + value}, " | ")
}

func fold(s string) string {
	return strings.NewReplacer("’", "'", "–", "-", "—", "-").Replace(strings.ToLower(strings.Join(strings.Fields(s), " ")))
}

// foldForce gives the name of a force as the list of forces has it: "City of London" is
// "London, City of", and "Scotland" is "Police Scotland".
func foldForce(s string) string {
	if f, err := reference.LookupForce(s); err == nil {
		s = f.Name
	}
	return fold(strings.TrimPrefix(fold(s), "police "))
}

var noughts = regexp.MustCompile(`(^|/)0+(\d)`)

// foldCode drops what the conventions let differ: leading zeros and spaces.
func foldCode(s string) string {
	return noughts.ReplaceAllString(strings.ToUpper(strings.Join(strings.Fields(s), "")), "$1$2")
}

func (r *Report) questions(got, want answer.Reading) {
	has := map[string]answer.Status{}
	for _, q := range got.Questions {
		has[q.Question+" "+foldForce(cmp.Or(q.Force, got.Force))] = q.Status
	}
	for _, q := range want.Questions {
		s := has[q.Question+" "+foldForce(cmp.Or(q.Force, want.Force))]
		count(&r.Marks.Status, s == q.Status)
		if s != q.Status {
			r.Status = append(r.Status, strings.TrimSpace(fmt.Sprintf("%s %s: %s, want %s", q.Force, q.Question, cmp.Or(string(s), "left out"), q.Status)))
		}
	}
}

// problems counts an expected problem as found when one of ours names the same
// numbers. Years, dates, ages and the numbers of questions, tables and parts are not
// among them, and a problem without any other number cannot be scored.
func (r *Report) problems(got, want answer.Reading) {
	for _, w := range want.Problems {
		need := numbersOf(w)
		if len(need) == 0 {
			continue
		}
		found := slices.ContainsFunc(got.Problems, func(g string) bool {
			have := numbersOf(g)
			return !slices.ContainsFunc(need, func(n string) bool { return !slices.Contains(have, n) })
		})
		count(&r.Marks.Problems, found)
		if len(need) > 1 && speaksOfSums.MatchString(w) {
			count(&r.Marks.Sums, found)
		}
		if !found {
			r.Unnamed = append(r.Unnamed, w)
		}
	}
}

var (
	speaksOfSums = regexp.MustCompile(`(?i)\b(?:sums?|adds?|add up|less|total)\b`)
	notNumbers   = regexp.MustCompile(`(?i)\bFY\s?\d{2,4}(?:\s?[/-]\s?\d{2,4})?\b|\b(?:19|20)\d\d\s?[/-]\s?\d{2,4}\b|\b\d\d?-\d\d\b|\bQ\d[a-z]?\b|\b(?:annex|answer|chart|item|page|part|point|question|request|response|schedule|section|sheet|table) \d+[a-z]?\b|\b(?:\d{1,2}-)?\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|` +
		`\b(?:19|20)\d\d-\d\d-\d\d\b|\b(?:19|20)\d\d\b|\b\d+/\d+\b|less than \d+|d\d\d-`)
	number = regexp.MustCompile(`\d[\d,]*`)
)

func numbersOf(s string) []string {
	var out []string
	for _, n := range number.FindAllString(notNumbers.ReplaceAllString(s, " "), -1) {
		out = append(out, strings.ReplaceAll(n, ",", ""))
	}
	return out
}

// Worth orders reports: the file whose reading has most wrong or missing comes
// first.
func (r Report) Worth() int {
	return -(len(r.Wrong)*2 + len(r.Missed) + len(r.Status)*2 + len(r.Unnamed))
}
