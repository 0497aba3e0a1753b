// Package check reads a story about police figures and gives each claim in it
// a verdict: first against the story's own other numbers, then against a set
// of figures. Package prose reads the quantities; resolve.go ties each count to
// its place, period and kind of offence; judges.go lists how each kind of claim
// is judged, and in which order. It refuses to call a claim wrong when nothing decides it: a
// false "contradicted" is the worst that it can do, so a number that cannot be
// tied to a figure is one that we cannot tell.
package check

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/prose"
)

// A Verdict is what came out for a claim.
type Verdict string

// The verdicts.
const (
	Supported     Verdict = "supported"      // right, exactly or by ordinary rounding, or fairly worded
	Truncated     Verdict = "truncated"      // right but cut instead of rounded
	Contradicted  Verdict = "contradicted"   // wrong; Kind says how
	NotComparable Verdict = "not_comparable" // its two sides differ; Kind says in what
	CannotTell    Verdict = "cannot_tell"    // nothing to check it against
)

// Verdicts lists every verdict, in the order in which they are counted.
var Verdicts = []Verdict{Supported, Truncated, Contradicted, NotComparable, CannotTell}

// Meaning says in a sentence what a verdict means.
func Meaning(v Verdict) string { return meanings[v] }

var meanings = map[Verdict]string{
	Supported:     "Right, exactly or by ordinary rounding, or a fair wording.",
	Truncated:     "Right but cut instead of rounded: 163 for 163.6.",
	Contradicted:  "Wrong by the story’s own numbers or by the figures; it says how.",
	NotComparable: "The arithmetic may be right, but its two sides count different things; it says in what they differ.",
	CannotTell:    "Nothing here decides it. That does not make it wrong.",
}

// A Kind says how a claim is wrong, or why its sides cannot be compared. It is
// empty for every other verdict.
type Kind string

// The kinds of a contradicted claim.
const (
	RatioAsRise       Kind = "ratio_as_rise"       // 5.73 times printed as 573%
	Misprint          Kind = "misprint"            // a digit or two from our figure
	WrongArithmetic   Kind = "wrong_arithmetic"    // its own numbers give another result
	PartsDoNotSum     Kind = "parts_do_not_sum"    // the parts come to another total
	WrongMultipleWord Kind = "wrong_multiple_word" // "trebled" for 2.51 times
	WrongPeriod       Kind = "wrong_period"        // the number of another year
	WrongArea         Kind = "wrong_area"          // the number of another force
	WrongUnit         Kind = "wrong_unit"          // offences called children
	WrongYearCount    Kind = "wrong_year_count"    // five years that are six
	TwoValues         Kind = "two_values"          // another number for the same thing
)

// The kinds of a claim whose two sides cannot be compared.
const (
	Coverage     Kind = "coverage"      // other sets of forces
	PeriodLength Kind = "period_length" // nine months beside twelve
	Definition   Kind = "definition"    // other offences
	GapAsNil     Kind = "gap_as_nil"    // no figure taken for nought
	OtherVintage Kind = "vintage"       // one side has since been restated
)

// Kinds lists every kind, those of contradicted claims first.
var Kinds = []Kind{
	RatioAsRise, Misprint, WrongArithmetic, PartsDoNotSum, WrongMultipleWord, WrongPeriod, WrongArea, WrongUnit,
	WrongYearCount, TwoValues, Coverage, PeriodLength, Definition, GapAsNil, OtherVintage,
}

// A Story is what is checked.
type Story struct {
	Text        string
	PublishedOn civil.Partial // when it was printed; may be zero
}

// A Claim is one numeric claim of a story and what came out for it.
type Claim struct {
	Quote      string // Text[Start:End]
	Start, End int    // byte offsets into the story's text
	Verdict    Verdict
	Kind       Kind
	Value      Quantity // our figure, or none
	Borderline bool     // supported, but in words that we would not use
	Basis      []string // which figures it was held against
	Why        string   // one plain sentence

	sides *pair // the two values that decided a claim of change, or nil
}

// A Quantity is a number as we would print it; the zero Quantity is none.
type Quantity struct {
	value  *big.Rat
	places int
}

// whole makes a Quantity of a count.
func whole(n int64) Quantity { return Quantity{big.NewRat(n, 1), 0} }

