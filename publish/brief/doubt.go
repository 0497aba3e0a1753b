package brief

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
)

// doubts are the kinds of query about a force that its brief tells of. A
// conflict stands among what was said before.
var doubts = []collate.QueryKind{
	collate.Jump, collate.QuickChange, collate.SameValue, collate.TooEarly, collate.AboveWider, collate.AboveAll, collate.OtherPeriodOnly, collate.CalendarYear,
}

// doubtful is the period that a query is about: for a number of a calendar year, that
// year.
func doubtful(q collate.Query) figure.Period {
	if q.Kind == collate.CalendarYear {
		return q.Figures[0].Period
	}
	return q.Period
}

// doubtFacts tells what should be asked about a force's numbers, with the
// figures that raise the question.
func doubtFacts(fs facts, set collate.Set, r collate.Return) {
	for _, kind := range doubts {
		var figs []figure.Figure
		var years []string
		for _, q := range set.Queries {
			if q.Kind == kind && q.Area.Code == r.Force.Code {
				figs = append(figs, q.Figures...)
				if year := doubtful(q).String(); !slices.Contains(years, year) {
					years = append(years, year)
				}
			}
		}
		if len(figs) > 0 {
			fs.say("doubt "+string(kind), strings.Join(years, " and "), figs...)
			fs.say("numbers "+string(kind), ofOtherSpans(figs), figs...)
		}
	}
}

// ofOtherSpans lists numbers with what they are of: "241 for April 2015 to March
// 2017 (Express & Star, June 2017)". One that two years ask about is told once.
func ofOtherSpans(figs []figure.Figure) string {
	var parts []string
	for _, f := range figs {
		if words := fmt.Sprintf("%s for %s (%s)", spoken(f), f.Period.Words(), sourceOf(f).Text); !slices.Contains(parts, words) {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, "; ")
}

// sumDoubt tells the totals that hold England and Wales and that the numbers of forces,
// or of the two nations, contradict.
func sumDoubt(fs facts, set collate.Set) {
	var words []string
	var figs []figure.Figure
	for _, q := range set.Queries {
		if q.Kind == collate.SumDiffers && strings.Contains(strings.ToLower(q.Area.Name), "england and wales") {
			words = append(words, fmt.Sprintf("for %s in %s, %s", q.Area.Name, q.Period, strings.TrimRight(q.Text, ".?")))
			figs = append(figs, q.Figures...)
		}
	}
	if len(words) > 0 {
		fs.say("sums that differ", strings.Join(words, "; "), figs...)
	}
}
