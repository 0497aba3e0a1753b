package brief

import (
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
)

// doubts are the kinds of query about a force that its brief tells of. A
// conflict and a quick change stand among what was said before.
var doubts = []collate.QueryKind{
	collate.Jump, collate.SameValue, collate.TooEarly, collate.AboveWider, collate.AboveAll, collate.OtherPeriodOnly, collate.CalendarYear,
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
				years = append(years, doubtful(q).String())
			}
		}
		if len(figs) > 0 {
			fs.say("doubt "+string(kind), strings.Join(years, " and "), figs...)
		}
	}
}
