package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A force may send a file for each question, and say in its name which: "Q1 offences.csv".

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
