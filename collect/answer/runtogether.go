package answer

import (
	"cmp"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Labels and counts may stand in one line with nothing but blanks between: "Female 30 Male 15", "Facebook: 20 Kik: 10".

var labelAndCount = lazyre.New(`^\s*([A-Za-z][A-Za-z/'’&() -]*?)\s*:?\s+(\d{1,3}(?:,\d{3})+|\d+)(?:\s+|\W*$)`)

// togetherItems reads a line that is nothing but labels of one kind with their counts, two or more; nil where it is not.
func togetherItems(s string) []item {
	var out []item
	kind := noDim
	for rest := s; rest != ""; {
		m := labelAndCount.FindStringSubmatch(rest)
		if m == nil {
			return nil
		}
		label, d := m[1], labelDim(m[1])
		if sex, isSex := readSex(label, true); isSex {
			label, d = cmp.Or(sexHeads[sex], label), bySex
		}
		switch {
		case notKnown.MatchString(m[1]) && kind != noDim || isTotal(m[1]):
		case d != bySex && d != byPlatform && d != byOutcome && d != byOffence && d != byAge, kind != noDim && d != kind:
			return nil
		default:
			kind = d
		}
		out, rest = append(out, item{label, m[2], strings.TrimSpace(m[0])}), rest[len(m[0]):]
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// togetherBehind reads such a line that may begin with a period, which then is of each: "2016/17: Female 30 Male 15".
func togetherBehind(s string) []item {
	ps := spans(prose.SpeltPeriods(s))
	if len(ps) != 1 || ps[0].Start > 0 {
		return togetherItems(s)
	}
	items := togetherItems(strings.TrimLeft(s[ps[0].End:], " :–—-"))
	for i := range items {
		items[i].label = s[:ps[0].End] + " " + items[i].label
	}
	return items
}
