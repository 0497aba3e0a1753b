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
)

// minPerWeek is the average below which none is given: nobody speaks of 0.2
// offences a week.
var minPerWeek = big.NewRat(1, 1)

// flagSince says where the year comes from in which reporting flags became a
// duty.
var flagSince = Source{Text: "Yahoo News UK, on the crime statistics of October 2017",
	URL: "https://uk.news.yahoo.com/police-record-average-150-internet-related-crimes-day-113003915.html"}

// gather works out everything that a brief can say of one force.
func gather(set collate.Set, r collate.Return, police string) facts {
	fs := facts{}
	q := set.Question
	fs.say("police", police)
	questionFacts(fs, q)
	recordedFacts(fs, q, r.Current)
	changeFacts(fs, q, r)
	rateFacts(fs, r)
	funnelFacts(fs, set, r)
	historyFacts(fs, set, r)
	doubtFacts(fs, set, r)
	nationFacts(fs, set)
	sumFacts(fs, set)
	commonFacts(fs, set.Matched)
	fs.mark("not matched", fs.has("matched percent") && !slices.ContainsFunc(set.Matched.Pairs, func(p collate.Pair) bool { return p.Force.Code == r.Force.Code }))
	missingFacts(fs, set)
	return fs
}

// questionFacts says what is asked about.
func questionFacts(fs facts, q collate.Question) {
	fs.say("unit", unit(q.Measure, 2))
	fs.say("year", q.Current.String())
	fs.say("year words", "the year from "+q.Current.Words())
	fs.say("base year", q.Base.String())
	fs.mark("cyber flag", q.Measure == figure.CyberFlagged)
	fs.say("recognising", "recognising and recording")
	fs.say("flagging", "recording")
	fs.say("flagged", "recorded")
	if q.Measure == figure.CyberFlagged {
		fs.say("recognising", "recognising and flagging")
		fs.say("flagging", "flagging")
		fs.say("flagged", "flagged")
	}
	fs["flag since"] = fact{"April 2015", []Source{flagSince}}
}

// unit words what was counted, n of it: "1 cyber-flagged child sexual offence"
// has the singular, and a measure that names no unit counts "offences of" it.
func unit(m figure.Measure, n int64) string {
	words := strings.TrimPrefix(string(m), "all ") // "983 all child sexual offences" is no English
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
	if n, ok := c.Value().Number(); ok && c.Rivals() != nil {
		fs.mark("any count", true)
		fs.say("rivals", listed(c.Rivals(), " and "), c.Rivals()...)
		return
	} else if ok {
		fs.mark("any count", true)
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
		unreadFact(fs, "unread", c)
	default:
		fs.say("gap", gap(c), c.Standing()...)
	}
}

// unreadFact tells of the rows for a cell that were refused: somebody said something,
// and what it was is not known.
func unreadFact(fs facts, name string, c collate.Cell) {
	if !c.Unreadable() {
		return
	}
	f := fact{}
	var rows []string
	for _, p := range c.Unread {
		rows = append(rows, fmt.Sprintf("row %d of the figures", p.Row))
		f.from = append(f.from, sourceOf(p.Of))
	}
	f.text = "what was published could not be read (" + strings.Join(rows, ", ") + ")"
	fs[name] = f
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

// gap words why there is no number, and everybody who said so.
func gap(c collate.Cell) string {
	var by []string
	for _, f := range c.Standing() {
		if who := sourceOf(f).Text; !slices.Contains(by, who) {
			by = append(by, who)
		}
	}
	return gapClauses[c.Value().State()] + " (" + strings.Join(by, "; ") + ")"
}

func changeFacts(fs facts, q collate.Question, r collate.Return) {
	base, current := r.Base, r.Current
	switch base.Value().State() {
	case figure.Counted:
		if base.Rivals() != nil {
			fs.say("base rivals", listed(base.Rivals(), " and "), base.Rivals()...)
			break
		}
		n, _ := base.Value().Number()
		fs.say("base count", withUnit(q.Measure, n), base.Chosen)
		fs.say("base number", figure.Thousands(n), base.Chosen)
	case figure.Suppressed:
		fs.say("base hidden", bounds(base.Value()), base.Chosen)
	case figure.NoFigure:
		fs.mark("no base figure", true)
		unreadFact(fs, "base unread", base)
	default:
		fs.say("base gap", gap(base), base.Standing()...)
	}
	if _, ok := current.Value().Number(); ok && (fs.has("rivals") || fs.has("base rivals")) && base.Value().State() == figure.Counted {
		contestedFacts(fs, base, current)
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
	// The mid-P interval, which rise decides by and prints as well.
	in := t.MidP
	if t.WhyNot != measure.Given {
		panic("BUG: no interval for a base of 20 or more") // it is refused without an event in either
	}
	fs.say("interval", ratioRange(in), base, current)
	finding := measure.IsCountRiseReal(from, to, 1)
	clear := finding.Answer == measure.Rise || finding.Answer == measure.Fall
	outside := in.Low > 1 || !in.NoHigh && in.High < 1
	fs.mark("rise to explain", to > from && (clear || outside))
	fs.mark("fall to explain", to < from && (clear || outside))
	fs.mark("beyond chance", clear && to != from)
	fs.mark("slight", !clear && outside)
	fs.mark("within chance", !clear && !outside && to != from)
}

// limit writes one end of an interval, rounded once, here.
func limit(x float64, places int) string { return strconv.FormatFloat(x, 'f', places, 64) }
