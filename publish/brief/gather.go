package brief

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/reference"
)

// minChildren is the population below which no rate is given: the City of
// London has fewer than 2,000 children, and every other force above 90,000.
// Our own rule.
const minChildren = 10_000

// minPerWeek is the average below which none is given: with one decimal it
// would say nothing.
var minPerWeek = big.NewRat(1, 10)

// flagSince says where the year comes from in which reporting flags became a
// duty.
var flagSince = Source{Text: "Yahoo News UK, on the crime statistics of October 2017",
	URL: "https://uk.news.yahoo.com/police-record-average-150-internet-related-crimes-day-113003915.html"}

// gather works out everything that a brief can say of one force.
func gather(set collate.Set, r collate.Return, police string) facts {
	fs := facts{}
	q := set.Question
	fs.say("police", police)
	fs.say("unit", unit(q.Measure, 2))
	fs.say("year", q.Current.String())
	fs.say("year words", q.Current.Words())
	fs.say("base year", q.Base.String())
	fs.mark("cyber flag", q.Measure == figure.CyberFlagged)
	fs["flag since"] = fact{"April 2015", []Source{flagSince}}
	recordedFacts(fs, q, r.Current)
	changeFacts(fs, q, r)
	rateFacts(fs, r)
	historyFacts(fs, set, r)
	nationFacts(fs, set)
	sumFacts(fs, set, r)
	return fs
}

// unit words what was counted, n of it: "1 cyber-flagged child sexual offence"
// has the singular, and a measure that names no unit counts "offences of" it.
func unit(m figure.Measure, n int64) string {
	words := string(m)
	if !strings.Contains(words, "offences") && !strings.Contains(words, "crimes") {
		words = "offences of " + words
	}
	if n == 1 {
		words = strings.Replace(strings.Replace(words, "offences", "offence", 1), "crimes", "crime", 1)
	}
	return words
}

func withUnit(m figure.Measure, n int64) string { return figure.Thousands(n) + " " + unit(m, n) }

func recordedFacts(fs facts, q collate.Question, c collate.Cell) {
	if n, ok := c.Value().Number(); ok {
		fs.say("count", withUnit(q.Measure, n), c.Chosen)
		fs.say("number", figure.Thousands(n), c.Chosen)
		if r := measure.PerWeek(n, q.Current); r.Cmp(minPerWeek) >= 0 {
			fs.say("per week", measure.Decimal(r, 1), c.Chosen)
		}
		return
	}
	fs.mark("no count", true)
	switch c.Value().State() {
	case figure.Suppressed:
		fs.say("hidden", bounds(c.Value()), c.Chosen)
	case figure.NoFigure:
		fs.mark("no figure", true)
	default:
		fs.say("gap", gap(c.Chosen), c.Chosen)
	}
}

// bounds words what is known of a hidden count.
func bounds(v figure.Value) string {
	r, _ := v.Range()
	if r.NoHigh {
		return "of which no upper bound was given"
	}
	return fmt.Sprintf("between %s and %s", figure.Thousands(r.Low), figure.Thousands(r.High))
}

var gapClauses = map[figure.State]string{
	figure.NotAvailable: "the figure was said to be not available",
	figure.NotHeld:      "the force was said not to hold the figure",
	figure.FlagNotUsed:  "the force was said not to use the flag",
	figure.Refused:      "the force was said to have refused to give the figure",
	figure.NCND:         "the force was said to neither confirm nor deny that it holds the figure",
	figure.NoReply:      "the force was said not to have replied",
}

// gap words why there is no number, and who said so.
func gap(f figure.Figure) string {
	return gapClauses[f.Value.State()] + " (" + sourceOf(f).Text + ")"
}

func changeFacts(fs facts, q collate.Question, r collate.Return) {
	base, current := r.Base, r.Current
	switch base.Value().State() {
	case figure.Counted:
		n, _ := base.Value().Number()
		fs.say("base count", withUnit(q.Measure, n), base.Chosen)
		fs.say("base number", figure.Thousands(n), base.Chosen)
	case figure.Suppressed:
		fs.say("base hidden", bounds(base.Value()), base.Chosen)
	case figure.NoFigure:
		fs.mark("no base figure", true)
	default:
		fs.say("base gap", gap(base.Chosen), base.Chosen)
	}
	if fs.has("number", "base number") {
		compareFacts(fs, measure.Compare(base.Chosen, current.Chosen), base.Chosen, current.Chosen)
		fs.mark("different publications", !r.SameRelease())
	}
}