// Given reports whether there is a number.
func (q Quantity) Given() bool { return q.value != nil }

// String gives the number without commas, rounded half away from zero to its
// places: "145", "163.6", "-18.2"; or "".
func (q Quantity) String() string {
	if q.value == nil {
		return ""
	}
	return q.value.FloatString(q.places)
}

// Words gives the number as prose has it, with commas when it is whole.
func (q Quantity) Words() string {
	if q.value != nil && q.places == 0 && q.value.IsInt() && q.value.Num().IsInt64() {
		return figure.Thousands(q.value.Num().Int64())
	}
	return q.String()
}

// A Report is every claim of a story in the order of its text. The spans of
// claims do not overlap.
type Report struct{ Claims []Claim }

// Count counts the claims with verdict v.
func (r Report) Count(v Verdict) int {
	n := 0
	for _, c := range r.Claims {
		if c.Verdict == v {
			n++
		}
	}
	return n
}

// Check reads the story and judges its claims against itself and figs, which
// may be empty.
func Check(story Story, figs []figure.Figure) Report {
	d := newDesk(story, figs)
	d.readCounts()
	for _, j := range judges {
		j.judge(d)
	}
	return d.report()
}

// A desk is where one story lies beside the figures.
type desk struct {
	story  Story
	text   string
	facts  prose.Facts
	places []figure.Area // that the story names, each once
	book   book
	aside  book // figures of parts and of other units than offences
	counts []*count
	claims []Claim

	kinds      []*entry           // a figure of each measure that has marks
	content    map[int][]string   // content words by sentence
	hasChanged map[int]bool       // of sentences: what changed gave
	ofValue    map[int64][]*count // counts by their value
	claimed    map[int][]int      // claims by the sentence in which they begin
	firstTopic []prose.Topic      // where the text first speaks of each topic
	looked     int                // at so many of the text's facts
	totals     book               // what jointTotals gave
	groupings  [][]figure.Area    // what unlikeGroups gave of the story, once it did
	nouns      map[string][2]int  // where the text has a noun first and last
	money      []*count           // the sums of money that a figure has
}

func newDesk(story Story, figs []figure.Figure) *desk {
	var wholes, aside []figure.Figure
	for _, f := range figs {
		if isAside(f.Measure) {
			aside = append(aside, f)
		} else {
			wholes = append(wholes, f)
		}
	}
	d := &desk{story: story, text: story.Text, facts: prose.Scan(story.Text), book: newBook(wholes), aside: newBook(aside),
		content: map[int][]string{}, hasChanged: map[int]bool{}, ofValue: map[int64][]*count{}, claimed: map[int][]int{}, nouns: map[string][2]int{}}
	d.kinds = d.book.kindsOf()
	for _, t := range d.facts.Topics {
		if !slices.ContainsFunc(d.firstTopic, func(o prose.Topic) bool { return o.Name == t.Name }) {
			d.firstTopic = append(d.firstTopic, t)
		}
	}
	d.nameOwnAreas()
	d.refer()
	d.referBySize()
	d.referOther()
	d.referQuarters()
	d.referMonths()
	d.referYears()
	for _, a := range d.facts.Areas {
		if !slices.Contains(d.places, a.Area) {
			d.places = append(d.places, a.Area)
		}
	}
	return d
}

// claim writes a verdict down; the quote is filled in from the span.
func (d *desk) claim(sp prose.Span, c Claim) {
	c.Start, c.End = sp.Start, sp.End
	c.Quote = d.text[sp.Start:sp.End]
	sentence := d.facts.SentenceOf(sp.Start)
	d.claimed[sentence] = append(d.claimed[sentence], len(d.claims))
	d.claims = append(d.claims, c)
}

// report orders the claims and drops one that shares bytes with an earlier
// claim, keeping the one that was judged first.
func (d *desk) report() Report {
	var kept []Claim
	taken := make([]bool, len(d.text))
	for _, c := range d.claims {
		if !slices.Contains(taken[c.Start:c.End], true) {
			kept = append(kept, c)
			for i := c.Start; i < c.End; i++ {
				taken[i] = true
			}
		}
	}
	slices.SortFunc(kept, func(a, b Claim) int { return cmp.Compare(a.Start, b.Start) })
	return Report{Claims: kept}
}

// plain folds white space, so that a quote over two lines reads as one.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
