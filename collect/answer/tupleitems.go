package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Labels with as many counts each may stand one behind the other in a line, as in the cell of a table of answers, and
// shares in the same form behind them: "Female: 107 / 120 (78% / 80%) Male: 30 / 31 (22% / 20%)".

const (
	strokeShare = `(?:\s*[(\[]\s*\d[\d.]*\s*%[^()\[\]]*[)\]])?`
)

// strokedItem is such a label with its counts and shares.
var strokedItem = lazyre.New(`(?:^|[\s;,.])((?:[A-Z]|\d{1,2}\s*(?:-|–|to|and)\s*\w)[^:/()%]{0,60}?)\s*[:=]\s*(` + tupleValue + `(?:\s*/\s*` + tupleValue + `)+)(` + strokeShare + `)[\s;,.]*`)

var (
	strokeBetween = lazyre.New(`\s*/\s*`)
	longYears     = lazyre.New(`\b(?:19|20)\d\d\s*/`)
)

// tuplesApart gives each label of such a line a line of its own, without its shares; a line of anything else is given
// as it is.
func tuplesApart(l line) []line {
	if strings.Count(l.text, "/") < 2 || longYears.MatchString(l.text) {
		return []line{l}
	}
	var out []line
	shares, rest, k := false, l.text, 0
	for rest != "" {
		m := strokedItem.FindStringSubmatchIndex(rest)
		if m == nil || m[0] > 0 {
			return []line{l}
		}
		own := l
		own.text = rest[m[2]:m[3]] + ": " + strokeBetween.ReplaceAllString(rest[m[4]:m[5]], "; ") // "16 / 17" may be a year
		if n := strings.Count(rest[m[4]:m[5]], "/"); k > 0 && n != k {
			return []line{l}
		} else {
			k = n
		}
		shares = shares || m[6] < m[7]
		own.quote = strings.TrimSpace(rest[m[0]:m[1]])
		if len(out) > 0 {
			own.asked, own.label = "", ""
		}
		out, rest = append(out, own), rest[m[1]:]
	}
	if len(out) < 2 && !shares {
		return []line{l}
	}
	return out
}