// compareFacts says what may be said of two counts, and why no more may.
func compareFacts(fs facts, c measure.Change, base, current figure.Figure) {
	from, _ := base.Value.Number()
	to, _ := current.Value.Number()
	fs.say("difference", figure.Thousands(max(to-from, from-to)), base, current)
	fs.mark("rise", to > from)
	fs.mark("fall", to < from)
	fs.mark("same", to == from)
	if c.WhyNot != measure.Given {
		fs.say("why no percentage", c.WhyNot.Words(), base, current)
	}
	switch c.WhyNot {
	case measure.Given:
		if to != from {
			fs.say("percent", measure.Percent(new(big.Rat).Abs(c.Percent)), base, current)
		}
		multipleFacts(fs, from, to, base, current)
	case measure.BaseBelow50:
		fs.mark("base below 50", true)
	case measure.BaseBelow20:
		fs.mark("too few", true)
		fs.mark("counts only", true)
		return
	default:
		fs.mark("counts only", true)
		return
	}
	chanceFacts(fs, from, to, base, current)
}

// multipleFacts says how many times as many, of a rise to at least half as many
// again; the words for it only where chance is not enough.
func multipleFacts(fs facts, from, to int64, base, current figure.Figure) {
	ratio := measure.MultipleOf(base.Value, current.Value)
	if ratio.WhyNot != measure.Given || ratio.Ratio.Cmp(big.NewRat(3, 2)) < 0 {
		return
	}
	fs.say("multiple", measure.Decimal(ratio.Ratio, 2), base, current)
	if words, why := measure.Wording(from, to); why == measure.Given && !strings.HasPrefix(words, "up ") {
		fs.say("wording", words, base, current)
	}
}

func chanceFacts(fs facts, from, to int64, base, current figure.Figure) {
	t := measure.RateRatio(to, 1, from, 1)
	if t.WhyNot != measure.Given || t.NoHigh {
		return
	}
	fs.say("interval", interval(t.Interval, 2), base, current)
	clear := t.Low > 1 || t.High < 1
	fs.mark("beyond chance", clear && to != from)
	fs.mark("within chance", !clear && to != from)
}

// interval writes the ends of an interval, rounded once, here.
func interval(i measure.Interval, places int) string {
	return strconv.FormatFloat(i.Low, 'f', places, 64) + " to " + strconv.FormatFloat(i.High, 'f', places, 64)
}

func rateFacts(fs facts, r collate.Return) {
	n, ok := r.Current.Value().Number()
	if !ok {
		return
	}
	year := r.Current.Period.Start.Year
	children, err := reference.ChildrenCarried(r.Force.Code, year)
	if err != nil {
		fs.say("no population", fmt.Sprintf("the number of children in the area in the middle of %d is not known", year))
		return
	}
	from := []Source{sourceOf(r.Current.Chosen), populationSource(children)}
	say := func(name, text string) { fs[name] = fact{text, from} }
	say("population year", strconv.Itoa(children.Year))
	say("estimated", estimated(children))
	if children.Count < minChildren {
		say("few children", figure.Thousands(children.Count))
		return
	}
	rate := measure.Rate(n, children.Count)
	say("children", figure.Thousands(children.Count))
	say("rate", measure.Decimal(rate.Rate, 1))
	say("rate interval", interval(rate.Interval, 1))
}

func populationSource(p reference.Population) Source {
	s := Source{Text: "child population", URL: ""}
	if strings.HasPrefix(p.Source.Name, "http") {
		s.URL = p.Source.Name
	} else {
		s.Text += ": " + p.Source.Name
	}
	if on := p.Source.AsOf.Words(); on != "" {
		s.Text += ", " + on
	}
	return s
}

// estimated says what must be known of a population beside its number.
func estimated(p reference.Population) string {
	words := ""
	if p.Estimated {
		words = ", which is an estimate of our own between two official ones"
	}
	if p.CarriedTo != 0 {
		words += ", the nearest year for which we have one"
	}
	return words
}

// historyFacts tells of values that changed, or differed at one time.
func historyFacts(fs facts, set collate.Set, r collate.Return) {
	for _, rev := range set.Revisions {
		switch {
		case rev.Area.Code != r.Force.Code:
		case rev.Period == set.Question.Current:
			fs.say("revisions", inTurn(rev.Values), rev.Values...)
		default:
			fs.say("base revisions", inTurn(rev.Values), rev.Values...)
		}
	}
	if figs := differing(r.Current); len(figs) > 1 {
		fs.say("disputed", listed(figs), figs...)
	}
	if figs := differing(r.Base); len(figs) > 1 {
		fs.say("base disputed", listed(figs), figs...)
	}
}

