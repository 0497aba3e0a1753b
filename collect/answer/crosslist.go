package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A cross list is lines that are a label with the counts of several periods, each count
// beside its period: "Caution: 2016-17 – 2; 2017-18 – 1", "Kik 4 (2016/17), 2 (2017/18)".

const crossValue = `(` + tupleValue + `)`

var (
	crossAfter = lazyre.New(`(?i)^[)\]]?[\s:=–—-]*` + crossValue + `[\s;,.)\]]*(?:and\s+)?[(\[]?$`)
	crossFirst = lazyre.New(`(?i)^(.*?[^\s:=–—-])[\s:=–—-]+[(\[]?` + crossValue + `\s*(?:[(\[]|in\s|for\s)\s*(?:in\s)?$`)
	crossNext  = lazyre.New(`(?i)^[)\]]?[\s;,]*(?:and\s+)?` + crossValue + `\s*(?:[(\[]|in\s|for\s)\s*(?:in\s)?$`)
	crossEnd   = lazyre.New(`^[)\].;\s]*$`)
)

// A crossed line is a label with its counts, each beside its period.
type crossed struct {
	label           string
	periods, values []string
}

// crossOf reads one such line; the periods may stand before or behind their counts.
func crossOf(s string) (crossed, bool) {
	s = dashLabel.ReplaceAllString(clean2(s), "")
	ps := spans(prose.SpeltPeriods(s))
	if len(ps) < 2 {
		return crossed{}, false
	}
	out := crossed{label: strings.TrimRight(s[:ps[0].Start], " :=–—-([")}
	after := func(i int) string {
		if i+1 < len(ps) {
			return s[ps[i].End:ps[i+1].Start]
		}
		return s[ps[i].End:]
	}
	first := crossFirst.FindStringSubmatch(s[:ps[0].Start])
	if first != nil {
		out.label, out.values = first[1], []string{first[2]}
	}
	for i, p := range ps {
		out.periods = append(out.periods, s[p.Start:p.End])
		form := crossAfter
		switch {
		case first != nil && i == len(ps)-1:
			if !crossEnd.MatchString(after(i)) {
				return crossed{}, false
			}
			continue
		case first != nil:
			form = crossNext
		}
		m := form.FindStringSubmatch(after(i))
		if m == nil {
			return crossed{}, false
		}
		out.values = append(out.values, m[1])
	}
	return out, isName(out.label)
}

// isName reports words that may be the label of a line: a name and no sentence.
func isName(s string) bool {
	if _, isAge := readAge(s, false); isAge || remainder.MatchString(s) {
		return true
	}
	if _, isSex := readSex(s, false); isSex { // "Sex not recorded"
		return true
	}
	return s != "" && !endsLikeSentence.MatchString(s) && plausibleLabel(s) && !goesOn.MatchString(s) && !isSentence.MatchString(s) && !ageWordEnd.MatchString(s) && len(strings.Fields(s)) < 10
}

// isSentence has the words of a sentence, or the number of a part.
var isSentence = lazyre.New(`(?i)\b(?:there|we|were|was|recorded|had|have|has|carried|those|these)\b|^\(`)

// crossTable makes a table of such lines, a row for each count.
func (r *reader) crossTable(ls []line) (*table, int) {
	t := &table{}
	n := 0
	for ; n < len(ls) && !(n > 0 && r.nextMark(ls[n].text)); n++ {
		x, ok := crossOf(ls[n].text)
		if !ok {
			break
		}
		for i, p := range x.periods {
			t.rows = append(t.rows, rowOf(ls[n].where, ls[n].text, []string{x.label, p, x.values[i]}))
		}
	}
	if n == 0 || n == 1 && !r.provesItem(t.rows[0][0].text) {
		return nil, 0
	}
	return t, n
}
