package prose

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// endsInVerb reports a date whose last month is a verb: "17 July 2018 and may change". In small letters "may" and
// "march" are months beside a day or a year, behind a preposition or another month in small letters, or alone.
func endsInVerb(g map[string]string, before string) bool {
	k := "a"
	if g["mb"] != "" {
		k = "b"
	}
	if m := g["m"+k]; m != "may" && m != "march" || g["d"+k] != "" || g["y"+k] != "" {
		return false
	}
	if k == "b" {
		return g["ma"] != strings.ToLower(g["ma"])
	}
	return strings.TrimSpace(before) != "" && !beforeMonth.MatchString(before)
}

// beforeMonth is what may stand before a month that is written as a verb is.
var beforeMonth = lazyre.New(`(?i)(?:\b(?:in|of|to|for|from|since|until|till|by|during|last|this|next|early|late|mid|end|between|each|every)|[-–—/(:])\s*$`)