// inTurn lists values oldest first: "170 in June 2016 (ChronicleLive), then 98
// in June 2017 (Sunderland Echo)".
func inTurn(figs []figure.Figure) string {
	var parts []string
	for _, f := range figs {
		parts = append(parts, fmt.Sprintf("%s in %s (%s)", spoken(f), f.Source.PublishedOn.Words(), f.Source.Publisher))
	}
	return strings.Join(parts, ", then ")
}

func listed(figs []figure.Figure) string {
	var parts []string
	for _, f := range figs {
		parts = append(parts, fmt.Sprintf("%s (%s)", spoken(f), sourceOf(f).Text))
	}
	return strings.Join(parts, " and ")
}

// spoken gives a value, with marks around one that is not a number.
func spoken(f figure.Figure) string {
	if _, some := f.Value.Range(); some {
		return f.Value.String()
	}
	return "\u2018" + f.Value.String() + "\u2019"
}

// differing gives one figure of each value in the vintage that stands.
func differing(c collate.Cell) []figure.Figure {
	if len(c.Vintages) == 0 {
		return nil
	}
	var figs []figure.Figure
	for _, f := range c.Vintages[len(c.Vintages)-1].Figures {
		if !slices.ContainsFunc(figs, func(g figure.Figure) bool { return g.Value == f.Value }) {
			figs = append(figs, f)
		}
	}
	return figs
}

// nationFacts takes the number for England and Wales, or for more than that,
// which was published last.
func nationFacts(fs facts, set collate.Set) {
	w, ok := nation(set)
	if !ok {
		return
	}
	f := w.Cell.Chosen
	n, _ := f.Value.Number()
	suffix := ""
	if w.Area.Forces > 0 {
		suffix = " with forces"
		fs.say("nation forces", strconv.Itoa(w.Area.Forces), f)
	}
	fs.say("nation"+suffix, w.Area.Name, f)
	fs.say("nation count"+suffix, withUnit(set.Question.Measure, n), f)
	fs.say("nation source"+suffix, sourceOf(f).Text, f)
	fs.say("nation per day", measure.Decimal(measure.PerDay(n, set.Question.Current), 1), f)
	if figs := differing(w.Cell); len(figs) > 1 {
		fs.say("nation disputed", "", figs...)
	}
}

func nation(set collate.Set) (best collate.Wider, ok bool) {
	for _, w := range set.Wider {
		name := strings.ToLower(w.Area.Name)
		_, counted := w.Cell.Value().Number()
		if w.Area.Kind != figure.Nation || w.Cell.Period != set.Question.Current || !counted ||
			!strings.Contains(name, "england") || !strings.Contains(name, "wales") {
			continue
		}
		if !ok || w.Cell.Chosen.Source.PublishedOn.First().After(best.Cell.Chosen.Source.PublishedOn.First()) {
			best, ok = w, true
		}
	}
	return best, ok
}

// sumFacts adds our own sums, each with how much of the country it covers.
func sumFacts(fs facts, set collate.Set, r collate.Return) {
	t, m := set.Current, set.Matched
	if t.Forces > 0 && t.ChildrenShare != nil {
		figs := chosen(set)
		fs.say("sum", withUnit(set.Question.Measure, t.Counted), figs...)
		fs.say("sum forces", strconv.Itoa(t.Forces))
		fs.say("all forces", strconv.Itoa(t.Of))
		fs.say("sum children", measure.Percent(new(big.Rat).Mul(t.ChildrenShare, big.NewRat(100, 1))))
		fs.say("sum estimated", "")
		if t.ChildrenEstimated {
			fs.say("sum estimated", " (by estimated populations)")
		}
	}
	c := measure.PercentChange(figure.Count(m.Base), figure.Count(m.Current))
	if c.Percent == nil || len(m.Pairs) < 2 || c.Percent.Sign() == 0 {
		return
	}
	fs.say("matched forces", strconv.Itoa(len(m.Pairs)))
	var figs []figure.Figure
	for _, p := range m.Pairs {
		figs = append(figs, p.Base, p.Current)
	}
	fs.say("matched base", figure.Thousands(m.Base), figs...)
	fs.say("matched current", figure.Thousands(m.Current))
	fs.say("matched percent", measure.Percent(new(big.Rat).Abs(c.Percent)))
	fs.say("rise or fall", map[int]string{1: "rise", -1: "fall"}[c.Percent.Sign()])
	fs.mark("not matched", !slices.ContainsFunc(m.Pairs, func(p collate.Pair) bool { return p.Force.Code == r.Force.Code }))
}

// chosen gives the figures that the current sum is made of.
func chosen(set collate.Set) []figure.Figure {
	var figs []figure.Figure
	for _, r := range set.Returns {
		if _, ok := r.Current.Value().Number(); ok {
			figs = append(figs, r.Current.Chosen)
		}
	}
	return figs
}
