package check

import (
	"fmt"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// extremeAge is the age of the youngest or the oldest victim. Group 1 says which, and
// group 2 the age.
var extremeAge = lazyre.New(`(?i)\b(youngest|oldest)\b(?:\s+(?:victims?|child(?:ren)?|girl|boy|person|one|of\s+them|known|recorded))*\s+(?:(?:was|were|being|is|aged?|just|only|at|had\s+been|a|an)\s+){0,3}(\d{1,2}|` + prose.SmallWords + `)\b`)

// judgeAges judges the age of the youngest or oldest victim by a figure of it; there
// seldom is one.
func (d *desk) judgeAges() {
	for _, at := range extremeAge.FindAllStringSubmatchIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		n, ok := prose.WholeNumber(d.text[at[4]:at[5]])
		if ok && n < 100 && d.facts.SentenceOf(sp.Start) == d.facts.SentenceOf(sp.End-1) {
			d.claim(sp, d.judgeAge(strings.ToLower(d.text[at[2]:at[3]]), int64(n)))
		}
	}
}

func (d *desk) judgeAge(which string, n int64) Claim {
	for i := range d.book {
		e := &d.book[i]
		if !e.known || !strings.Contains(strings.ToLower(string(e.Measure)), which) {
			continue
		}
		v := Claim{Verdict: Supported, Value: whole(e.value), Basis: []string{e.basis()}, Why: fmt.Sprintf("%s in %s is %s", e.Measure, e.Period, e.Value)}
		if e.value != n {
			v.Verdict, v.Kind = Contradicted, TwoValues
		}
		return v
	}
	return Claim{Verdict: CannotTell, Why: "the figures give no ages"}
}
