package answer

import (
	"cmp"

	"cyberflag/internal/lazyre"
)

// A sentence may count people and say that it is they who come next, or the table below it has their sum: "They had 1,231 victims, who were of the following
// ages."

var (
	// listedPeople is so many people and what points at a list or table of them.
	listedPeople = lazyre.New(`(?i)\d\s+(?:[\w'’-]+\s+){0,2}?(` + victimNouns + `|` + suspectNouns + `)\b([^.]*?)(?:\b(?:following|as follows|below|overleaf|next table|(?:this|the) table)\b([^.;]*)|:\s*$)`)
	// ofTheirs is what they are told apart by.
	ofTheirs = lazyre.New(`(?i)\b(?:ages?|aged|sex|sexes|gender|who|whose|they|these victims|these suspects|broken down|split)\b`)
)

// peopleListed gives the people that the last sentence of s says are counted below, "" where it says so of none, or speaks
// of offences behind them.
func peopleListed(s string) Unit {
	all := sentencesOf(s)
	if len(all) == 0 {
		return ""
	}
	last := all[len(all)-1]
	m := listedPeople.FindStringSubmatch(last)
	if m == nil || crimeWords.MatchString(m[2]+" "+m[3]) || !ofTheirs.MatchString(m[2]+" "+m[3]) && !traitsOfAll.MatchString(last) {
		return ""
	}
	return peopleUnit(m[1])
}

// traitsOfAll names what people are told apart by before how many they are: "The ages of the 316 victims:".
var traitsOfAll = lazyre.New(`(?i)^\W*(?:the )?(?:ages?|sex(?:es)?|genders?)(?: and (?:ages?|sex(?:es)?|genders?))? of (?:the|these|those|all) \d[\d,]*\s`)

// victimsBySum takes a table for one of victims where its grand total is the number of victims that was told before for its
// question and period, and the number of offences is another.
func (r *reader) victimsBySum(g *grid, ctx facets) {
	if ctx.unit != "" || g.long != nil {
		return
	}
	proved := false
	for row := g.head; row < len(g.t.rows); row++ {
		for c := g.labels; g.body[row] && c < g.t.width(); c++ {
			own := g.own(row, c)
			if v, ok := readValue(g.t.at(row, c).text); !ok || v.symbol != NoSymbol || !own.breakdown.IsNone() || own.skip || own.flagged {
				continue
			} else if own.unit == Offences || !r.toldOfVictims(ctx.with(own), v.n) {
				return
			}
			proved = true
		}
	}
	if proved {
		g.unitOfRows(Victims)
	}
}

// toldOfVictims reports that n was the number of victims, and another that of offences, of a question and period.
func (r *reader) toldOfVictims(f facets, n int64) bool {
	victims, offences := false, false
	for _, p := range r.found {
		if p.Question != f.question || p.Period != f.period.Period || p.Symbol != NoSymbol || !p.Breakdown.IsNone() {
			continue
		}
		switch {
		case p.Unit == Victims && p.Value == n:
			victims = true
		case p.Unit == Offences && p.Value == n:
			return false
		case p.Unit == Offences:
			offences = true
		}
	}
	return victims && offences
}

// unitLed gives what words that lead to counts say is counted, else unit.
func (r *reader) unitLed(s string, unit Unit) Unit {
	if u := peopleListed(s); u != "" {
		return u
	}
	if u := remarkUnit(s); u != "" && !saysAbove.MatchString(s) {
		return countedOnce(s, cmp.Or(unit, r.here.unit), u)
	}
	return unit
}
