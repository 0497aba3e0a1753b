package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A force may send a file for each question or each year, and say in its name which: "Q1 offences.csv", "2019-20.xlsx".

// questionInName is a question in the name of a file.
var questionInName = lazyre.New(`(?i)(?:^|[\s_.,()–-])(?:Q|qn|question)[\s_.-]?([1-9])[a-z]?(?:$|[\s_.,()–-])`)

// questionsInName are several there: "Q1 and 2", "Q1-Q4".
var questionsInName = lazyre.New(`(?i)(?:Q|qn|questions?)[\s_.-]?\d[\s_]*(?:(?:,|and|&|to|\+|-|–)[\s_]*(?:Q|qn|question)?|(?:Q|qn|question))[\s_.-]?\d`)

// fileQuestion gives the question that the name of an attached file says it answers, or "". A name with several
// says nothing, nor does a quarter of a year.
func (p *part) fileQuestion() string {
	names := p.fileNames()
	if len(names) < 2 {
		return ""
	}
	name := names[1] // without its ending
	m := questionInName.FindStringSubmatch(name)
	if m == nil || questionsInName.MatchString(name) || len(anyQuestion.FindAllString(strings.ReplaceAll(name, "_", " "), 2)) > 1 || len(prose.SpeltPeriods(name)) > 0 {
		return ""
	}
	return "Q" + m[1]
}

// fileYear gives the period that the name of an attached file says all of it is of: its name is nothing else, or names
// one where that of another file names another.
func (l letter) fileYear(p part) prose.SpeltPeriod {
	y, whole := periodInName(p)
	if !y.Dated() || whole || slices.ContainsFunc(l.parts, func(other part) bool {
		z, _ := periodInName(other)
		return z.Dated() && z.Period != y.Period
	}) {
		return y
	}
	return prose.SpeltPeriod{}
}

// periodInName gives the only period in the name of the file that a part is of; whole is that it names nothing else.
func periodInName(p part) (y prose.SpeltPeriod, whole bool) {
	names := p.fileNames()
	if len(names) < 2 {
		return prose.SpeltPeriod{}, false
	}
	_, name, _ := yearInName(strings.ReplaceAll(names[1], "_", " "))
	if y, ok := yearTitle(name); ok {
		return y, true
	}
	if ps := spans(prose.SpeltPeriods(name)); len(ps) == 1 && !ps[0].Loose {
		return ps[0], false
	}
	return prose.SpeltPeriod{}, false
}
