package answer

import (
	"cmp"
	"strings"

	"cyberflag/internal/lazyre"
)

// A list may have the name behind each count, in brackets: "20 (Facebook), 15 (Snapchat) and 10 (Kik)".

var (
	nameBracketed  = lazyre.New(`(?i)^(\d[\d,]*|nil|none|\*|<\s?\d+|(?:fewer|less) than \w+)\s*\(((?:[a-z]|\d{1,2}\b)[^()]*)\)$`)
	namesBracketed = lazyre.New(`(?i)(?:^|\s)((?:(?:\d[\d,]*|nil|none|\*|<\s?\d+|(?:fewer|less) than \w+)\s*\((?:[a-z]|\d{1,2}\b)[^()]*\)(?:\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+|[.\s]*$)){2,})$`)
	nextBracketed  = lazyre.New(`\)(?:\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+)`)
)

// bracketedItems reads the end of s that is such a list, two names or more of one kind, and gives the words before it.
func bracketedItems(s string) (lead string, items []item) {
	at := namesBracketed.FindStringSubmatchIndex(s)
	if at == nil {
		return s, nil
	}
	kind := noDim
	for _, part := range strings.Split(nextBracketed.ReplaceAllString(strings.TrimRight(s[at[2]:at[3]], ". "), ")\x00"), "\x00") {
		m := nameBracketed.FindStringSubmatch(part)
		if m == nil {
			return s, nil
		}
		if d := labelDim(m[2]); !notKnown.MatchString(m[2]) && !restLabel.MatchString(m[2]) {
			if d != byPlatform && d != byOutcome && d != bySex && d != byAge && d != byOffence || kind != noDim && d != kind {
				return s, nil
			}
			kind = cmp.Or(kind, d)
		}
		items = append(items, item{m[2], m[1], part})
	}
	if kind == noDim {
		return s, nil
	}
	return strings.TrimRight(s[:at[2]], " "), items
}
